package dev.replicategateway.client.error;

import java.io.IOException;

/** No whole response came: the connection could not be made, broke or took too long. */
public final class ConnectionException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final boolean requestMayHaveArrived;

  private ConnectionException(
      CallContext call, IOException cause, String nextStep, boolean requestMayHaveArrived) {
    super(
        call,
        call.action() + " failed: " + call.clean(cause.toString()) + ". " + nextStep,
        cause,
        requestMayHaveArrived || !call.creates());
    this.requestMayHaveArrived = requestMayHaveArrived;
  }

  /**
   * A failure before a byte of the request left.
   *
   * @param call what was tried
   * @param cause what the connection reported
   * @return the exception
   */
  public static ConnectionException beforeDeparture(CallContext call, IOException cause) {
    return new ConnectionException(
        call,
        cause,
        "The request did not leave this machine; check the base URL, the network and the proxy.",
        false);
  }

  /**
   * A failure after a byte of the request may have left.
   *
   * @param call what was tried
   * @param cause what the connection reported
   * @return the exception
   */
  public static ConnectionException afterDeparture(CallContext call, IOException cause) {
    return new ConnectionException(
        call,
        cause,
        call.creates()
            ? "The request may have reached the gateway. " + NextStep.mayExist()
            : "The request may have reached the gateway, but no whole response came; repeating it"
                + " does no harm.",
        true);
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
}
