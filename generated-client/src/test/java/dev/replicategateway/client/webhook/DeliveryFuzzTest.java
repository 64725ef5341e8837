package dev.replicategateway.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.replicategateway.client.error.WebhookException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Whatever is delivered is a prediction or a WebhookException. */
class DeliveryFuzzTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Instant SENT = Instant.ofEpochSecond(1614265330);
  private static final WebhookVerifier VERIFIER =
      WebhookVerifier.of(SECRET).withClock(Clock.fixed(SENT, ZoneOffset.UTC));

  /** An odd first byte: the rest is a signed body. An even one: three lines of headers, a body. */
  @FuzzTest(maxDuration = "60s")
  void anyDeliveryIsAPredictionOrRefused(byte[] data) {
    byte[] rest = data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
    Map<String, String> headers = new HashMap<>();
    byte[] body = rest;
    if (data.length > 0 && (data[0] & 1) == 1) {
      headers.put("webhook-id", "msg_1");
      headers.put("webhook-timestamp", "1614265330");
      headers.put("webhook-signature", SECRET.sign("msg_1", SENT, body));
    } else {
      String[] lines = new String(rest, UTF_8).split("\n", 4);
      headers.put("webhook-id", lines[0]);
      headers.put("webhook-timestamp", lines.length > 1 ? lines[1] : "1614265330");
      headers.put("webhook-signature", lines.length > 2 ? lines[2] : "v1,AAAA");
      body = (lines.length > 3 ? lines[3] : "").getBytes(UTF_8);
    }

    try {
      assertThat(VERIFIER.verify(headers::get, body)).isNotNull();
    } catch (WebhookException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
