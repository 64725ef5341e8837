package dev.replicategateway.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Too many requests: status 429, after all the attempts that the retry policy allows. */
public final class RateLimitException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  private final @Nullable Duration retryAfter;

  RateLimitException(CallContext call, ErrorResponse response, @Nullable Duration retryAfter) {
    super(call, response, nextStep(retryAfter), call.existenceAfterRefusal());
    this.retryAfter = retryAfter;
  }

  /**
   * How long the gateway asks to wait before the next request, in its last response.
   *
   * @return the delay, at least zero, or null where it did not say
   */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  private static String nextStep(@Nullable Duration retryAfter) {
    return (retryAfter == null
            ? "Wait before the next attempt"
            : "Wait " + retryAfter.toMillis() / 1000.0 + " s before the next attempt")
        + ", or allow more attempts in the RetryPolicy.";
  }
}
