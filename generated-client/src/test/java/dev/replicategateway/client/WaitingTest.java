package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.WaitOptions.OnTimeout;
import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.testing.ContractGateway;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingTest {
  private static final PredictionRequest REQUEST =
      PredictionRequest.builder()
          .version("owner/name:abc")
          .input(PredictionInput.of(Map.of("prompt", "petals")))
          .build();

  private final ContractGateway gateway = new ContractGateway();
  private final FakeTime time = new FakeTime();
  private final ReplicateClient client = clientWithJitter(0);

  @AfterEach
  void close() throws Exception {
    client.close();
    gateway.close();
  }

  @Test
  void predictionIsReadUntilItSucceeds() throws Exception {
    gateway
        .answer(200, "{\"id\": \"x1\", \"status\": \"starting\"}")
        .answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}")
        .answer(
            200,
            "{\"id\": \"x1\", \"status\": \"succeeded\", \"output\": \"https://a.example/o\"}");

    Prediction prediction = client.await("x1");

    assertThat(prediction.getOutput()).isEqualTo("https://a.example/o");
    assertThat(gateway.requestCount()).isEqualTo(3);
    for (int read = 0; read < 3; read++) {
      RecordedRequest request = gateway.received();
      assertThat(request.getRequestLine()).isEqualTo("GET /replicate/v1/predictions/x1 HTTP/1.1");
    }
  }

  @Test
  void pausesGrowByHalfUpToTheLongest() {
    answer(9, "{\"status\": \"processing\"}");
    gateway.answer(200, "{\"status\": \"succeeded\"}");

    client.await("x1");

    assertThat(time.pauses())
        .extracting(Duration::toMillis)
        .containsExactly(500L, 750L, 1125L, 1687L, 2531L, 3796L, 5000L, 5000L, 5000L);
  }

  @Test
  void jitterShortensAPauseByUpToAFifth() {
    answer(2, "{\"status\": \"processing\"}");
    gateway.answer(200, "{\"status\": \"succeeded\"}");

    try (ReplicateClient jittery = clientWithJitter(0.5)) {
      jittery.await("x1");
    }

    assertThat(time.pauses()).extracting(Duration::toMillis).containsExactly(450L, 675L);
  }

  @Test
  void listenerReceivesEveryStateWithItsProgress() {
    gateway
        .answer(200, "{\"status\": \"starting\", \"logs\": \"\"}")
        .answer(
            200,
            "{\"status\": \"processing\", \"logs\": \"Using seed: 1\\n 12%|# | 3/25 [00:01]\\r 60%|### | 15/25 [00:09]\\n\"}")
        .answer(200, "{\"status\": \"succeeded\", \"logs\": null}");
    List<String> seen = new ArrayList<>();

    client.await(
        "x1",
        WaitOptions.builder()
            .listener((prediction, progress) -> seen.add(prediction.getStatus() + " " + progress))
            .build());

    assertThat(seen).containsExactly("starting null", "processing 60% (15/25)", "succeeded null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "canceled", "aborted"})
  void otherEndsAreAnExceptionWithThePrediction(String status) {
    gateway.answer(
        200,
        "{\"id\": \"x1\", \"status\": \""
            + status
            + "\", \"error\": \"flagged (E005)\", \"logs\": \"one\\n\\ntwo\\n\"}");

    PredictionUnsuccessfulException failure =
        catchThrowableOfType(PredictionUnsuccessfulException.class, () -> client.await("x1"));

    assertThat(failure)
        .hasMessageStartingWith("Prediction x1 ended as " + status + ": flagged (E005).")
        .hasMessageEndingWith("Its log ends: one | two");
    assertThat(failure.prediction().getStatus()).isEqualTo(PredictionStatus.of(status));
    assertThat(failure.lastLogLines()).containsExactly("one", "two");
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void onlyTheLastLinesOfALogAreShown() {
    String log = String.join("\\n", IntStream.range(0, 100).mapToObj(i -> "line " + i).toList());
    gateway.answer(200, "{\"id\": \"x1\", \"status\": \"failed\", \"logs\": \"" + log + "\"}");

    PredictionUnsuccessfulException failure =
        catchThrowableOfType(PredictionUnsuccessfulException.class, () -> client.await("x1"));

    assertThat(failure.lastLogLines()).hasSize(10).startsWith("line 90").endsWith("line 99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"status\": \"successful\"}", "{}", "{\"status\": \"queued\"}"})
  void unknownStatusIsNoEnd(String state) {
    gateway.answer(200, state).answer(200, "{\"status\": \"succeeded\"}");

    assertThat(client.await("x1").getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
  }

  @Test
  void failureThatPassesIsSurvived() {
    gateway
        .answer(200, "{\"status\": \"processing\"}")
        .answer(503, "{}")
        .answer(502, "text/html", "<html>Bad Gateway</html>")
        .answer(200, "{\"status\": \"succeeded\"}");

    assertThat(client.await("x1").getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
    assertThat(time.pauses()).extracting(Duration::toMillis).containsExactly(500L, 500L, 1000L);
  }

  @Test
  void failureThatDoesNotPassEndsTheWait() {
    gateway.answer(404, "{\"detail\": \"gone\"}");

    ReplicateException failure =
        catchThrowableOfType(ReplicateException.class, () -> client.await("x1"));

    assertThat(failure)
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("Reading prediction x1 failed: HTTP 404, \"gone\".");
    assertThat(failure.predictionMayExist()).isTrue();
  }

  @Test
  void deadlineEndsTheWaitWithTheLastState() {
    answer(6, "{\"id\": \"x1\", \"status\": \"processing\"}");

    WaitTimeoutException timeout =
        catchThrowableOfType(
            WaitTimeoutException.class,
            () ->
                client.await(
                    "x1",
                    WaitOptions.builder()
                        .timeout(Duration.ofMinutes(1))
                        .firstPause(Duration.ofSeconds(10))
                        .longestPause(Duration.ofSeconds(10))
                        .build()));

    assertThat(timeout)
        .hasMessageStartingWith(
            "Prediction x1 had not ended after 60.0 s; its last known status is processing.")
        .hasNoCause();
    assertThat(timeout.id()).isEqualTo("x1");
    assertThat(timeout.lastState().getStatus()).isEqualTo(PredictionStatus.PROCESSING);
    assertThat(timeout.predictionMayExist()).isTrue();
    assertThat(time.pauses()).hasSize(6).containsOnly(Duration.ofSeconds(10));
    assertThat(gateway.requestCount()).isEqualTo(6);
  }

  @Test
  void answerThatTakesLongerThanTheClockLeavesIsStillRead() {
    gateway
        .answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}")
        .answerAfter(
            Duration.ofMillis(100),
            200,
            "application/json",
            "{\"id\": \"x1\", \"status\": \"succeeded\"}");

    Prediction prediction =
        client.await(
            "x1",
            WaitOptions.builder()
                .timeout(Duration.ofSeconds(10).plusMillis(1))
                .firstPause(Duration.ofSeconds(10))
                .longestPause(Duration.ofSeconds(10))
                .build());

    assertThat(prediction.getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
    assertThat(gateway.requestCount()).isEqualTo(2);
  }

  @Test
  void slowResponseOnAConnectionThatWasKeptOpenIsAwaited() {
    gateway
        .answer(200, "{\"id\": \"x1\"}")
        .answerAfter(Duration.ofMillis(100), 201, "application/json", "{\"id\": \"x2\"}");
    client.get("x1");

    assertThat(client.create(REQUEST).getId()).isEqualTo("x2");
  }

  @Test
  void deadlineEndsAWaitWhoseReadsFail() {
    answer(7, 500, "{\"error\": {\"message\": \"overloaded\"}}");

    WaitTimeoutException timeout =
        catchThrowableOfType(
            WaitTimeoutException.class,
            () -> client.await("x1", WaitOptions.builder().timeout(Duration.ofMinutes(1)).build()));

    assertThat(timeout).hasCauseInstanceOf(ServerException.class);
    assertThat(timeout.lastState()).isNull();
    assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void attemptsEndAWaitWhoseReadsFail() {
    answer(10, 500, "{}");

    ReplicateException failure =
        catchThrowableOfType(ReplicateException.class, () -> client.await("x1"));

    assertThat(failure).isInstanceOf(ServerException.class);
    assertThat(gateway.requestCount()).isEqualTo(10);
  }

  @Test
  void onDemandWhatHasNotEndedInTimeIsCancelled() throws Exception {
    gateway
        .answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}")
        .answer(200, "{\"id\": \"x1\", \"status\": \"canceled\"}");

    WaitTimeoutException timeout =
        catchThrowableOfType(WaitTimeoutException.class, () -> client.await("x1", cancelling()));

    assertThat(timeout)
        .hasMessageEndingWith(
            "its last known status is canceled. It was cancelled; the time that it ran is billed.");
    assertThat(timeout.lastState().getStatus()).isEqualTo(PredictionStatus.CANCELED);
    gateway.received();
    assertThat(gateway.received().getRequestLine())
        .isEqualTo("POST /replicate/v1/predictions/x1/cancel HTTP/1.1");
  }

  @Test
  void whatSucceededJustBeforeItWasCancelledIsReturned() {
    gateway
        .answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}")
        .answer(200, "{\"id\": \"x1\", \"status\": \"succeeded\"}");

    assertThat(client.await("x1", cancelling()).getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aborted | It was aborted before it ran, which costs nothing.",
        "failed | It had failed before it could be cancelled; the time that it ran is billed.",
        "processing | The gateway accepted the request to cancel it; read it again",
        "stopping | The gateway accepted the request to cancel it; read it again"
      })
  void whatCancellingMetIsTold(String status, String outcome) {
    gateway
        .answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}")
        .answer(200, "{\"id\": \"x1\", \"status\": \"" + status + "\"}");

    WaitTimeoutException timeout =
        catchThrowableOfType(WaitTimeoutException.class, () -> client.await("x1", cancelling()));

    assertThat(timeout)
        .hasMessageContaining("its last known status is " + status + ". " + outcome)
        .hasMessageNotContaining("may go on running");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void cancellingWithoutABodyInTheResponseIsCancelling(int status) {
    gateway.answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}").answer(status, "");

    WaitTimeoutException timeout =
        catchThrowableOfType(WaitTimeoutException.class, () -> client.await("x1", cancelling()));

    assertThat(timeout).hasMessageEndingWith("It was cancelled; the time that it ran is billed.");
    assertThat(timeout.getSuppressed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void cancelWithoutABodyInTheResponseGivesACanceledPrediction(int status) {
    gateway.answer(status, "");

    Prediction prediction = client.cancel("x1");

    assertThat(prediction.getId()).isEqualTo("x1");
    assertThat(prediction.getStatus()).isEqualTo(PredictionStatus.CANCELED);
  }

  @Test
  void cancellingThatHasNoResponseIsGivenUpInTime() throws Exception {
    try (FaultyGateway silent =
            new FaultyGateway(
                FaultyGateway.json(200, "{\"id\": \"x1\", \"status\": \"processing\"}"),
                FaultyGateway.json(429, "{}", "Retry-After: 20"));
        ReplicateClient waiting =
            ReplicateClient.builder()
                .baseUrl(silent.baseUrl())
                .clock(time)
                .sleeper(time)
                .random(() -> 0)
                .build()) {
      WaitTimeoutException timeout =
          catchThrowableOfType(WaitTimeoutException.class, () -> waiting.await("x1", cancelling()));

      assertThat(timeout).hasMessageContaining("Cancelling it failed (Cancelling prediction x1");
      assertThat(time.pauses())
          .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(10));
    }
  }

  @Test
  void cancellingIsBoundedInRealTimeToo() throws Exception {
    try (FaultyGateway silent =
            new FaultyGateway(
                FaultyGateway.json(200, "{\"id\": \"x1\", \"status\": \"processing\"}"),
                FaultyGateway.nothing().andSilence());
        ReplicateClient waiting =
            ReplicateClient.builder()
                .baseUrl(silent.baseUrl())
                .clock(time)
                .sleeper(time)
                .random(() -> 0)
                .cancelling(Duration.ofMillis(200))
                .build()) {
      WaitTimeoutException timeout =
          catchThrowableOfType(WaitTimeoutException.class, () -> waiting.await("x1", cancelling()));

      assertThat(timeout)
          .hasMessageEndingWith(
              "Cancelling it had no response within 0.2 s. It may go on running and costing; cancel"
                  + " it again.");
    }
  }

  @Test
  void clockOfTheClientGoesOnByItself() {
    SteadyClock clock = new SteadyClock();
    Instant start = clock.instant();

    Stream<Instant> later = Stream.generate(clock::instant).limit(10_000_000);

    assertThat(later.anyMatch(start::isBefore)).isTrue();
  }

  @Test
  void listenerThatTakesLongerThanIsLeftEndsTheWaitAtOnce() {
    gateway.answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}");
    Duration slow = Duration.ofMinutes(2);

    assertThatThrownBy(
            () ->
                client.await(
                    "x1",
                    WaitOptions.builder()
                        .timeout(Duration.ofMinutes(1))
                        .listener((prediction, progress) -> time.after(slow, () -> {}))
                        .build()))
        .isInstanceOf(WaitTimeoutException.class);

    assertThat(time.pauses()).containsExactly(slow);
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void readThatIsStoppedWhenTimeIsUpIsNoFailureOfTheWait() throws Exception {
    try (FaultyGateway slow =
            new FaultyGateway(
                FaultyGateway.nothing().andSilence(),
                FaultyGateway.json(200, "{\"id\": \"x1\", \"status\": \"canceled\"}"));
        ReplicateClient waiting =
            ReplicateClient.builder()
                .baseUrl(slow.baseUrl())
                .clock(time)
                .retryPolicy(RetryPolicy.none())
                .maxConcurrentRequests(1)
                .build()) {
      assertThatThrownBy(
              () ->
                  waiting.await(
                      "x1", cancelling().toBuilder().timeout(Duration.ofMillis(300)).build()))
          .isInstanceOf(WaitTimeoutException.class)
          .hasMessageEndingWith("It was cancelled; the time that it ran is billed.");
    }
  }

  @Test
  void clockThatJumpsBackDoesNotProlongAWait() {
    gateway.answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}");
    AtomicInteger reads = new AtomicInteger();
    Clock jumping =
        new Clock() {
          @Override
          public Instant instant() {
            return Instant.parse("2026-01-31T12:00:00Z")
                .minus(Duration.ofDays(reads.getAndIncrement()));
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    try (ReplicateClient waiting =
        ReplicateClient.builder()
            .baseUrl(gateway.baseUrl())
            .clock(jumping)
            .sleeper((delay, task) -> {})
            .build()) {
      assertThatThrownBy(
              () ->
                  waiting.await(
                      "x1", WaitOptions.builder().timeout(Duration.ofMillis(200)).build()))
          .isInstanceOf(WaitTimeoutException.class);
    }
  }

  @Test
  void clockOfTheClientFollowsElapsedTimeAlone() {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    Instant start = Instant.parse("2026-01-31T12:00:00Z");
    SteadyClock clock = new SteadyClock(start, nanos::get);

    assertThat(clock.instant()).isEqualTo(start);
    nanos.addAndGet(Duration.ofSeconds(90).toNanos());
    assertThat(clock.instant()).isEqualTo(start.plusSeconds(90));
    assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(start.plusSeconds(90));
  }

  @Test
  void readThatIsUnderWayWhenTimeIsUpIsStopped() throws Exception {
    try (FaultyGateway slow =
            new FaultyGateway(
                FaultyGateway.nothing().andSilence(),
                FaultyGateway.json(200, "{\"id\": \"x1\", \"status\": \"canceled\"}"));
        ReplicateClient waiting =
            ReplicateClient.builder()
                .baseUrl(slow.baseUrl())
                .maxConcurrentRequests(1)
                .cancelling(Duration.ofSeconds(5))
                .build()) {
      WaitTimeoutException timeout =
          catchThrowableOfType(
              WaitTimeoutException.class,
              () ->
                  waiting.await(
                      "x1", cancelling().toBuilder().timeout(Duration.ofMillis(300)).build()));

      // With one request at a time, cancelling could not leave before the read had ended.
      assertThat(timeout).hasMessageEndingWith("It was cancelled; the time that it ran is billed.");
      assertThat(slow.received()).hasSize(2);
    }
  }

  @Test
  void cancellingThatFailsIsToldBesideTheTimeout() {
    gateway
        .answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}")
        .answer(405, "{\"error\": \"no such operation\"}");

    WaitTimeoutException timeout =
        catchThrowableOfType(WaitTimeoutException.class, () -> client.await("x1", cancelling()));

    assertThat(timeout)
        .hasMessageContaining("Cancelling it failed (Cancelling prediction x1 failed: HTTP 405")
        .hasMessageEndingWith("It may go on running and costing; cancel it again.");
    assertThat(timeout.getSuppressed()).hasOnlyElementsOfType(NotFoundException.class).hasSize(1);
  }

  @Test
  void whatTheListenerThrowsReachesTheCaller() {
    answer(1, "{\"status\": \"processing\"}");
    IllegalStateException thrown = new IllegalStateException("disk full");

    Throwable caught =
        catchThrowableOfType(
            IllegalStateException.class,
            () ->
                client.await(
                    "x1",
                    WaitOptions.builder()
                        .listener(
                            (prediction, progress) -> {
                              throw thrown;
                            })
                        .build()));

    assertThat(caught).isSameAs(thrown);
  }

  @Test
  void runFollowsWhatItCreated() throws Exception {
    gateway
        .answer(
            201,
            "{\"id\": \"x1\", \"status\": \"starting\", \"urls\": {\"get\": \"https://api.replicate.com/v1/predictions/other\"}}")
        .answer(200, "{\"id\": \"x1\", \"status\": \"succeeded\"}");
    List<PredictionStatus> seen = new ArrayList<>();

    client.run(
        REQUEST,
        WaitOptions.builder()
            .listener((prediction, p) -> seen.add(prediction.getStatus()))
            .build());

    assertThat(seen).containsExactly(PredictionStatus.STARTING, PredictionStatus.SUCCEEDED);
    assertThat(gateway.received().getRequestLine())
        .isEqualTo("POST /replicate/v1/predictions HTTP/1.1");
    assertThat(gateway.received().getRequestLine())
        .isEqualTo("GET /replicate/v1/predictions/x1 HTTP/1.1");
  }

  @Test
  void whatIsCreatedSucceededIsNotRead() {
    gateway.answer(201, "{\"id\": \"x1\", \"status\": \"succeeded\"}");

    client.run(REQUEST);

    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void whatIsCreatedSucceededNeedsNoId() {
    gateway.answer(201, "{\"status\": \"succeeded\", \"output\": \"https://a.example/o\"}");

    assertThat(client.run(REQUEST).getOutput()).isEqualTo("https://a.example/o");
  }

  @Test
  void whatIsCreatedFailedNeedsNoId() {
    gateway.answer(201, "{\"status\": \"failed\", \"error\": \"flagged\"}");

    PredictionUnsuccessfulException failure =
        catchThrowableOfType(PredictionUnsuccessfulException.class, () -> client.run(REQUEST));

    assertThat(failure).hasMessageContaining("ended as failed: flagged");
    assertThat(failure.predictionId()).isNull();
  }

  @Test
  void failedPredictionThatIsReadWithoutItsIdIsNamedByTheIdThatWasAwaited() {
    gateway.answer(200, "{\"status\": \"failed\", \"error\": \"flagged\"}");

    PredictionUnsuccessfulException failure =
        catchThrowableOfType(PredictionUnsuccessfulException.class, () -> client.await("x1"));

    assertThat(failure).hasMessageStartingWith("Prediction x1 ended as failed: flagged.");
    assertThat(failure.predictionId()).isEqualTo("x1");
  }

  @Test
  void brokenRunTellsTheIdThatWasReceived() {
    gateway
        .answer(201, "{\"id\": \"x7\", \"status\": \"starting\"}")
        .answer(200, "text/html", "<html>");

    ReplicateException failure =
        catchThrowableOfType(ReplicateException.class, () -> client.run(REQUEST));

    assertThat(failure.predictionId()).isEqualTo("x7");
    assertThat(failure).hasMessageStartingWith("Reading prediction x7 failed: HTTP 200 returned");
  }

  @Test
  void documentedEmptyAnswerCannotBeFollowed() {
    gateway.answer(200, "{}");

    UnexpectedResponseException failure =
        catchThrowableOfType(UnexpectedResponseException.class, () -> client.run(REQUEST));

    assertThat(failure)
        .hasMessageContaining("it has no id, so the prediction cannot be followed")
        .hasMessageContaining("The prediction may exist all the same")
        .hasMessageContaining(", and so will list() where the gateway can list predictions");
    assertThat(failure.predictionMayExist()).isTrue();
    assertThat(failure.response().body()).isEqualTo("{}");
  }

  @Test
  void runWhoseReadIsRefusedSaysThatThePredictionExists() {
    gateway
        .answer(201, "{\"id\": \"x1\", \"status\": \"starting\"}")
        .answer(401, "{\"title\": \"Unauthenticated\", \"status\": 401}");

    ReplicateException failure =
        catchThrowableOfType(ReplicateException.class, () -> client.run(REQUEST));

    assertThat(failure)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageStartingWith("Reading prediction x1 failed: HTTP 401");
    assertThat(failure.predictionMayExist()).isTrue();
  }

  @Test
  void failureHasTheStackOfItsCaller() {
    gateway.answer(404, "{}");

    ReplicateException failure =
        catchThrowableOfType(ReplicateException.class, () -> client.get("x1"));

    assertThat(failure.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().contains("failureHasTheStackOfItsCaller"));
  }

  private static WaitOptions cancelling() {
    return WaitOptions.builder()
        .timeout(Duration.ofSeconds(10))
        .firstPause(Duration.ofSeconds(10))
        .longestPause(Duration.ofSeconds(10))
        .onTimeout(OnTimeout.CANCEL)
        .build();
  }

  private ReplicateClient clientWithJitter(double random) {
    return ReplicateClient.builder()
        .baseUrl(gateway.baseUrl())
        .clock(time)
        .sleeper(time)
        .random(() -> random)
        .build();
  }

  private void answer(int times, String json) {
    answer(times, 200, json);
  }

  private void answer(int times, int status, String json) {
    for (int i = 0; i < times; i++) {
      gateway.answer(status, json);
    }
  }
}
