package dev.replicategateway.client.error;

/** The client was closed before or during the call. */
public final class ClientClosedException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /**
   * A call that ended because its client was closed.
   *
   * @param call what was tried
   * @param predictionMayExist whether a prediction may exist
   */
  public ClientClosedException(CallContext call, boolean predictionMayExist) {
    super(
        call,
        "The ReplicateClient is closed. Keep one open for as long as the process makes calls. "
            + NextStep.whereItStands(call, predictionMayExist),
        null,
        predictionMayExist);
  }
}
