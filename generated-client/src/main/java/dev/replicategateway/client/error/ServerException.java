package dev.replicategateway.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gateway or what is behind it failed: a status from 500. */
public final class ServerException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  ServerException(CallContext call, ErrorAnswer answer, @Nullable Duration retryAfter) {
    super(
        call,
        answer,
        nextStep(call, isTurnedAway(answer, retryAfter)),
        !(call.creates() && isTurnedAway(answer, retryAfter)));
  }

  /** A gateway that names a time to come again has done nothing yet. */
  private static boolean isTurnedAway(ErrorAnswer answer, @Nullable Duration retryAfter) {
    return answer.status() == 503 && retryAfter != null;
  }

  private static String nextStep(CallContext call, boolean turnedAway) {
    if (turnedAway) {
      return "The gateway asked to retry later; do so, or allow more attempts in the RetryPolicy.";
    }
    return call.creates()
        ? NextStep.mayExist()
        : "Try again later, and tell the gateway's operator the request id if it lasts.";
  }
}
