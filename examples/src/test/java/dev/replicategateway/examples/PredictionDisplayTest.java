package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.Progress;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import org.junit.jupiter.api.Test;

class PredictionDisplayTest {
  private final Printout printout = new Printout();
  private final PredictionDisplay display = new PredictionDisplay(printout.terminal);

  @Test
  void onlyChangesAreShown() {
    for (String status : new String[] {"starting", "starting", "paused", "aborted"}) {
      display.onState(
          Prediction.builder().id("p1").status(PredictionStatus.of(status)).build(), null);
    }

    assertThat(printout.lines())
        .containsExactly("prediction: p1", "status: starting", "status: paused", "status: aborted");
  }

  @Test
  void whatIsMissingIsNotShown() {
    display.onState(Prediction.builder().build(), null);

    assertThat(printout.lines()).isEmpty();
  }

  @Test
  void progressIsShownOnce() {
    Progress progress = Progress.in(" 60%|██████    | 15/25 [00:09<00:06,  1.53it/s]");
    Prediction processing =
        Prediction.builder().id("p1").status(PredictionStatus.PROCESSING).build();

    display.onState(processing, progress);
    display.onState(processing.toBuilder().status(PredictionStatus.SUCCEEDED).build(), progress);

    assertThat(printout.lines())
        .containsExactly(
            "prediction: p1",
            "status: processing",
            "[############........]  60%  15/25",
            "status: succeeded");
  }
}
