package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.net.Proxy;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnHttpClientTest {
  private static final String KEY = "sk-3fK9vQx71LmZr8TtYw2B";

  private final Printout printout = new Printout();
  private StandInGateway gateway;
  private StandInProxy proxy;

  @BeforeEach
  void start() throws IOException {
    gateway = StandInGateway.start();
    proxy = StandInProxy.start();
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    gateway.close();
  }

  @Test
  void everyRequestGoesThroughTheProxyAndIsLogged() {
    run(own());

    assertThat(proxy.requestCount()).isEqualTo(3);
    String predictions = gateway.baseUrl() + "replicate/v1/predictions";
    assertThat(printout.lines())
        .contains("> POST " + predictions, "< 200", "status: starting", "status: canceled")
        .contains(">   Content-Type: application/json")
        .anyMatch(line -> line.startsWith("> GET " + predictions + "/"))
        .anyMatch(line -> line.startsWith("> POST ") && line.endsWith("/cancel"));
  }

  @Test
  void logShowsNoKey() throws InterruptedException {
    run(own());

    assertThat(gateway.takeRequest().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(String.join("\n", printout.lines()))
        .contains("> POST")
        .doesNotContain(KEY)
        .doesNotContain("Authorization");
  }

  @Test
  void logOfAnApplicationInterceptorShowsNoKeyEither() throws InterruptedException {
    Interceptor log = new RequestLog(printout.terminal::line);
    run(own().newBuilder().addInterceptor(log).build());

    assertThat(gateway.takeRequest().getHeader("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(printout.lines()).filteredOn(line -> line.startsWith("> GET")).hasSize(2);
    assertThat(String.join("\n", printout.lines())).doesNotContain(KEY);
  }

  @Test
  void closingTheClientLeavesTheOwnOneOpen() {
    OkHttpClient own = own();
    run(own);

    run(own);

    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(proxy.requestCount()).isEqualTo(6);
  }

  private OkHttpClient own() {
    return OwnHttpClient.ownHttpClient(
        new Proxy(Proxy.Type.HTTP, proxy.address()), printout.terminal);
  }

  private void run(OkHttpClient own) {
    try (ReplicateClient client =
        ReplicateClient.builder()
            .okHttpClient(own)
            .baseUrl(gateway.baseUrl())
            .apiKey(KEY)
            .build()) {
      new OwnHttpClient(client, printout.terminal).run();
    } finally {
      own.connectionPool().evictAll();
    }
  }
}
