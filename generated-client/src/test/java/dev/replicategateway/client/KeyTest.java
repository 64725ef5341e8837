package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.KeyUnavailableException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyTest {
  private static final PredictionRequest REQUEST =
      PredictionRequest.builder()
          .version("owner/name:abc")
          .input(PredictionInput.of(Map.of()))
          .build();

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void supplierIsAskedForEachRequest() throws Exception {
    answer("{}");
    answer("{}");
    Iterator<String> keys = List.of("sk-first", "sk-second").iterator();
    try (ReplicateClient client = client(keys::next)) {
      client.get("x1");
      client.get("x1");
    }

    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk-first");
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk-second");
  }

  @Test
  void withoutAKeyFromTheSupplierNothingIsSent() {
    try (ReplicateClient client =
        client(
            () -> {
              throw new IllegalStateException("the vault is sealed");
            })) {
      KeyUnavailableException failure =
          catchThrowableOfType(KeyUnavailableException.class, () -> client.create(REQUEST));

      assertThat(failure).hasMessageContaining("the vault is sealed");
      assertThat(failure.predictionMayExist()).isFalse();
    }

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void keyOfTheSupplierThatNoHeaderCanCarryIsNotRepeated() {
    try (ReplicateClient client = client(() -> "\"sk-secret\"")) {
      KeyUnavailableException failure =
          catchThrowableOfType(KeyUnavailableException.class, () -> client.get("x1"));

      assertThat(printed(failure)).contains("apiKey is in quotes").doesNotContain("sk-secret");
    }

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void noInterceptorOfTheCallerSeesTheKey() throws Exception {
    answer("{}");
    List<String> seen = new ArrayList<>();
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.addAll(chain.request().headers().names());
                  return chain.proceed(chain.request());
                })
            .addNetworkInterceptor(
                chain -> {
                  seen.addAll(chain.request().headers().names());
                  return chain.proceed(chain.request());
                })
            .build();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .apiKey("sk-secret-key")
            .okHttpClient(own)
            .build()) {
      client.get("x1");
    }

    assertThat(seen).contains("User-Agent").doesNotContain("Authorization");
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk-secret-key");
  }

  @Test
  void keyThatAGatewayRepeatsIsTakenOut() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(401)
            .setHeader("X-Echo", "Bearer sk-secret-key")
            .setBody("{\"error\": {\"message\": \"unknown key sk-secret-key\"}}"));
    try (ReplicateClient client = client(() -> "sk-secret-key")) {
      AuthenticationException failure =
          catchThrowableOfType(AuthenticationException.class, () -> client.get("x1"));

      assertThat(failure).hasMessageContaining("unknown key [the key]");
      assertThat(printed(failure) + failure.answer().body() + failure.headers())
          .doesNotContain("sk-secret-key");
    }
  }

  @Test
  void nothingPrintsTheKey() {
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl("http://127.0.0.1:1")
            .apiKey("sk-secret-key")
            .retryPolicy(RetryPolicy.none())
            .build()) {
      ReplicateException failure =
          catchThrowableOfType(ReplicateException.class, () -> client.create(REQUEST));

      assertThat(
              printed(failure)
                  + client
                  + client.retryPolicy()
                  + client.waitOptions()
                  + client.okHttpClient().networkInterceptors()
                  + client.predictions().createPrediction(REQUEST).request())
          .doesNotContain("sk-secret-key");
    }
  }

  private ReplicateClient client(Supplier<String> key) {
    return ReplicateClient.builder().baseUrl(server.url("/").toString()).apiKey(key).build();
  }

  private void answer(String json) {
    server.enqueue(new MockResponse().setBody(json));
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
