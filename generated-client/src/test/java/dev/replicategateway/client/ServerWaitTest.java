package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.testing.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The timeouts of a request that asks the server to wait. */
class ServerWaitTest {
  private final MockWebServer server = new MockWebServer();

  /**
   * The read timeout and the call timeout of each request that leaves, in milliseconds. Of calls
   * that the client follows, the call timeout is its own to keep, and OkHttp sees none.
   */
  private final List<List<Long>> timeouts = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() throws Exception {
    server.shutdown();
  }

  @ParameterizedTest
  @EnumSource
  void readTimeoutGrowsByTheWaitAtTheServerForThatRequestAlone(Creation creation) {
    server.enqueue(new MockResponse().setBody("{\"id\": \"p1\", \"status\": \"starting\"}"));
    server.enqueue(new MockResponse().setBody("{\"id\": \"p1\", \"status\": \"succeeded\"}"));
    FakeTime time = new FakeTime();
    try (ReplicateClient client =
        client(noting()).readTimeout(Duration.ofSeconds(7)).clock(time).sleeper(time).build()) {
      client.run(creation.prediction().withServerWait(Duration.ofSeconds(30)));
    }

    assertThat(timeouts).extracting(each -> each.get(0)).containsExactly(37_000L, 7_000L);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 180000", "0, 9, 0, 39000", "5, 0, 35000, 180000"})
  void timeoutOfYourHttpClientGrowsUnlessItIsNone(int read, int call, long newRead, long newCall)
      throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\": \"p1\"}"));
    OkHttpClient own =
        noting()
            .newBuilder()
            .readTimeout(read, TimeUnit.SECONDS)
            .callTimeout(call, TimeUnit.SECONDS)
            .build();
    try (ReplicateClient client = client(own).build()) {
      client.predictions().createPrediction(Fault.REQUEST, "wait=30", null).execute();
    }

    // Where yours is none, the client has its own of 150 s.
    assertThat(timeouts).containsExactly(List.of(newRead, newCall));
  }

  @Test
  void longestReadTimeoutGrowsNoFurther() {
    server.enqueue(new MockResponse().setBody("{\"id\": \"p1\"}"));
    OkHttpClient own =
        noting().newBuilder().readTimeout(Integer.MAX_VALUE, TimeUnit.MILLISECONDS).build();
    try (ReplicateClient client = client(own).build()) {
      client.create(Creation.BY_MODEL.prediction().withServerWait(Duration.ofSeconds(60)));
    }

    assertThat(timeouts).extracting(each -> each.get(0)).containsExactly((long) Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"wait, 60", "wait=5, 5", "'respond-async, wait=10', 10", "respond-async, 0"})
  void generatedInterfaceWaitsAsLong(String prefer, int seconds) throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\": \"p1\"}"));
    try (ReplicateClient client = client(noting()).readTimeout(Duration.ofSeconds(1)).build()) {
      client.predictions().createPrediction(Fault.REQUEST, prefer, null).execute();
    }

    assertThat(timeouts)
        .containsExactly(List.of(1_000L + seconds * 1_000L, 150_000L + seconds * 1_000L));
  }

  @Test
  void responseThatComesAfterTheClientsTimeoutsIsReceived() {
    server.enqueue(
        new MockResponse()
            .setHeadersDelay(400, TimeUnit.MILLISECONDS)
            .setBody("{\"id\": \"p1\", \"status\": \"succeeded\"}"));
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .readTimeout(Duration.ofMillis(200))
            .callTimeout(Duration.ofMillis(200))
            .build()) {
      assertThat(
              client
                  .run(Creation.BY_MODEL.prediction().withServerWait(Duration.ofSeconds(60)))
                  .getId())
          .isEqualTo("p1");
    }
  }

  private ReplicateClientBuilder client(OkHttpClient own) {
    return ReplicateClient.builder().baseUrl(server.url("/").toString()).okHttpClient(own);
  }

  private OkHttpClient noting() {
    return new OkHttpClient.Builder()
        .addNetworkInterceptor(
            chain -> {
              timeouts.add(
                  List.of(
                      (long) chain.readTimeoutMillis(),
                      TimeUnit.NANOSECONDS.toMillis(chain.call().timeout().timeoutNanos())));
              return chain.proceed(chain.request());
            })
        .build();
  }
}
