package dev.replicategateway.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.replicategateway.client.error.WebhookException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes is a prediction or a WebhookException. */
class ArbitraryDeliveryTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Instant SENT = Instant.ofEpochSecond(1614265330);
  private static final String[] PARTS = {
    "v1,",
    "v2,",
    "v1",
    ",",
    " ",
    "",
    "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    "=",
    "-",
    "+",
    ".",
    "1614265330",
    "0",
    "9",
    "\u0000",
    "\r\n",
    "\ud800",
    "\ud83c\udf38",
    "ü",
    "%",
    "msg_"
  };
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\\u",
    "\"id\"",
    "\"output\"",
    "\"urls\"",
    "\"get\"",
    "\"metrics\"",
    "\"predict_time\"",
    "\"created_at\"",
    "\"status\"",
    "\"webhook_events_filter\"",
    "null",
    "true",
    "1",
    "-",
    "0",
    ".",
    "e",
    "1e99999999999",
    "1e-99999999999",
    "1e999999999",
    "\"2025-01-15T10:03:40Z\"",
    "\"http://[\"",
    "NaN",
    "'",
    "//",
    "/*",
    "#",
    "=",
    ";",
    "\u0000",
    "\ufeff"
  };

  private final Random random = new Random(42);
  private final WebhookVerifier verifier =
      WebhookVerifier.of(SECRET).withClock(Clock.fixed(SENT, ZoneOffset.UTC));

  @Test
  void arbitraryHeadersAreRefused() {
    byte[] body = "{}".getBytes(UTF_8);
    for (int round = 0; round < 5_000; round++) {
      Map<String, String> headers = new HashMap<>();
      headers.put("webhook-id", random.nextInt(9) == 0 ? null : text(PARTS, 5));
      headers.put("webhook-timestamp", random.nextBoolean() ? "1614265330" : text(PARTS, 3));
      headers.put("webhook-signature", random.nextInt(9) == 0 ? null : text(PARTS, 9));

      assertThatCode(() -> verifier.verify(headers::get, body))
          .describedAs("%s", headers)
          .isInstanceOf(WebhookException.class);
    }
  }

  @Test
  void arbitraryBytesArePredictionsOrRefused() {
    for (int round = 0; round < 5_000; round++) {
      byte[] body = new byte[random.nextInt(100)];
      random.nextBytes(body);
      verifySigned(body);
    }
  }

  @Test
  void arbitraryTokensArePredictionsOrRefused() {
    for (int round = 0; round < 10_000; round++) {
      verifySigned(("{\"" + text(TOKENS, 12)).getBytes(UTF_8));
      verifySigned(text(TOKENS, 12).getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"id": "w44zs9cet5rmc0cqzp49gpkhf8", "status": "succeeded", "output": ["https://a.example/ü.mp4", 1.50e3],
         "created_at": "2025-01-15T10:03:40.584470194Z", "metrics": {"predict_time": 23.789181117, "total_time": 25},
         "urls": {"get": "https://api.replicate.com/v1/predictions/x"}, "input": {"seed": 4294967295, "a": [null, {}]},
         "webhook_events_filter": ["start"], "webhook": "https://b.example", "data_removed": false}
        """
      })
  void damagedPredictionsArePredictionsOrRefused(String json) {
    byte[] whole = json.getBytes(UTF_8);
    assertThat(verifySigned(whole)).isTrue();
    for (int round = 0; round < 10_000; round++) {
      byte[] damaged = whole.clone();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        damaged[random.nextInt(damaged.length)] =
            random.nextBoolean() ? (byte) random.nextInt() : whole[random.nextInt(whole.length)];
      }
      verifySigned(damaged);
    }
  }

  /** Whether it is a prediction; anything but a prediction or a refusal is thrown. */
  private boolean verifySigned(byte[] body) {
    Map<String, String> headers =
        Map.of(
            "webhook-id", "msg_1",
            "webhook-timestamp", "1614265330",
            "webhook-signature", SECRET.sign("msg_1", SENT, body));
    try {
      return verifier.verify(headers::get, body) != null;
    } catch (WebhookException e) {
      assertThat(e.reason()).isEqualTo(WebhookException.Reason.MALFORMED_BODY);
      return false;
    }
  }

  private String text(String[] parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
