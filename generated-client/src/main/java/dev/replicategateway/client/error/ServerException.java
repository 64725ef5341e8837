package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gateway or what is behind it failed: a status from 500. */
public final class ServerException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  ServerException(CallContext call, ErrorResponse response, @Nullable Duration retryAfter) {
    super(
        call,
        response,
        nextStep(call, response, retryAfter),
        isTurnedAway(response, retryAfter) ? call.existenceAfterRefusal() : Existence.POSSIBLE);
  }

  /** A gateway that names a time to come again has done nothing yet. */
  private static boolean isTurnedAway(ErrorResponse response, @Nullable Duration retryAfter) {
    return response.status() == 503 && retryAfter != null;
  }

  private static String nextStep(
      CallContext call, ErrorResponse response, @Nullable Duration retryAfter) {
    if (isTurnedAway(response, retryAfter)) {
      return "The gateway asked to retry later; do so, or allow more attempts in the RetryPolicy.";
    }
    return call.mayRepeat()
        ? "Try again later, and tell the gateway's operator the request id if it lasts."
        : NextStep.mayExist(call);
  }
}
