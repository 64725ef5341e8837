package dev.replicategateway.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSecretTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @Test
  void signatureIsThatOfThePublishedVector() {
    assertThat(
            SECRET.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void fractionOfASecondIsNotSigned() {
    byte[] body = "{}".getBytes(UTF_8);

    assertThat(SECRET.sign("msg_1", Instant.ofEpochSecond(1614265330, 999_999_999), body))
        .isEqualTo(SECRET.sign("msg_1", Instant.ofEpochSecond(1614265330), body));
  }

  @Test
  void longestSecretAndOneWithoutPaddingAreTaken() {
    String longest =
        "whsec_"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

    assertThat(WebhookSecret.of(longest)).isNotNull();
    assertThat(WebhookSecret.of(longest.replace("=", ""))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                         | is blank; copy it whole",
        "'   '                                      | is blank; copy it whole",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw           | does not start with whsec_",
        "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw     | does not start with whsec_",
        "sk-MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw        | does not start with whsec_",
        "'\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"' | does not start with whsec_",
        "' whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'  | does not start with whsec_",
        "'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw '  | is not Base64 after whsec_; check how it was",
        "'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n' | is not Base64 after whsec_; check how it was",
        "whsec_MfKQ9r8GKYqrTwjUPD8-LPZIo2LaLaSw     | is not Base64 after whsec_; check how it was",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSé     | is not Base64 after whsec_; check how it was",
        "whsec_MfKQ9                                | is not Base64 after whsec_; check how it was",
        "whsec_                                     | holds 0 bytes, must be at least 24",
        "whsec_MfKQ9r8G                             | holds 6 bytes, must be at least 24",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaQ      | holds 23 bytes, must be at least 24",
      })
  void secretThatIsNoneIsRefusedAndNotRepeated(String secret, String rule) {
    assertThatThrownBy(() -> WebhookSecret.of(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The webhook secret ")
        .hasMessageContaining(rule)
        .hasMessageNotContaining("MfKQ9")
        .hasNoCause();
  }

  @Test
  void secretDoesNotShowItself() {
    assertThat(SECRET).hasToString("WebhookSecret{hidden}");
  }
}
