package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
        "gateway.example           | is not a URL: \"gateway.example\" (expected, for example, https://",
        "ftp://gateway.example     | is not a URL",
        "''                        | is not a URL",
        "https://gateway.example?a | must not have a query or fragment",
        "https://gateway.example#a | must not have a query or fragment",
        "https://u:p@gateway.example | must not hold a user or password",
        "https://u@gateway.example | must not hold a user or password; give the key as apiKey",
        "https://:p@gateway.example | must not hold a user or password; give the key as apiKey",
        "http://gateway.example    | would send inputs and outputs unencrypted; use https",
        "http://127.0.0.1.example  | would send inputs and outputs unencrypted; use https",
        "https://api.replicate.com | its operations are at v1; call replicate() in its place",
        "https://api.replicate.com/v1 | its operations are at v1; call replicate() in its place",
      })
  void baseUrlThatIsNoneIsRefused(String baseUrl, String rule) {
    ReplicateClientBuilder builder = ReplicateClient.builder().baseUrl(baseUrl);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ReplicateClient: baseUrl")
        .hasMessageContaining(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/replicate                | ends in /replicate, | https://a.example/",
        "https://a.example/replicate/v1             | /replicate/v1, | https://a.example/",
        "https://a.example/replicate/v1/            | /replicate/v1, | https://a.example/",
        "https://a.example/replicate/v1/predictions | /replicate/v1/predictions, | https://a.example/",
        "https://a.example/eu/replicate/v1?a=b      | /replicate/v1, | https://a.example/eu",
        "https://a.example/v1/predictions           | /v1/predictions, | https://a.example/",
        "https://a.example/x/predictions            | /predictions, | https://a.example/x",
        "https:///a.example                         | has no host | https://a.example/",
        "https:////a.example/eu                     | has no host | https://a.example/eu",
        "HTTPS:///a.example                         | has no host | https://a.example/",
        "https://a.example//eu//replicate/v1//      | /replicate/v1, | https://a.example/eu",
        "https://u:pw@a.example/replicate           | /replicate, | https://a.example/",
      })
  void baseUrlThatMeansAnotherIsRefusedWithThat(String baseUrl, String rule, String meant) {
    ReplicateClientBuilder builder = ReplicateClient.builder().baseUrl(baseUrl);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule)
        .hasMessageEndingWith("; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.ex\nample/eu",
        "https://a.ex\r\nample/e\tu",
        "https://a.ex ample/eu",
        "https://a.ex\0ample/\u007feu"
      })
  void baseUrlWithALineBreakWithinIsRefused(String baseUrl) {
    ReplicateClientBuilder builder = ReplicateClient.builder().baseUrl(baseUrl);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ReplicateClient: baseUrl has a line break or white space within; did you mean"
                + " https://a.example/eu?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:hush@gateway.example?signature=hush#hush",
        "https://user:hush@gateway.example/replicate/v1?signature=hush",
        "https:///user:hush@gateway.example?signature=hush#hush",
        "https://user:hush@gateway.example /?signature=hush#hush",
        "user:hush@gateway.example?signature=hush",
        "https://user:hush@gateway.example:port/#hush"
      })
  void whatABaseUrlHoldsBesideItsPlaceIsNotRepeated(String baseUrl) {
    ReplicateClientBuilder builder = ReplicateClient.builder().baseUrl(baseUrl);

    assertThatThrownBy(builder::build)
        .hasMessageContaining("gateway.example")
        .hasMessageNotContaining("hush");
  }

  @Test
  void lineBreakAfterABaseUrlIsNoPartOfIt() {
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl(" https://gateway.example\n").build()) {
      assertThat(client).hasToString("ReplicateClient{baseUrl=https://gateway.example/}");
    }
  }

  @Test
  void keyThatWasSetAsBaseUrlIsNotRepeated() {
    ReplicateClientBuilder builder =
        ReplicateClient.builder().baseUrl("sk-secret-key").apiKey("sk-secret-key");

    assertThatThrownBy(builder::build)
        .hasMessageContaining("baseUrl is not a URL: \"[the key]\"")
        .hasMessageNotContaining("sk-secret-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$REPLICATE_API_KEY",
        "${REPLICATE_API_KEY}",
        "%REPLICATE_API_KEY%",
        "{{YOUR_API_KEY}}",
        "<your key>",
        " ${REPLICATE_API_KEY}\n",
        "`sk-secret`"
      })
  void keyThatIsNoneIsRefusedNamingWhereItCameFrom(String key) {
    Map<String, String> environment =
        Map.of("REPLICATE_BASE_URL", "https://gateway.example", "REPLICATE_API_KEY", key);

    assertThatThrownBy(() -> ReplicateClient.builder().from(environment).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "ReplicateClient: apiKey, from the environment variable REPLICATE_API_KEY, is ")
        .hasMessageNotContaining(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YOUR_API_KEY",
        "YOUR-KEY-HERE",
        "your_api_token",
        "your key",
        "YourApiKey",
        "your-replicate-api-token",
        "sk-your-key",
        "r8_your_token_here",
        "sk-...",
        "sk-…",
        "...",
        "r8_******",
        "xxx",
        "XXXXXXXX",
        "sk-xxxxxxxxxxxxxxxx",
        "sk-proj-xxxx-xxxx",
      })
  void placeholderOfADocumentIsNoKey(String key) {
    ReplicateClientBuilder builder =
        ReplicateClient.builder().baseUrl("https://gateway.example").apiKey(key);

    assertThatThrownBy(builder::build)
        .hasMessageStartingWith("ReplicateClient: apiKey is a placeholder, ");
  }

  /** Nothing that a gateway may have given out is refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-xxq1",
        "xx",
        "sk-yourkeyx9",
        "your",
        "youR9tKey",
        "token",
        "sk-secret",
        "test",
        "TEST_KEY",
        "r8_abcxxxdef",
        "a.b..c",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ5b3VyIn0.",
        "sk-7Qxxxxxx",
        "yourtown-7f3a9b-key",
      })
  void keyThatOnlyLooksLikeAPlaceholderIsTaken(String key) {
    assertThatCode(
            () ->
                ReplicateClient.builder()
                    .baseUrl("https://gateway.example")
                    .apiKey(key)
                    .build()
                    .close())
        .doesNotThrowAnyException();
  }

  @Test
  void plainHttpWouldShowTheKeyWhereThereIsOne() {
    Map<String, String> environment =
        Map.of("REPLICATE_BASE_URL", "http://gateway.example", "REPLICATE_API_KEY", "sk-secret");

    for (ReplicateClientBuilder builder :
        List.of(
            ReplicateClient.builder().baseUrl("http://gateway.example").apiKey("sk-secret"),
            ReplicateClient.builder().baseUrl("http://gateway.example").apiKey(() -> "sk-secret"),
            ReplicateClient.builder().from(environment))) {
      assertThatThrownBy(builder::build)
          .hasMessageContaining("which would send the key unencrypted; use https, or call");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer ", " BEARER"})
  void wordBearerIsNoKey(String key) {
    ReplicateClientBuilder builder =
        ReplicateClient.builder().baseUrl("https://gateway.example").apiKey(key);

    assertThatThrownBy(builder::build)
        .hasMessageStartingWith("ReplicateClient: apiKey is the word \"Bearer\" alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer sk-secret", "bearer sk-secret", "BEARER sk-secret"})
  void wordBearerIsNoPartOfAKey(String key) {
    ReplicateClientBuilder builder =
        ReplicateClient.builder().baseUrl("https://gateway.example").apiKey(key);

    assertThatThrownBy(builder::build)
        .hasMessageStartingWith("ReplicateClient: apiKey starts with \"Bearer \"");
  }

  @Test
  void baseUrlOfTheEnvironmentIsRefusedNamingItsVariable() {
    Map<String, String> environment = Map.of("REPLICATE_BASE_URL", "gateway.example");

    assertThatThrownBy(() -> ReplicateClient.builder().from(environment).build())
        .hasMessageStartingWith(
            "ReplicateClient: baseUrl, from the environment variable REPLICATE_BASE_URL, is not a");
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
    ReplicateClientBuilder builder =
        ReplicateClient.builder().baseUrl("https://gateway.example").apiKey(key);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ReplicateClient: apiKey")
        .hasMessageNotContaining("cret");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    assertThatThrownBy(() -> ReplicateClient.builder().apiKey(" ").build())
        .hasMessageContaining("baseUrl is required")
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
        .hasMessageContaining("environment variable REPLICATE_BASE_URL, is required");
  }
}
