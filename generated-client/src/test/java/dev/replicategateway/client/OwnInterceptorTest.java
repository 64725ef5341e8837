package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.REQUEST;
import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.FaultyGateway.json;
import static dev.replicategateway.client.FaultyGateway.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.ConnectionException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
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

  private static ReplicateClient client(FaultyGateway gateway, Interceptor interceptor) {
    return ReplicateClient.builder()
        .baseUrl(gateway.baseUrl())
        .okHttpClient(new OkHttpClient.Builder().addInterceptor(interceptor).build())
        .build();
  }
}
