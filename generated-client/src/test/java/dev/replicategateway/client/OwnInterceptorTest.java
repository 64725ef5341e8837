package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.REQUEST;
import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.testing.FaultyGateway;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interceptors of the caller's own client that retry by themselves. */
@Timeout(20)
class OwnInterceptorTest {
  private static final Interceptor TWICE =
      chain -> {
        chain.proceed(chain.request()).close();
        return chain.proceed(chain.request());
      };

  @Test
  void createThatAnInterceptorSendsTwiceLeavesOnceAndFails() throws Exception {
    try (FaultyGateway gateway = new FaultyGateway(json(201, STARTING));
        ReplicateClient client = client(gateway, TWICE)) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> client.create(REQUEST));

      assertThat(failure)
          .hasMessageContaining("an interceptor of your OkHttpClient tried to send the request a")
          .hasMessageContaining("which was stopped");
      assertThat(failure.predictionMayExist()).isTrue();
      assertThat(gateway.creates()).isEqualTo(1);
    }
  }

  @Test
  void createThatAnInterceptorRepeatsAfterARefusalLeavesOnceAndFails() throws Exception {
    Interceptor patient =
        chain -> {
          Response response = chain.proceed(chain.request());
          if (response.code() != 503) {
            return response;
          }
          response.close();
          return chain.proceed(chain.request());
        };
    try (FaultyGateway gateway = new FaultyGateway(json(503, "{}"), json(201, STARTING));
        ReplicateClient client = client(gateway, patient)) {
      assertThatThrownBy(() -> client.create(REQUEST)).isInstanceOf(ConnectionException.class);

      assertThat(gateway.creates()).isEqualTo(1);
    }
  }

  @Test
  void rawCreateThatAnInterceptorSendsTwiceLeavesOnceAndFails() throws Exception {
    try (FaultyGateway gateway = new FaultyGateway(json(201, STARTING));
        ReplicateClient client = client(gateway, TWICE)) {
      assertThatThrownBy(() -> client.predictions().createPrediction(REQUEST).execute())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("which was stopped");

      assertThat(gateway.creates()).isEqualTo(1);
    }
  }

  @Test
  void createThatAnInterceptorBuildsAnewIsStillSentOnce() throws Exception {
    Interceptor anew =
        chain -> {
          Request request = chain.request();
          return chain.proceed(
              new Request.Builder()
                  .url(request.url())
                  .headers(request.headers())
                  .method(request.method(), request.body())
                  .build());
        };
    try (FaultyGateway gateway = new FaultyGateway(nothing().andReset(), json(201, STARTING));
        ReplicateClient client = client(gateway, anew)) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> client.create(REQUEST));

      assertThat(failure.predictionMayExist()).isTrue();
      assertThat(gateway.creates()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"429, {}", "503, ''", "302, ''", "200, <html>", "200, null", "200, []", "204, ''"})
  void createThatLeftMayExistWhateverAnInterceptorAnswersInTheGatewaysPlace(int status, String body)
      throws Exception {
    try (FaultyGateway gateway = new FaultyGateway(nothing().andReset(), json(201, STARTING));
        ReplicateClient client = client(gateway, answeringAfterAFailure(status, body))) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> client.create(REQUEST));

      assertThat(failure)
          .hasMessageContaining("an interceptor of your OkHttpClient answered in the gateway's");
      assertThat(failure.predictionMayExist()).isTrue();
      assertThat(gateway.creates()).isEqualTo(1);
    }
  }

  @Test
  void createThatAnInterceptorAnswersBeforeItLeavesDoesNotExist() throws Exception {
    Interceptor open = chain -> response(chain.request(), 503, "");
    try (FaultyGateway gateway = new FaultyGateway(json(201, STARTING));
        ReplicateClient client = client(gateway, open)) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> client.create(REQUEST));

      assertThat(failure).hasMessageContaining("in the gateway's place: HTTP 503");
      assertThat(failure.predictionMayExist()).isFalse();
      assertThat(gateway.received()).isEmpty();
    }
  }

  private static Interceptor answeringAfterAFailure(int status, String body) {
    return chain -> {
      try {
        return chain.proceed(chain.request());
      } catch (IOException e) {
        return response(chain.request(), status, body);
      }
    };
  }

  private static Response response(Request request, int status, String body) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .body(ResponseBody.create(body, null))
        .build();
  }

  @Test
  void whatOnlyReadsMayBeSentTwice() throws Exception {
    try (FaultyGateway gateway = new FaultyGateway(json(200, STARTING));
        ReplicateClient client = client(gateway, TWICE)) {
      assertThat(client.get("p1").getId()).isEqualTo("p1");
      assertThat(client.cancel("p1").getId()).isEqualTo("p1");

      assertThat(gateway.received()).hasSize(4);
    }
  }

  /** What came first is read to its end, and must not show in what came second. */
  private static final Interceptor READING_TWICE =
      chain -> {
        String unused = chain.proceed(chain.request()).body().string();
        return chain.proceed(chain.request());
      };

  @Test
  void bodyOfTheFirstResponseIsNoPartOfTheSecond() throws Exception {
    try (FaultyGateway gateway = new FaultyGateway(json(200, STARTING), json(200, "<html>"));
        ReplicateClient client =
            client(gateway, READING_TWICE).withRetryPolicy(RetryPolicy.none())) {
      UnexpectedResponseException failure =
          catchThrowableOfType(UnexpectedResponseException.class, () -> client.get("p1"));

      assertThat(failure.response().body()).isEqualTo("<html>");
    }
  }

  @Test
  void secondResponseThatBreaksOffIsNotWholeBecauseTheFirstWas() throws Exception {
    FaultyGateway.Reaction broken =
        raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").andHangUp();
    try (FaultyGateway gateway = new FaultyGateway(json(200, STARTING), broken);
        ReplicateClient client =
            client(gateway, READING_TWICE).withRetryPolicy(RetryPolicy.none())) {
      assertThatThrownBy(() -> client.get("p1")).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void retryAfterOfTheFirstResponseIsNoHeaderOfTheSecond() throws Exception {
    try (FaultyGateway gateway =
            new FaultyGateway(json(503, "{}", "Retry-After: 7"), json(404, "{}"));
        ReplicateClient client = client(gateway, READING_TWICE)) {
      NotFoundException failure =
          catchThrowableOfType(NotFoundException.class, () -> client.get("p1"));

      assertThat(failure.response().headers().names())
          .containsExactly("Content-Length", "Content-Type");
    }
  }

  @Test
  void networkInterceptorSeesTheRetryAfterThatTheGatewaySent() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    Interceptor noting =
        chain -> {
          Response response = chain.proceed(chain.request());
          seen.add(response.code() + " " + response.headers("Retry-After"));
          return response;
        };
    try (FaultyGateway gateway =
            new FaultyGateway(json(503, "{}", "Retry-After: 7"), json(408, "{}"));
        ReplicateClient client =
            ReplicateClient.builder()
                .baseUrl(gateway.baseUrl())
                .retryPolicy(RetryPolicy.none())
                .okHttpClient(new OkHttpClient.Builder().addNetworkInterceptor(noting).build())
                .build()) {
      assertThatThrownBy(() -> client.get("p1")).isInstanceOf(ServerException.class);
      assertThatThrownBy(() -> client.get("p1")).isInstanceOf(HttpStatusException.class);
    }

    assertThat(seen).containsExactly("503 [7]", "408 []");
  }

  @Test
  void bodyOfAnErrorIsReadForALimitedTime() throws Exception {
    List<Boolean> limits = new CopyOnWriteArrayList<>();
    Interceptor endless =
        chain -> {
          Response response = chain.proceed(chain.request());
          return response.newBuilder().body(endless(response.body(), limits)).build();
        };
    try (FaultyGateway gateway = new FaultyGateway(json(401, "{}"));
        ReplicateClient client =
            ReplicateClient.builder()
                .baseUrl(gateway.baseUrl())
                .okHttpClient(new OkHttpClient.Builder().addNetworkInterceptor(endless).build())
                .build()) {
      assertThatThrownBy(() -> client.get("p1")).isInstanceOf(AuthenticationException.class);
    }

    assertThat(limits).isNotEmpty().containsOnly(true);
  }

  /** A body that notes whether the time for reading it is limited, and then takes too long. */
  private static ResponseBody endless(ResponseBody body, List<Boolean> limits) {
    Source silent =
        new ForwardingSource(body.source()) {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            limits.add(timeout().hasDeadline());
            throw new InterruptedIOException("timeout");
          }
        };
    return ResponseBody.create(Okio.buffer(silent), body.contentType(), -1);
  }

  private static ReplicateClient client(FaultyGateway gateway, Interceptor interceptor) {
    return ReplicateClient.builder()
        .baseUrl(gateway.baseUrl())
        .okHttpClient(new OkHttpClient.Builder().addInterceptor(interceptor).build())
        .build();
  }
}
