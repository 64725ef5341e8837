package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.testing.MemoryGateway;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Whatever bytes a gateway answers with, the outcome is a prediction or a ReplicateException. */
class AnswerFuzzTest {
  private static final MemoryGateway GATEWAY = new MemoryGateway();
  private static final ReplicateClient CLIENT =
      ReplicateClient.builder()
          .baseUrl("http://127.0.0.1")
          .apiKey(Fault.KEY)
          .okHttpClient(
              new OkHttpClient.Builder()
                  .socketFactory(GATEWAY)
                  .connectionPool(new ConnectionPool())
                  .build())
          .clock(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC))
          .sleeper((delay, task) -> task.run())
          .retryPolicy(RetryPolicy.builder().maxAttempts(2).build())
          .build();

  /** The first byte says whether the rest is a body, and of which status, or the whole answer. */
  @FuzzTest(maxDuration = "60s")
  void anyAnswerIsAPredictionOrAKnownFailure(byte[] data) {
    GATEWAY.answersWith(data);
    check(Fault.Verb.CREATE);
    check(Fault.Verb.GET);
  }

  private static void check(Fault.Verb verb) {
    try {
      Prediction prediction = verb.call(CLIENT, Creation.BY_VERSION);
      assertThat(prediction).isNotNull();
    } catch (ReplicateException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain(Fault.KEY);
    }
  }
}
