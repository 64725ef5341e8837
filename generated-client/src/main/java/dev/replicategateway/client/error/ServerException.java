package dev.replicategateway.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gateway or what is behind it failed: a status from 500. */
public final class ServerException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  ServerException(
      String action, ErrorAnswer answer, boolean creates, @Nullable Duration retryAfter) {
    super(
        action,
        answer,
        nextStep(creates, isTurnedAway(answer, retryAfter)),
        !(creates && isTurnedAway(answer, retryAfter)));
  }

  /** A gateway that names a time to come again has done nothing yet. */
  private static boolean isTurnedAway(ErrorAnswer answer, @Nullable Duration retryAfter) {
    return answer.status() == 503 && retryAfter != null;
  }

  private static String nextStep(boolean creates, boolean turnedAway) {
    if (turnedAway) {
      return "It asked to come again later; do so, or allow more attempts in the RetryPolicy.";
    }
    return creates
        ? "The prediction may exist and run all the same, so it was not sent again; look at the"
            + " gateway's list of tasks before you do."
        : "Try again later, and tell the gateway's operator the request id if it lasts.";
  }
}
