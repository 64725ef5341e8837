package dev.replicategateway.client.error;

/** The key supplier returned no usable key; no request was sent. */
public final class KeyUnavailableException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /** The cause is what the supplier threw or which rule the key breaks; never the key. */
  KeyUnavailableException(CallContext call, Throwable cause) {
    super(
        call,
        call.action()
            + " failed: the key supplier returned no usable key ("
            + call.clean(String.valueOf(cause.getMessage()))
            + "). No request was sent.",
        cause,
        call.existenceAfterRefusal());
  }
}
