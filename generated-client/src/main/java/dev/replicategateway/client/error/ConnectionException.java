package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import java.io.IOException;

/** No whole response came: the connection could not be made, broke or took too long. */
public final class ConnectionException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /** What is known of the request. */
  private enum Arrival {
    IMPOSSIBLE,
    POSSIBLE
  }

  private final Arrival arrival;

  private ConnectionException(
      CallContext call, IOException cause, String nextStep, Arrival arrival) {
    super(
        call,
        call.action() + " failed: " + call.clean(cause.toString()) + ". " + nextStep,
        cause,
        arrival == Arrival.POSSIBLE ? Existence.POSSIBLE : call.existenceAfterRefusal());
    this.arrival = arrival;
  }

  /** A failure before a byte of the request left. */
  static ConnectionException beforeDeparture(CallContext call, IOException cause) {
    return new ConnectionException(
        call,
        cause,
        "The request did not leave this machine; check the base URL, the network and the proxy.",
        Arrival.IMPOSSIBLE);
  }

  /** A failure after a byte of the request may have left. */
  static ConnectionException afterDeparture(CallContext call, IOException cause) {
    return new ConnectionException(
        call,
        cause,
        call.mayRepeat()
            ? "The request may have reached the gateway, but no whole response came; repeating it"
                + " does no harm."
            : "The request may have reached the gateway. " + NextStep.mayExist(call),
        Arrival.POSSIBLE);
  }

  /**
   * Whether the gateway may have got the request. False means that not a byte of it left: there was
   * no connection.
   *
   * @return whether it may have arrived
   */
  public boolean requestMayHaveArrived() {
    return arrival == Arrival.POSSIBLE;
  }
}
