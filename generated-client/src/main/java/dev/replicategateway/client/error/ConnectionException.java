package dev.replicategateway.client.error;

import java.io.IOException;

/** No whole answer came: the connection could not be made, broke or took too long. */
public final class ConnectionException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final boolean requestMayHaveArrived;

  /**
   * A failure below HTTP.
   *
   * @param action what was tried, as the start of a sentence
   * @param cause what the connection reported
   * @param requestMayHaveArrived whether a byte of the request may have left
   * @param creates whether the request was to create a prediction
   */
  public ConnectionException(
      String action, IOException cause, boolean requestMayHaveArrived, boolean creates) {
    super(
        action + " failed: " + cause + ". " + nextStep(requestMayHaveArrived, creates),
        cause,
        requestMayHaveArrived || !creates);
    this.requestMayHaveArrived = requestMayHaveArrived;
  }

  /**
   * Whether the gateway may have got the request. False means that not a byte of it left: there was
   * no connection.
   *
   * @return whether it may have arrived
   */
  public boolean requestMayHaveArrived() {
    return requestMayHaveArrived;
  }

  private static String nextStep(boolean requestMayHaveArrived, boolean creates) {
    if (!requestMayHaveArrived) {
      return "The request did not leave this machine; check the base URL, the network and the proxy.";
    }
    return creates
        ? "The request had left, so the prediction may exist and run, and was not sent again; look at"
            + " the gateway's list of tasks before you do."
        : "The request had left, but no whole answer came; reading again does no harm.";
  }
}
