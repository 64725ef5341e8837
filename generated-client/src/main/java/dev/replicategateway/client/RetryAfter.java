package dev.replicategateway.client;

import dev.replicategateway.client.error.ErrorResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** How long a gateway asks to wait before the next request. */
final class RetryAfter {
  /** Beyond a day the number means nothing, and a larger one would not fit. */
  private static final double MOST_SECONDS = 86_400;

  private RetryAfter() {}

  /**
   * From the header, as seconds or as an HTTP date, else from the body; null where neither says.
   */
  static @Nullable Duration in(ErrorResponse response, Instant now) {
    Duration header = inHeader(response, now);
    if (header != null) {
      return header;
    }
    Double seconds = response.retryAfterSeconds();
    return seconds == null ? null : ofSeconds(seconds);
  }

  private static @Nullable Duration inHeader(ErrorResponse response, Instant now) {
    String text = response.headers().get("Retry-After");
    if (text == null) {
      return null;
    }
    try {
      double seconds = Double.parseDouble(text);
      return seconds >= 0 ? ofSeconds(seconds) : null;
    } catch (NumberFormatException e) {
      Date date = response.headers().getDate("Retry-After");
      return date == null ? null : untilOrZero(date.toInstant(), now);
    }
  }

  private static Duration ofSeconds(double seconds) {
    return Duration.ofMillis((long) Math.ceil(Math.min(seconds, MOST_SECONDS) * 1_000));
  }

  private static Duration untilOrZero(Instant then, Instant now) {
    return then.isBefore(now) ? Duration.ZERO : Duration.between(now, then);
  }
}
