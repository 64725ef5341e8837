package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicateClientTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gateway.example           | must be a URL such as https://gateway.example",
        "ftp://gateway.example     | must be a URL such as https://gateway.example",
        "''                        | must be a URL such as https://gateway.example",
        "https://gateway.example?a | with a query or fragment, must have none",
        "https://gateway.example#a | with a query or fragment, must have none",
        "https://u:p@gateway.example | holds a user or password, must not",
        "http://gateway.example    | would send the key unencrypted; use https",
        "http://127.0.0.1.example  | would send the key unencrypted; use https",
      })
  void baseUrlThatIsNoneIsRefused(String baseUrl, String rule) {
    ReplicateClient.Builder builder = ReplicateClient.builder().baseUrl(baseUrl);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ReplicateClient: baseUrl")
        .hasMessageContaining(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"sk-secret\"",
        "'sk-secret'",
        "sk-secret\n",
        "Bearer sk-secret",
        "sk-sécret"
      })
  void keyThatNoHeaderCanCarryIsRefusedAndNotRepeated(String key) {
    ReplicateClient.Builder builder =
        ReplicateClient.builder().baseUrl("https://gateway.example").apiKey(key);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ReplicateClient: apiKey")
        .hasMessageNotContaining("cret");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    assertThatThrownBy(() -> ReplicateClient.builder().apiKey(" ").build())
        .hasMessageContaining("baseUrl is missing")
        .hasMessageContaining("apiKey is blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:9/"})
  void plainHttpToLoopbackIsAllowed(String baseUrl) {
    try (ReplicateClient client = ReplicateClient.builder().baseUrl(baseUrl).build()) {
      assertThat(client.retrofit().baseUrl().isHttps()).isFalse();
    }
  }

  @Test
  void plainHttpElsewhereIsAllowedOnDemand() {
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl("http://gateway.example").allowPlainHttp().build()) {
      assertThat(client.retrofit().baseUrl()).hasToString("http://gateway.example/");
    }
  }

  @Test
  void pathOfTheBaseUrlIsKept() {
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl("https://gateway.example/eu").build()) {
      assertThat(client.predictions().getPrediction("x").request().url())
          .hasToString("https://gateway.example/eu/replicate/v1/predictions/x");
    }
  }

  @Test
  void environmentNamesGatewayAndKey() {
    try (ReplicateClient client =
        ReplicateClient.builder()
            .from(
                Map.of(
                    "REPLICATE_BASE_URL", "https://gateway.example",
                    "REPLICATE_API_KEY", "sk-secret"))
            .build()) {
      assertThat(client).hasToString("ReplicateClient{baseUrl=https://gateway.example/}");
    }
  }

  @Test
  void environmentWithoutAGatewayIsRefused() {
    assertThatThrownBy(
            () -> ReplicateClient.builder().from(Map.of("REPLICATE_API_KEY", "k")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REPLICATE_BASE_URL is not set");
  }
}
