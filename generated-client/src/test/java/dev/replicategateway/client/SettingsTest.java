package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.model.PredictionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final String URL = "https://gateway.example";

  @Test
  void timeoutsHaveDefaults() {
    try (ReplicateClient client = ReplicateClient.builder().baseUrl(URL).build()) {
      OkHttpClient http = client.okHttpClient();

      assertThat(http.connectTimeoutMillis()).isEqualTo(10_000);
      assertThat(http.readTimeoutMillis()).isEqualTo(90_000);
      assertThat(http.writeTimeoutMillis()).isEqualTo(60_000);
      assertThat(http.callTimeoutMillis()).isEqualTo(150_000);
    }
  }

  @Test
  void whatIsSetComesBeforeTheCallersHttpClient() {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ofSeconds(1))
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(URL)
            .okHttpClient(own)
            .readTimeout(Duration.ofSeconds(5))
            .build()) {
      OkHttpClient http = client.okHttpClient();

      assertThat(http.readTimeoutMillis()).isEqualTo(5_000);
      assertThat(http.connectTimeoutMillis()).isEqualTo(2_000);
      assertThat(http.callTimeoutMillis()).isEqualTo(150_000);
    }
  }

  @Test
  void callTimeoutOfTheCallersHttpClientIsKept() {
    OkHttpClient own = new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(7)).build();
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl(URL).okHttpClient(own).build()) {
      assertThat(client.okHttpClient().callTimeoutMillis()).isEqualTo(7_000);
    }
  }

  @Test
  void whatIsSetComesBeforeTheEnvironment() {
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(URL)
            .from(Map.of("REPLICATE_BASE_URL", "https://other.example"))
            .build()) {
      assertThat(client).hasToString("ReplicateClient{baseUrl=https://gateway.example/}");
    }
  }

  @Test
  void emptyVariableIsTakenAsNotSet() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse().setBody("{}"));
      try (ReplicateClient client =
          ReplicateClient.builder()
              .from(
                  Map.of("REPLICATE_BASE_URL", server.url("/").toString(), "REPLICATE_API_KEY", ""))
              .build()) {
        client.get("x1");
      }

      assertThat(server.takeRequest().getHeader("Authorization")).isNull();
    }
  }

  @Test
  void userAgentNamesTheLibraryAndItsVersionUnlessItIsSet() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse().setBody("{}"));
      server.enqueue(new MockResponse().setBody("{}"));
      String baseUrl = server.url("/").toString();
      try (ReplicateClient standard = ReplicateClient.builder().baseUrl(baseUrl).build();
          ReplicateClient named =
              ReplicateClient.builder().baseUrl(baseUrl).userAgent("studio/2.1").build()) {
        standard.get("x1");
        named.get("x1");
      }

      assertThat(server.takeRequest().getHeader("User-Agent"))
          .matches("replicate-gateway-client/\\d+\\.\\d+\\.\\d+\\S* \\(Java\\)");
      assertThat(server.takeRequest().getHeader("User-Agent")).isEqualTo("studio/2.1");
    }
  }

  @Test
  void policyCanBeChangedForOneCall() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse().setResponseCode(500).setBody("{}"));
      try (ReplicateClient client =
          ReplicateClient.builder().baseUrl(server.url("/").toString()).build()) {
        ReplicateClient once = client.withRetryPolicy(RetryPolicy.none());

        assertThatThrownBy(() -> once.get("x1")).hasMessageContaining("HTTP 500");
        assertThat(once.retryPolicy().maxAttempts()).isEqualTo(1);
        assertThat(client.retryPolicy()).isEqualTo(RetryPolicy.defaults());
      }

      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void valueOutOfItsRangeIsNamed() {
    ReplicateClientBuilder builder = ReplicateClient.builder();

    assertThatThrownBy(() -> builder.readTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("readTimeout is PT0S, must be more than zero");
    assertThatThrownBy(() -> builder.maxConcurrentRequests(0))
        .hasMessage("maxConcurrentRequests is 0, must be at least 1");
    assertThatThrownBy(() -> builder.maxResponseBytes(0))
        .hasMessage("maxResponseBytes is 0, must be at least 1");
    assertThatThrownBy(() -> builder.userAgent("a\nb"))
        .hasMessageContaining("must be printable ASCII and not blank");
    assertThatThrownBy(() -> RetryPolicy.builder().maxAttempts(0).build())
        .hasMessage("RetryPolicy: maxAttempts is 0, must be at least 1");
    assertThatThrownBy(
            () ->
                RetryPolicy.builder()
                    .firstDelay(Duration.ofSeconds(2))
                    .longestDelay(Duration.ofSeconds(1))
                    .build())
        .hasMessage("RetryPolicy: longestDelay is PT1S, must be at least firstDelay, PT2S");
    assertThatThrownBy(() -> WaitOptions.builder().timeout(Duration.ofSeconds(-1)).build())
        .hasMessage("WaitOptions: timeout is PT-1S, must be more than zero");
    assertThatThrownBy(
            () -> WaitOptions.builder().timeout(ChronoUnit.FOREVER.getDuration()).build())
        .hasMessageEndingWith("must be at most PT87600H");
    assertThatThrownBy(
            () ->
                WaitOptions.builder().firstPause(Duration.ZERO).longestPause(Duration.ZERO).build())
        .hasMessage(
            "WaitOptions: firstPause is PT0S, must be more than zero; longestPause is PT0S, must be"
                + " more than zero");
  }

  @Test
  void timeoutThatWouldBecomeUnlimitedIsRefused() {
    ReplicateClientBuilder builder = ReplicateClient.builder();
    Duration tooShort = Duration.ofNanos(999_999);
    Duration tooLong = Duration.ofDays(25);

    assertThatThrownBy(() -> builder.connectTimeout(tooShort))
        .hasMessage("connectTimeout is PT0.000999999S, must be at least 1 ms");
    assertThatThrownBy(() -> builder.readTimeout(tooShort)).hasMessageEndingWith("at least 1 ms");
    assertThatThrownBy(() -> builder.writeTimeout(tooShort)).hasMessageEndingWith("at least 1 ms");
    assertThatThrownBy(() -> builder.callTimeout(tooShort)).hasMessageEndingWith("at least 1 ms");
    assertThatThrownBy(() -> builder.downloadTimeout(tooShort))
        .hasMessageEndingWith("at least 1 ms");
    assertThatThrownBy(() -> RetryPolicy.builder().timeLimit(tooShort).build())
        .hasMessage("RetryPolicy: timeLimit is PT0.000999999S, must be at least 1 ms");
    assertThatThrownBy(() -> WaitOptions.builder().timeout(tooShort).build())
        .hasMessage("WaitOptions: timeout is PT0.000999999S, must be at least 1 ms");
    assertThatThrownBy(() -> builder.callTimeout(tooLong))
        .hasMessage("callTimeout is PT600H, must be at most PT576H");
    assertThatThrownBy(() -> builder.maxResponseValues(0))
        .hasMessage("maxResponseValues is 0, must be at least 1");
  }

  @Test
  void cacheOfTheCallersClientIsNotUsed(@TempDir Path folder) throws Exception {
    try (MockWebServer server = new MockWebServer();
        Cache cache = new Cache(folder.toFile(), 1_000_000)) {
      OkHttpClient own = new OkHttpClient.Builder().cache(cache).build();
      for (String status : List.of("starting", "succeeded")) {
        server.enqueue(
            new MockResponse()
                .setHeader("Cache-Control", "max-age=3600")
                .setBody("{\"status\": \"" + status + "\"}"));
      }
      try (ReplicateClient client =
          ReplicateClient.builder().baseUrl(server.url("/").toString()).okHttpClient(own).build()) {
        client.get("x1");

        assertThat(client.get("x1").getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
      }

      assertThat(server.getRequestCount()).isEqualTo(2);
      assertThat(cache.writeSuccessCount()).isZero();
    }
  }

  @Test
  void blankIdIsRefused() {
    try (ReplicateClient client = ReplicateClient.builder().baseUrl(URL).build()) {
      assertThatThrownBy(() -> client.get(" "))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("id is blank");
      assertThatThrownBy(() -> client.awaitAsync(".."))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nullIsNamedWhereItIsGiven() {
    try (ReplicateClient client = ReplicateClient.builder().baseUrl(URL).build()) {
      assertThatThrownBy(() -> client.get(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("id");
      assertThatThrownBy(() -> client.cancelAsync(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("id");
      assertThatThrownBy(() -> ReplicateClient.builder().userAgent(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("userAgent");
    }
  }
}
