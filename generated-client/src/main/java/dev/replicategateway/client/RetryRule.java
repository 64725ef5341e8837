package dev.replicategateway.client;

import dev.replicategateway.client.error.ErrorAnswer;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What is sent again: the table of {@link RetryPolicy}. */
final class RetryRule {
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504, 524);

  private RetryRule() {}

  static boolean sendsAgain(boolean creates, ErrorAnswer answer, @Nullable Duration retryAfter) {
    int status = answer.status();
    if (status >= 500 && "invalid_request".equals(answer.problem().code())) {
      return false;
    }
    return creates ? status == 429 || (status == 503 && retryAfter != null) : isPassing(status);
  }

  /** Whether a status may be another one at the next attempt. */
  static boolean isPassing(int status) {
    return PASSING.contains(status);
  }

  static boolean sendsAgain(boolean creates, IOException failure, boolean departed) {
    return !isHopeless(failure) && !(creates && departed);
  }

  /** What a second attempt meets as well: a certificate that is not trusted. */
  private static boolean isHopeless(IOException failure) {
    return failure instanceof SSLPeerUnverifiedException
        || failure.getCause() instanceof CertificateException;
  }
}
