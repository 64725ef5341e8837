package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.KeyUnavailableException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.NamedEvents;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
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
  void supplierThatReturnsNoKeyIsNamedAsTheCauseAndNothingIsSent() {
    try (ReplicateClient client = client(() -> null)) {
      assertThatThrownBy(() -> client.get("x1"))
          .isInstanceOf(KeyUnavailableException.class)
          .hasMessageContaining("apiKey is blank");
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
  void noListenerAndNoResponseOfTheCallersClientShowsTheKey() throws Exception {
    answer("{}");
    Queue<Request> seen = new ConcurrentLinkedQueue<>();
    Interceptor noting =
        chain -> {
          Response response = chain.proceed(chain.request());
          seen.add(response.request());
          if (response.networkResponse() != null) {
            seen.add(response.networkResponse().request());
          }
          return response;
        };
    EventListener events =
        new EventListener() {
          @Override
          public void requestHeadersEnd(Call call, Request request) {
            seen.add(call.request());
            seen.add(request);
          }

          @Override
          public void responseHeadersEnd(Call call, Response response) {
            seen.add(response.request());
          }
        };
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(noting)
            .addNetworkInterceptor(noting)
            .eventListener(events)
            .build();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .apiKey("sk-secret-key")
            .okHttpClient(own)
            .build()) {
      client.get("x1");
    }

    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk-secret-key");
    assertThat(seen).hasSizeGreaterThanOrEqualTo(6);
    // A header's toString() would hide it.
    assertThat(seen).allMatch(request -> request.header("Authorization") == null);
    assertThat(seen).anyMatch(request -> request.header("Host") != null);
  }

  @Test
  void everyEventReachesTheListenerOfTheCallersClient() throws Exception {
    answer("{}");
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    OkHttpClient own = new OkHttpClient.Builder().eventListener(new NamedEvents(events)).build();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString().replace("127.0.0.1", "localhost"))
            .okHttpClient(own)
            .build()) {
      client.create(REQUEST);
    }

    List<String> plain = Collections.synchronizedList(new ArrayList<>());
    answer("{}");
    OkHttpClient other = new OkHttpClient.Builder().eventListener(new NamedEvents(plain)).build();
    Request post =
        new Request.Builder()
            .url(server.url("/").toString().replace("127.0.0.1", "localhost"))
            .post(RequestBody.create("{}", null))
            .build();
    try (Response response = other.newCall(post).execute()) {
      response.body().string();
    }
    assertThat(events).containsExactlyElementsOf(plain);
    other.connectionPool().evictAll();
  }

  @Test
  void keyDoesNotGoToAnotherHostOnTheSamePort() throws Exception {
    answer("{}");
    answer("{}");
    try (ReplicateClient client = client(() -> "sk-secret-key")) {
      HttpUrl base = client.retrofit().baseUrl();
      String other = base.host().equals("localhost") ? "127.0.0.1" : "localhost";
      Request elsewhere = new Request.Builder().url(base.newBuilder().host(other).build()).build();
      client.okHttpClient().newCall(elsewhere).execute().close();
      client.get("x1");
    }

    assertThat(server.takeRequest().getHeader("Authorization")).isNull();
    assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk-secret-key");
  }

  @Test
  void keyDoesNotGoToAnotherPortOfTheSameHost() throws Exception {
    try (FaultyGateway other = new FaultyGateway(FaultyGateway.json(200, "{}"));
        ReplicateClient client = client(() -> "sk-secret-key")) {
      HttpUrl base = client.retrofit().baseUrl();
      int port = HttpUrl.get(other.baseUrl()).port();
      Request elsewhere = new Request.Builder().url(base.newBuilder().port(port).build()).build();

      client.okHttpClient().newCall(elsewhere).execute().close();

      assertThat(other.received()).hasSize(1);
      assertThat(other.received().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  @Test
  void keyDoesNotGoToTheSameHostByAnotherScheme() throws Exception {
    try (FaultyGateway plain = new FaultyGateway(FaultyGateway.json(200, "{}"));
        ReplicateClient client =
            ReplicateClient.builder()
                .baseUrl(plain.baseUrl().replace("http:", "https:"))
                .apiKey("sk-secret-key")
                .build()) {
      Request byHttp = new Request.Builder().url(plain.baseUrl()).build();

      client.okHttpClient().newCall(byHttp).execute().close();

      assertThat(plain.received()).hasSize(1);
      assertThat(plain.received().get(0).headers()).doesNotContainKey("Authorization");
    }
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
      assertThat(printed(failure) + failure.response().body() + failure.response().headers())
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
