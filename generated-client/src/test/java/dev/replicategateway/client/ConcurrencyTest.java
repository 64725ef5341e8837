package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.testing.PromptSockets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConcurrencyTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void writeAtOnce() {
    server.setServerSocketFactory(new PromptSockets());
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void oneHostIsNotHeldToFiveRequestsAtOnce() {
    int many = 30;
    CountDownLatch arrived = new CountDownLatch(many);
    answer(
        () -> {
          arrived.countDown();
          boolean together = arrived.await(30, TimeUnit.SECONDS);
          return new MockResponse().setBody("{\"logs\": \"" + together + "\"}");
        });
    try (ReplicateClient client = client().build()) {
      List<CompletableFuture<Prediction>> reads = read(client, many);

      assertThat(reads).allSatisfy(read -> assertThat(read.get().getLogs()).isEqualTo("true"));
    }
  }

  @Test
  void connectionsOfManyRequestsAtOnceAreKeptForTheNextOnes() throws Exception {
    int many = 30;
    int alone = 20;
    CyclicBarrier together = new CyclicBarrier(many);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (!request.getPath().endsWith("alone")) {
              meet(together);
            }
            return new MockResponse().setBody("{}");
          }
        });
    try (ReplicateClient client = client().build()) {
      read(client, many).forEach(CompletableFuture::join);
      for (int i = 0; i < alone; i++) {
        client.get("alone");
      }
      read(client, many).forEach(CompletableFuture::join);
    }

    int connections = 0;
    for (int i = 0; i < many + alone + many; i++) {
      connections += server.takeRequest().getSequenceNumber() == 0 ? 1 : 0;
    }
    assertThat(connections).isEqualTo(many);
  }

  private static void meet(CyclicBarrier others) throws InterruptedException {
    try {
      others.await(30, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void moreRequestsAtOnceThanByDefaultCanBeAllowed() {
    int many = 70;
    CountDownLatch arrived = new CountDownLatch(many);
    answer(
        () -> {
          arrived.countDown();
          boolean together = arrived.await(30, TimeUnit.SECONDS);
          return new MockResponse().setBody("{\"logs\": \"" + together + "\"}");
        });
    try (ReplicateClient client = client().maxConcurrentRequests(many).build()) {
      List<CompletableFuture<Prediction>> reads = read(client, many);

      assertThat(reads).allSatisfy(read -> assertThat(read.get().getLogs()).isEqualTo("true"));
    }
  }

  @Test
  void requestsAtOnceCanBeLimited() {
    int[] most = new int[2];
    answer(
        () -> {
          synchronized (most) {
            most[1] = Math.max(most[1], ++most[0]);
          }
          synchronized (most) {
            most[0]--;
          }
          return new MockResponse().setBody("{}");
        });
    try (ReplicateClient client = client().maxConcurrentRequests(1).build()) {
      CompletableFuture.allOf(read(client, 50).toArray(new CompletableFuture<?>[0])).join();
    }

    assertThat(most[1]).isEqualTo(1);
  }

  @Test
  void requestsOfThreadsThatBlockAreLimitedToo() throws Exception {
    int[] most = new int[2];
    answer(
        () -> {
          synchronized (most) {
            most[1] = Math.max(most[1], ++most[0]);
          }
          synchronized (most) {
            most[0]--;
          }
          return new MockResponse().setBody("{}");
        });
    try (ReplicateClient client = client().maxConcurrentRequests(2).build()) {
      List<Thread> threads =
          IntStream.range(0, 8)
              .mapToObj(i -> new Thread(() -> IntStream.range(0, 5).forEach(k -> client.get("x"))))
              .toList();
      threads.forEach(Thread::start);
      CompletableFuture.allOf(read(client, 20).toArray(new CompletableFuture<?>[0])).join();
      for (Thread thread : threads) {
        thread.join();
      }
    }

    assertThat(most[1]).isLessThanOrEqualTo(2);
    assertThat(server.getRequestCount()).isEqualTo(60);
  }

  @Test
  void callersCodeThatBlocksHoldsUpNoRequest() {
    answer(() -> new MockResponse().setBody("{}"));
    try (ReplicateClient client = client().maxConcurrentRequests(1).build()) {
      List<CompletableFuture<Prediction>> chains = new ArrayList<>();
      for (CompletableFuture<Prediction> read : read(client, 50)) {
        // On a thread of the HTTP client, of which there is one, this would wait for itself.
        chains.add(read.thenApply(first -> client.get("again")));
      }

      CompletableFuture.allOf(chains.toArray(new CompletableFuture<?>[0])).join();
    }

    assertThat(server.getRequestCount()).isEqualTo(100);
  }

  @Test
  void listenerThatBlocksHoldsUpNoRequest() {
    answer(() -> new MockResponse().setBody("{\"status\": \"succeeded\"}"));
    try (ReplicateClient client = client().maxConcurrentRequests(1).build()) {
      WaitOptions reading =
          WaitOptions.builder().listener((prediction, progress) -> client.get("again")).build();
      List<CompletableFuture<Prediction>> waits =
          IntStream.range(0, 50).mapToObj(i -> client.awaitAsync("x" + i, reading)).toList();

      CompletableFuture.allOf(waits.toArray(new CompletableFuture<?>[0])).join();
    }

    assertThat(server.getRequestCount()).isEqualTo(100);
  }

  @Test
  void deadlineHoldsForARequestThatWaitsItsTurn() {
    CountDownLatch released = new CountDownLatch(1);
    answer(
        () -> {
          boolean unused = released.await(30, TimeUnit.SECONDS);
          return new MockResponse().setBody("{}");
        });
    try (ReplicateClient client = client().maxConcurrentRequests(1).build()) {
      CompletableFuture<Prediction> first = client.getAsync("x1");

      assertThatThrownBy(
              () ->
                  client.await("x2", WaitOptions.builder().timeout(Duration.ofMillis(50)).build()))
          .isInstanceOf(WaitTimeoutException.class);
      assertThat(first).isNotDone();
      released.countDown();
      first.join();
    }
  }

  private ReplicateClientBuilder client() {
    return ReplicateClient.builder().baseUrl(server.url("/").toString());
  }

  private static List<CompletableFuture<Prediction>> read(ReplicateClient client, int times) {
    return IntStream.range(0, times).mapToObj(i -> client.getAsync("x" + i)).toList();
  }

  private interface Answer {
    MockResponse give() throws InterruptedException;
  }

  private void answer(Answer answer) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answer.give();
          }
        });
  }
}
