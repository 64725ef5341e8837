package dev.replicategateway.client.error;

/** The supplier of the key gave none that can be sent, so nothing was sent. */
public final class KeyUnavailableException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /**
   * A call without a key to make it with.
   *
   * @param action what was tried, as the start of a sentence
   * @param cause what the supplier threw or which rule the key breaks; never the key
   * @param creates whether the request was to create a prediction
   */
  public KeyUnavailableException(String action, Throwable cause, boolean creates) {
    super(
        action
            + " failed: the supplier of the key gave no usable key ("
            + cause.getMessage()
            + "). Nothing was sent.",
        cause,
        !creates);
  }
}
