package dev.replicategateway.client;

import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.WaitOptions.OnTimeout;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.RateLimitException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.NamedEvents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Interrupting, cancelling and closing. The sleeper holds each pause until the test ends it. */
@Timeout(60)
class StoppingTest {
  private static final PredictionRequest REQUEST =
      PredictionRequest.builder()
          .version("owner/name:abc")
          .input(PredictionInput.of(Map.of()))
          .build();

  private final MockWebServer server = new MockWebServer();
  private final BlockingQueue<Runnable> pauses = new LinkedBlockingQueue<>();
  private final ReplicateClient client =
      ReplicateClient.builder()
          .baseUrl(server.url("/").toString())
          .sleeper((delay, task) -> pauses.add(task))
          .build();

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void interruptEndsAWait() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    CompletableFuture<CallInterruptedException> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              outcome.complete(
                  catchThrowableOfType(CallInterruptedException.class, () -> client.await("x1")));
              stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    Runnable pause = pauses.take();

    caller.interrupt();

    assertThat(outcome.get())
        .hasMessageStartingWith("Waiting for prediction x1 was interrupted.")
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(outcome.get().predictionMayExist()).isTrue();
    assertThat(stillInterrupted.get()).isTrue();
    pause.run();
    assertNothingMoreIsSent(1);
  }

  @Test
  void interruptOfACreateWhoseRequestHasLeftSaysThatThePredictionMayExist() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<CallInterruptedException> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () ->
                outcome.complete(
                    catchThrowableOfType(
                        CallInterruptedException.class, () -> client.create(REQUEST))));
    caller.start();
    server.takeRequest();

    caller.interrupt();

    assertThat(outcome.get().predictionMayExist()).isTrue();
  }

  @Test
  void threadThatBlocksSendsOnAKeptConnectionByItselfAndCanBeInterrupted() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    client.get("warm");
    server.takeRequest();
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<CallInterruptedException> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              outcome.complete(
                  catchThrowableOfType(
                      CallInterruptedException.class, () -> client.create(REQUEST)));
              stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    server.takeRequest();
    assertThat(caller.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith("okhttp3."));

    caller.interrupt();

    assertThat(outcome.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
    assertThat(outcome.get().predictionMayExist()).isTrue();
    assertThat(stillInterrupted.get()).isTrue();
    assertThat(client.okHttpClient().dispatcher().runningCallsCount()).isZero();
  }

  @Test
  void timeLimitEndsACreateThatItsThreadSendsByItself() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    client.get("warm");
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    ConnectionException failure =
        catchThrowableOfType(
            ConnectionException.class,
            () ->
                client
                    .withRetryPolicy(
                        RetryPolicy.builder().timeLimit(Duration.ofMillis(300)).build())
                    .create(REQUEST));

    assertThat(failure).hasMessageContaining("no response within 0.3 s");
    assertThat(failure.predictionMayExist()).isTrue();
  }

  @Test
  void closeEndsACreateThatItsThreadSendsByItself() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    client.get("warm");
    server.takeRequest();
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<ClientClosedException> outcome = new CompletableFuture<>();
    new Thread(
            () ->
                outcome.complete(
                    catchThrowableOfType(
                        ClientClosedException.class, () -> client.create(REQUEST))))
        .start();
    server.takeRequest();

    client.close();

    assertThat(outcome.get(20, TimeUnit.SECONDS).predictionMayExist()).isTrue();
  }

  @Test
  void interruptOfARunTellsTheIdThatWasReceived() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\": \"x7\", \"status\": \"starting\"}"));
    CompletableFuture<CallInterruptedException> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () ->
                outcome.complete(
                    catchThrowableOfType(
                        CallInterruptedException.class, () -> client.run(REQUEST))));
    caller.start();
    pauses.take();

    caller.interrupt();

    assertThat(outcome.get())
        .hasMessage(
            "Running the prediction was interrupted. Prediction x7 exists and may run; await or"
                + " cancel it by its id.");
    assertThat(outcome.get().predictionId()).isEqualTo("x7");
    assertThat(outcome.get().predictionMayExist()).isTrue();
  }

  /** The gateway goes on with the prediction while its response is under way. */
  @Test
  void closeWhileTheResponseArrivesTellsTheIdThatWasReceived() throws Exception {
    CountDownLatch hasBegun = new CountDownLatch(1);
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  okhttp3.Response response = chain.proceed(chain.request());
                  response.peekBody(1);
                  hasBegun.countDown();
                  return response;
                })
            .build();
    try (FaultyGateway gateway =
        new FaultyGateway(
            raw(head(201, "Content-Length: 1000") + "{\"id\":\"x7\",").andSilence())) {
      ReplicateClient closing =
          ReplicateClient.builder().baseUrl(gateway.baseUrl()).okHttpClient(own).build();
      CompletableFuture<Prediction> future = closing.createAsync(REQUEST);
      hasBegun.await();

      closing.close();

      ExecutionException failure = catchThrowableOfType(ExecutionException.class, future::get);
      assertThat(failure.getCause())
          .isInstanceOf(ClientClosedException.class)
          .hasMessageContaining("Prediction x7 exists and may run; await or cancel it by its id.");
    }
    own.connectionPool().evictAll();
  }

  @Test
  void closeDuringARunTellsTheIdThatWasReceived() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\": \"x7\", \"status\": \"starting\"}"));
    CompletableFuture<Prediction> future = client.runAsync(REQUEST);
    pauses.take();

    client.close();

    ExecutionException failure = catchThrowableOfType(ExecutionException.class, future::get);
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            ClientClosedException.class,
            closed -> {
              assertThat(closed.predictionId()).isEqualTo("x7");
              assertThat(closed.predictionMayExist()).isTrue();
            });
  }

  @Test
  void closeDuringARunWhoseReadWasRefusedSaysThatThePredictionExists() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"id\": \"x7\", \"status\": \"starting\"}"));
    server.enqueue(new MockResponse().setResponseCode(503));
    CompletableFuture<Prediction> future = client.runAsync(REQUEST);
    pauses.take().run();
    pauses.take();

    client.close();

    ExecutionException failure = catchThrowableOfType(ExecutionException.class, future::get);
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            ClientClosedException.class,
            closed -> {
              assertThat(closed.predictionMayExist()).isTrue();
              assertThat(closed.predictionId()).isEqualTo("x7");
            });
  }

  @Test
  void createThatWasRefusedDoesNotCountAsExisting() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(429));
    CompletableFuture<Prediction> future = client.createAsync(REQUEST);
    pauses.take();

    client.close();

    ExecutionException failure = catchThrowableOfType(ExecutionException.class, future::get);
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            ClientClosedException.class,
            closed -> assertThat(closed.predictionMayExist()).isFalse());
  }

  @Test
  void cancelledCreateThatWaitsItsTurnNeverLeaves() throws Exception {
    answerAllBut("/first");
    try (ReplicateClient narrow =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .maxConcurrentRequests(1)
            .build()) {
      CompletableFuture<Prediction> first = narrow.getAsync("first");
      server.takeRequest();
      CompletableFuture<Prediction> second = narrow.createAsync(REQUEST);

      second.cancel(false);
      first.cancel(false);
      narrow.get("probe");
      assertThat(server.takeRequest().getPath()).endsWith("/probe");
    }
  }

  @Test
  void timeLimitEndsACreateThatWaitsItsTurnAndItNeverLeaves() throws Exception {
    answerAllBut("/first");
    try (ReplicateClient narrow =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .maxConcurrentRequests(1)
            .build()) {
      CompletableFuture<Prediction> first = narrow.getAsync("first");
      server.takeRequest();

      ConnectionException failure =
          catchThrowableOfType(
              ConnectionException.class,
              () ->
                  narrow
                      .withRetryPolicy(
                          RetryPolicy.builder().timeLimit(Duration.ofMillis(100)).build())
                      .create(REQUEST));

      assertThat(failure)
          .hasMessageContaining("no response within 0.1 s")
          .hasMessageContaining("did not leave this machine");
      assertThat(failure.predictionMayExist()).isFalse();
      first.cancel(false);
      narrow.get("probe");
      assertThat(server.takeRequest().getPath()).endsWith("/probe");
    }
  }

  @Test
  void timeLimitEndsACreateWhoseResponseDoesNotCome() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CountDownLatch idle = new CountDownLatch(1);
    client.okHttpClient().dispatcher().setIdleCallback(idle::countDown);

    ConnectionException failure =
        catchThrowableOfType(
            ConnectionException.class,
            () ->
                client
                    .withRetryPolicy(
                        RetryPolicy.builder().timeLimit(Duration.ofMillis(300)).build())
                    .create(REQUEST));

    assertThat(failure).hasMessageContaining("no response within 0.3 s");
    assertThat(failure.predictionMayExist()).isTrue();
    assertThat(idle.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void timeLimitEndsAPauseThatTheSleeperNeverEnds() {
    server.enqueue(new MockResponse().setResponseCode(429));

    RateLimitException failure =
        catchThrowableOfType(
            RateLimitException.class,
            () ->
                client
                    .withRetryPolicy(
                        RetryPolicy.builder().timeLimit(Duration.ofMillis(100)).build())
                    .create(REQUEST));

    assertThat(failure.predictionMayExist()).isFalse();
    assertThat(pauses).hasSize(1);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void requestIsStoppedBeforeItIsToldThatItsTimeIsUp() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<CompletableFuture<Prediction>> begun = new CompletableFuture<>();
    CompletableFuture<Boolean> wasTold = new CompletableFuture<>();
    EventListener events =
        new EventListener() {
          @Override
          public void canceled(okhttp3.Call call) {
            wasTold.complete(begun.join().isDone());
          }
        };
    OkHttpClient own = new OkHttpClient.Builder().eventListener(events).build();
    try (ReplicateClient limited =
        client(own)
            .retryPolicy(RetryPolicy.builder().timeLimit(Duration.ofMillis(100)).build())
            .build()) {
      begun.complete(limited.createAsync(REQUEST));

      assertThat(wasTold.get()).isFalse();
    }
  }

  @Test
  void createThatLeftAfterARefusalMayExistWhenItsTimeIsUp() {
    server.enqueue(new MockResponse().setResponseCode(429));
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    try (ReplicateClient limited =
        client(new OkHttpClient())
            .sleeper((delay, task) -> task.run())
            .retryPolicy(RetryPolicy.builder().timeLimit(Duration.ofSeconds(1)).build())
            .build()) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> limited.create(REQUEST));

      assertThat(failure.predictionMayExist()).isTrue();
    }
  }

  @Test
  void cancellingWhileTheNextRequestIsMadeKeepsItFromLeaving() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(429));
    AtomicInteger calls = new AtomicInteger();
    CompletableFuture<CompletableFuture<Prediction>> begun = new CompletableFuture<>();
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    EventListener.Factory factory =
        call -> {
          if (calls.incrementAndGet() == 2) {
            begun.join().cancel(false);
            return new NamedEvents(events);
          }
          return EventListener.NONE;
        };
    OkHttpClient own = new OkHttpClient.Builder().eventListenerFactory(factory).build();
    try (ReplicateClient cancelled = client(own).build()) {
      begun.complete(cancelled.createAsync(REQUEST));
      Runnable pause = pauses.take();
      CountDownLatch idle = new CountDownLatch(1);
      cancelled.okHttpClient().dispatcher().setIdleCallback(idle::countDown);

      pause.run();

      assertThat(idle.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(events).contains("callFailed").doesNotContain("requestHeadersStart");
    }
  }

  @Test
  void requestThatIsMadeWhileTimeRunsOutDoesNotLeave() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(429));
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger cancels = new AtomicInteger();
    CountDownLatch timeIsUp = new CountDownLatch(1);
    CompletableFuture<String> whatCameOfIt = new CompletableFuture<>();
    EventListener events =
        new EventListener() {
          @Override
          public void canceled(okhttp3.Call call) {
            if (cancels.incrementAndGet() == 1) {
              timeIsUp.countDown();
              whatCameOfIt.join();
            }
          }

          @Override
          public void requestHeadersStart(okhttp3.Call call) {
            if (calls.get() == 2) {
              whatCameOfIt.complete("left");
            }
          }

          @Override
          public void callFailed(okhttp3.Call call, IOException e) {
            whatCameOfIt.complete("stopped");
          }
        };
    EventListener.Factory factory =
        call -> {
          if (calls.incrementAndGet() == 2) {
            try {
              timeIsUp.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }
          return events;
        };
    OkHttpClient own = new OkHttpClient.Builder().eventListenerFactory(factory).build();
    try (ReplicateClient limited =
        client(own)
            .retryPolicy(RetryPolicy.builder().timeLimit(Duration.ofSeconds(1)).build())
            .build()) {
      CompletableFuture<Prediction> future = limited.createAsync(REQUEST);

      pauses.take().run();

      assertThat(whatCameOfIt.get()).isEqualTo("stopped");
      assertThatThrownBy(future::get).hasCauseInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void callThatIsCancelledBeforeItLeavesDoesNotBeginToLeave() throws Exception {
    CompletableFuture<CompletableFuture<Prediction>> begun = new CompletableFuture<>();
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    OkHttpClient own = new OkHttpClient.Builder().eventListener(new NamedEvents(events)).build();
    try (ReplicateClient cancelled =
        client(own)
            .apiKey(
                () -> {
                  begun.join().cancel(false);
                  return "sk-secret-key";
                })
            .build()) {
      CountDownLatch idle = new CountDownLatch(1);
      cancelled.okHttpClient().dispatcher().setIdleCallback(idle::countDown);

      begun.complete(cancelled.createAsync(REQUEST));

      assertThat(idle.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(events).contains("callFailed").doesNotContain("requestHeadersStart");
    }
  }

  @Test
  void pauseThatTheSleeperEndsTwiceIsFollowedByOneRequest() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(429));
    server.enqueue(new MockResponse().setBody("{\"id\": \"x1\"}"));
    CompletableFuture<Prediction> future = client.createAsync(REQUEST);
    Runnable pause = pauses.take();

    pause.run();
    pause.run();

    assertThat(future.get().getId()).isEqualTo("x1");
    assertNothingMoreIsSent(2);
  }

  @Test
  void whoIsInterruptedBeforeSendsNothing() {
    Thread.currentThread().interrupt();
    try {
      CallInterruptedException failure =
          catchThrowableOfType(CallInterruptedException.class, () -> client.create(REQUEST));

      assertThat(failure.predictionMayExist()).isFalse();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void interruptedCallerBeginsNoCall() {
    AtomicInteger calls = new AtomicInteger();
    try (ReplicateClient counted = client(counting(calls)).build()) {
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(() -> counted.get("x1")).isInstanceOf(CallInterruptedException.class);
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
    }

    assertThat(calls).hasValue(0);
  }

  @Test
  void cancelledWaitBeginsNoCallAfterItsPause() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    AtomicInteger calls = new AtomicInteger();
    try (ReplicateClient counted = client(counting(calls)).build()) {
      CompletableFuture<Prediction> future = counted.awaitAsync("x1");
      Runnable pause = pauses.take();

      future.cancel(false);
      pause.run();
    }

    assertThat(calls).hasValue(1);
  }

  /** With the longer pace the pause would have ended the wait, with the shorter one read again. */
  @ParameterizedTest
  @ValueSource(longs = {1, 60_000})
  void pauseThatEndsAfterTimeIsUpIsFollowedByNoRequest(long pace) throws Exception {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    AtomicInteger calls = new AtomicInteger();
    try (ReplicateClient counted = client(counting(calls)).build()) {
      CompletableFuture<Prediction> future =
          counted.awaitAsync(
              "x1",
              WaitOptions.builder()
                  .firstPause(Duration.ofMillis(pace))
                  .longestPause(Duration.ofMillis(pace))
                  .timeout(Duration.ofMillis(500))
                  .onTimeout(OnTimeout.CANCEL)
                  .build());
      Runnable pause = pauses.take();
      server.takeRequest();
      assertThat(server.takeRequest().getPath()).endsWith("/cancel");

      pause.run();
      server.enqueue(new MockResponse().setBody("{\"status\": \"canceled\"}"));

      assertThatThrownBy(future::get).hasCauseInstanceOf(WaitTimeoutException.class);
    }

    assertThat(calls).hasValue(2);
  }

  @Test
  void timeoutEndsARunWhosePauseTheSleeperNeverEnds() {
    server.enqueue(new MockResponse().setBody("{\"id\": \"x7\", \"status\": \"starting\"}"));

    assertThatThrownBy(
            () ->
                client
                    .runAsync(
                        REQUEST, WaitOptions.builder().timeout(Duration.ofMillis(100)).build())
                    .get(20, TimeUnit.SECONDS))
        .hasCauseInstanceOf(WaitTimeoutException.class);
  }

  private static OkHttpClient counting(AtomicInteger calls) {
    return new OkHttpClient.Builder()
        .eventListenerFactory(
            call -> {
              calls.incrementAndGet();
              return EventListener.NONE;
            })
        .build();
  }

  private ReplicateClientBuilder client(OkHttpClient own) {
    return ReplicateClient.builder()
        .baseUrl(server.url("/").toString())
        .okHttpClient(own)
        .sleeper((delay, task) -> pauses.add(task));
  }

  @Test
  void cancelledFutureEndsItsWait() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    CompletableFuture<Prediction> future = client.awaitAsync("x1");
    Runnable pause = pauses.take();

    future.cancel(false);
    pause.run();

    assertNothingMoreIsSent(1);
  }

  @Test
  void cancelledFutureEndsItsRequest() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<Prediction> future = client.getAsync("x1");
    server.takeRequest();
    CountDownLatch idle = new CountDownLatch(1);
    client.okHttpClient().dispatcher().setIdleCallback(idle::countDown);

    future.cancel(false);

    assertThat(idle.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void futureThatTimesOutEndsItsRequest() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CountDownLatch idle = new CountDownLatch(1);
    client.okHttpClient().dispatcher().setIdleCallback(idle::countDown);

    CompletableFuture<Prediction> future =
        client.getAsync("x1").orTimeout(100, TimeUnit.MILLISECONDS);

    assertThatThrownBy(future::get).hasCauseInstanceOf(TimeoutException.class);
    assertThat(idle.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void closeEndsWhatIsPausing() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    CompletableFuture<Prediction> future = client.awaitAsync("x1");
    pauses.take();

    client.close();

    assertThatThrownBy(future::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ClientClosedException.class);
  }

  @Test
  void closeEndsWhatIsBeingSent() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CompletableFuture<Prediction> future = client.createAsync(REQUEST);
    server.takeRequest();

    client.close();

    ExecutionException failure = catchThrowableOfType(ExecutionException.class, future::get);
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            ClientClosedException.class,
            closed -> assertThat(closed.predictionMayExist()).isTrue());
  }

  @Test
  void closedClientSendsNothing() {
    client.close();

    ClientClosedException failure =
        catchThrowableOfType(ClientClosedException.class, () -> client.create(REQUEST));

    assertThat(failure).hasMessageStartingWith("The ReplicateClient is closed.");
    assertThat(failure.predictionMayExist()).isFalse();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void closedClientBeginsNoCall(@TempDir Path folder) {
    AtomicInteger calls = new AtomicInteger();
    ReplicateClient closed = client(counting(calls)).build();
    closed.close();

    assertThatThrownBy(() -> closed.get("x1")).isInstanceOf(ClientClosedException.class);
    assertThatThrownBy(() -> closed.download(server.url("/f").uri(), folder.resolve("f")))
        .isInstanceOf(ClientClosedException.class);

    assertThat(calls).hasValue(0);
  }

  @Test
  void closeEndsARawCallThatIsUnderWay() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    okhttp3.Call call =
        client.okHttpClient().newCall(new Request.Builder().url(server.url("/raw")).build());
    CompletableFuture<IOException> failure = new CompletableFuture<>();
    call.enqueue(
        new okhttp3.Callback() {
          @Override
          public void onResponse(okhttp3.Call sent, okhttp3.Response response) {
            response.close();
          }

          @Override
          public void onFailure(okhttp3.Call sent, IOException e) {
            failure.complete(e);
          }
        });
    server.takeRequest();

    client.close();

    assertThat(failure.get(30, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void closeEndsTheConnectionsThatWereKeptOpen(@TempDir Path folder) throws Exception {
    CountDownLatch ended = new CountDownLatch(2);
    FaultyGateway.Reaction noting =
        connection -> {
          FaultyGateway.json(200, "{}").andSilence().react(connection);
          ended.countDown();
        };
    try (FaultyGateway gateway = new FaultyGateway(noting)) {
      ReplicateClient kept = ReplicateClient.builder().baseUrl(gateway.baseUrl()).build();
      kept.get("x1");
      kept.download(URI.create(gateway.baseUrl() + "f"), folder.resolve("f"));

      kept.close();

      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closedClientSendsNoRawCallEither() {
    Call<Prediction> call = client.predictions().createPrediction(REQUEST);
    Request request = call.request();
    client.close();

    assertThatThrownBy(call::execute)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the ReplicateClient is closed");
    assertThatThrownBy(() -> client.okHttpClient().newCall(request).execute())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the ReplicateClient is closed");
    CompletableFuture<Throwable> enqueued = new CompletableFuture<>();
    client
        .retrofit()
        .create(PredictionsApi.class)
        .getPrediction("x1")
        .enqueue(
            new Callback<>() {
              @Override
              public void onResponse(Call<Prediction> sent, Response<Prediction> response) {
                enqueued.complete(new AssertionError("a response"));
              }

              @Override
              public void onFailure(Call<Prediction> sent, Throwable failure) {
                enqueued.complete(failure);
              }
            });
    assertThat(enqueued.join()).isInstanceOf(IOException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void closeEndsThreadsAndTimer() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    server.enqueue(new MockResponse().setResponseCode(429));
    Set<Thread> ofOthers = threads();
    ReplicateClient real = ReplicateClient.builder().baseUrl(server.url("/").toString()).build();
    WaitOptions slow =
        WaitOptions.builder()
            .firstPause(Duration.ofHours(1))
            .longestPause(Duration.ofHours(1))
            .timeout(Duration.ofHours(2))
            .build();
    CompletableFuture<Prediction> wait = real.awaitAsync("x1", slow);
    server.takeRequest();
    Set<Thread> threads = threads();
    threads.removeAll(ofOthers);
    assertThat(threads).isNotEmpty();

    real.close();

    assertThat(wait).isCompletedExceptionally();
    threads.addAll(threads());
    threads.removeAll(ofOthers);
    for (Thread thread : threads) {
      thread.join(30_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  /** Those of every client of this library. */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("replicate-gateway-"))
        .collect(Collectors.toSet());
  }

  @Test
  void closeOfADerivedClientLeavesTheCallersConnectionsAlone() {
    OkHttpClient own = new OkHttpClient();
    server.enqueue(new MockResponse().setBody("{}"));
    try (ReplicateClient derived =
        ReplicateClient.builder().baseUrl(server.url("/").toString()).okHttpClient(own).build()) {
      derived.get("x1");
    }

    assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    own.connectionPool().evictAll();
  }

  @Test
  void realTimerEndsAPause() {
    server.enqueue(new MockResponse().setBody("{\"status\": \"processing\"}"));
    server.enqueue(new MockResponse().setBody("{\"status\": \"succeeded\"}"));
    try (ReplicateClient real =
        ReplicateClient.builder().baseUrl(server.url("/").toString()).build()) {
      real.await(
          "x1",
          WaitOptions.builder()
              .firstPause(Duration.ofMillis(1))
              .longestPause(Duration.ofMillis(1))
              .build());
    }

    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  /** A queue of responses would not tell which of two connections gets which. */
  private void answerAllBut(String path) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return String.valueOf(request.getPath()).endsWith(path)
                ? new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE)
                : new MockResponse().setBody("{}");
          }
        });
  }

  /** A request that is sent after all would arrive before the one that is sent now. */
  private void assertNothingMoreIsSent(int before) throws InterruptedException {
    server.enqueue(new MockResponse().setBody("{}"));
    client.get("probe");
    for (int i = 0; i < before; i++) {
      server.takeRequest();
    }
    assertThat(server.takeRequest().getPath()).endsWith("/probe");
  }
}
