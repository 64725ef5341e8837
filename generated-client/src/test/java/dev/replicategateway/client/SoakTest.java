package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.UnreliableGateway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand predictions at once, at a gateway at which about every third request goes wrong. */
@Tag("slow")
class SoakTest {
  private static final int PREDICTIONS = 10_000;
  private static final int REQUESTS_AT_ONCE = 64;
  private static final long SEED = 255224557;

  /** Those of requests, sixteen for callers' code, and a timer. */
  private static final int THREADS = REQUESTS_AT_ONCE + 16 + 1;

  @Test
  @Timeout(300)
  void everyPredictionEndsKnownAndNoneIsCreatedTwice() throws Exception {
    FakeTime time = new FakeTime();
    Map<String, Integer> outcomes = new TreeMap<>();

    try (UnreliableGateway gateway = new UnreliableGateway(SEED);
        ReplicateClient client =
            ReplicateClient.builder()
                .baseUrl(gateway.baseUrl())
                .maxConcurrentRequests(REQUESTS_AT_ONCE)
                .clock(time)
                .sleeper(time)
                // All ten thousand move the one clock.
                .waitOptions(WaitOptions.builder().timeout(Duration.ofDays(3650)).build())
                .retryPolicy(RetryPolicy.builder().timeLimit(Duration.ofDays(3650)).build())
                .build()) {
      List<CompletableFuture<Prediction>> runs = new ArrayList<>();
      for (int number = 0; number < PREDICTIONS; number++) {
        runs.add(client.runAsync(request(number)));
      }
      int threads = 0;
      for (int number = 0; number < PREDICTIONS; number++) {
        String outcome = check(gateway, number, runs.get(number));
        outcomes.merge(outcome, 1, Integer::sum);
        if (number % 100 == 0) {
          threads = Math.max(threads, threads());
        }
      }

      System.out.printf(
          "soak: %d predictions, %d requests, %d pauses, at most %d threads; ended %s; faults %s%n",
          PREDICTIONS,
          gateway.requestCount(),
          time.pauses().size(),
          threads,
          outcomes,
          gateway.faults());
      assertThat(threads).isLessThanOrEqualTo(THREADS);
      assertThat(client.okHttpClient().dispatcher().queuedCallsCount()).isZero();
    }
  }

  /** What the caller knows of a prediction is what the gateway knows of it. */
  private static String check(
      UnreliableGateway gateway, int number, CompletableFuture<Prediction> run) {
    int created;
    try {
      Prediction prediction = run.join();
      created = gateway.created(number);
      assertThat(gateway.end(number)).isEqualTo("succeeded");
      assertThat(prediction.getId()).isEqualTo("p" + number);
      assertThat(created).isEqualTo(1);
      return "succeeded";
    } catch (CompletionException e) {
      ReplicateException failure = (ReplicateException) e.getCause();
      created = gateway.created(number);
      if (failure instanceof PredictionUnsuccessfulException ended) {
        assertThat(ended.prediction().getStatus()).hasToString(gateway.end(number));
        assertThat(created).isEqualTo(1);
        return gateway.end(number);
      }
      if (failure.predictionMayExist()) {
        assertThat(created).as(failure.getMessage()).isEqualTo(1);
        return "may exist: " + failure.getClass().getSimpleName();
      }
      assertThat(failure).isInstanceOf(InvalidRequestException.class);
      assertThat(created).isZero();
      return "refused";
    }
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("replicate-gateway-"))
            .count();
  }

  private static PredictionRequest request(int number) {
    return PredictionRequest.builder()
        .version("owner/name:abc")
        .input(PredictionInput.of(Map.of("prompt", String.valueOf(number))))
        .build();
  }
}
