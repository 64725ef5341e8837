package dev.replicategateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.HttpStatusException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import okhttp3.Headers;

/** Whatever an error's body says, and whatever its Retry-After, there is an exception to throw. */
class ErrorBodyFuzzTest {
  private static final int[] STATUSES = {
    400, 401, 402, 403, 404, 408, 413, 418, 422, 429, 500, 503
  };
  private static final CallContext TRYING =
      CallContext.of("Trying", Effect.CREATES, UnaryOperator.identity());
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  /** The first byte is a status, what is before the first line end a header, the rest the body. */
  @FuzzTest(maxDuration = "60s")
  void anyBodyMakesAnException(byte[] data) {
    int status = data.length == 0 ? 400 : STATUSES[(data[0] & 0xff) % STATUSES.length];
    String text = data.length == 0 ? "" : new String(data, 1, data.length - 1, UTF_8);
    int line = Math.max(0, text.indexOf('\n'));
    Headers headers =
        new Headers.Builder().addUnsafeNonAscii("Retry-After", text.substring(0, line)).build();
    ErrorResponse response = TRYING.response(status, headers, text.substring(line));

    Duration retryAfter = RetryAfter.in(response, NOW);
    HttpStatusException thrown = TRYING.failed(response, retryAfter, null);

    assertThat(retryAfter == null || !retryAfter.isNegative()).isTrue();
    assertThat(thrown)
        .hasMessageStartingWith("Trying failed: HTTP " + status)
        .hasMessageMatching("[^\\p{Cc}\\p{Cf}]*");
    assertThat(thrown.response().invalidFields()).isNotNull();
    assertThat(thrown.response()).asString().startsWith("HTTP " + status + ": ");
    assertThat(thrown.requestId()).isNotEqualTo("");
  }
}
