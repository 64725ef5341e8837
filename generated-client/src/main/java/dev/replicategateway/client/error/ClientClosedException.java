package dev.replicategateway.client.error;

/** The client was closed before or during the call. */
public final class ClientClosedException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /**
   * A call that the end of its client ended.
   *
   * @param predictionMayExist whether a prediction may exist
   */
  public ClientClosedException(boolean predictionMayExist) {
    super(
        "The ReplicateClient is closed. Keep one open for as long as the process makes calls."
            + (predictionMayExist ? " A prediction may exist and run." : ""),
        null,
        predictionMayExist);
  }
}
