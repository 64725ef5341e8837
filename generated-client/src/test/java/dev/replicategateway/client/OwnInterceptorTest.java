package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.REQUEST;
import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.FaultyGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.ConnectionException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
