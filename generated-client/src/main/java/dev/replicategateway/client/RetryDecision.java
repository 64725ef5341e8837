package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.internal.Exchange;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Whether a request that failed may be retried, and when: the table of {@link RetryPolicy}. */
final class RetryDecision {
  static final RetryDecision NO = new RetryDecision(null);
  static final RetryDecision AFTER_BACKOFF = new RetryDecision(null);

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504, 524);

  private final @Nullable Duration retryAfter;

  private RetryDecision(@Nullable Duration retryAfter) {
    this.retryAfter = retryAfter;
  }

  /** After an error status; {@code retryAfter} is the wait that the server asks for, or null. */
  static RetryDecision on(Effect effect, ErrorResponse response, @Nullable Duration retryAfter) {
    int status = response.status();
    if (status >= 500 && "invalid_request".equals(response.code())) {
      return NO;
    }
    boolean isRefusal = status == 429 || (status == 503 && retryAfter != null);
    boolean mayRetry = effect.mayRepeat() ? PASSING.contains(status) : isRefusal;
    return mayRetry ? new RetryDecision(retryAfter) : NO;
  }

  /** After a failure of the connection; one that must not be repeated must not have left. */
  static RetryDecision on(Effect effect, IOException failure, Exchange exchange) {
    return !effect.mayRepeat() && exchange.hasDeparted() ? NO : on(failure);
  }

  /** After a failure of the connection of a request that may be repeated. */
  static RetryDecision on(IOException failure) {
    return isHopeless(failure) ? NO : AFTER_BACKOFF;
  }

  /** Whether a second attempt meets the failure as well: a certificate that is not trusted. */
  private static boolean isHopeless(IOException failure) {
    return failure instanceof SSLPeerUnverifiedException
        || failure.getCause() instanceof CertificateException;
  }

  boolean isAllowed() {
    return this != NO;
  }

  /** The wait that the server asks for; null where it does not. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
