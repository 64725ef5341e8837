package dev.replicategateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.model.Prediction;
import java.util.function.UnaryOperator;

/** Whatever a model logs, its progress is in it or not, and its last lines are a few. */
class LogsFuzzTest {
  private static final CallContext RUNNING =
      CallContext.of("Running", Effect.CREATES, UnaryOperator.identity());

  @FuzzTest(maxDuration = "60s")
  void anyLogIsRead(byte[] data) {
    String logs = new String(data, UTF_8);

    Progress progress = Progress.in(logs);

    if (progress != null) {
      assertThat(progress.percent()).isBetween(0, 999);
      assertThat(progress.done()).isNotNegative();
      assertThat(progress.total()).isNotNegative();
    }
    Prediction failed = Prediction.builder().id("p1").logs(logs).build();
    PredictionUnsuccessfulException thrown = RUNNING.unsuccessful(failed);
    assertThat(thrown.lastLogLines())
        .hasSizeLessThanOrEqualTo(10)
        .allMatch(line -> line.length() <= 500);
    assertThat(thrown).hasMessageMatching("[^\\p{Cc}\\p{Cf}]*");
  }
}
