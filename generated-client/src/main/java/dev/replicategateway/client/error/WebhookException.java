package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to a webhook address that must not be acted on. Answer it with a 4xx status; which one
 * makes no difference to the sender.
 */
public final class WebhookException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /** Why a delivery is refused. */
  public enum Reason {
    /** One of the three headers that a signed delivery carries is not there. */
    MISSING_HEADER,
    /** A header is there and cannot be read. */
    MALFORMED_HEADER,
    /** Another secret signed the delivery, or it was changed on its way. */
    SIGNATURE_MISMATCH,
    /** The delivery was signed too long ago, or lies in the future: a replay, or a wrong clock. */
    OUTSIDE_TOLERANCE,
    /** The delivery is signed, but its body is not a prediction. */
    MALFORMED_BODY
  }

  private final Reason reason;

  /** The message names the value at fault and what to do next; never a secret or a signature. */
  WebhookException(CallContext call, Reason reason, String message, @Nullable Throwable cause) {
    super(call, message, cause, Existence.POSSIBLE);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Why the delivery is refused.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
