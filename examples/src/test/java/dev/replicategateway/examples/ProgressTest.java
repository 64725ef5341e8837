package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  @Test
  void barInTheLogsIsProgress() {
    assertThat(Progress.in(" 60%|██████    | 15/25 [00:09<00:06,  1.53it/s]"))
        .contains(new Progress(60, 15, 25));
  }

  @Test
  void lastBarCounts() {
    assertThat(
            Progress.in(
                """
                100%|██████████| 4/4 [00:01<00:00,  3.10it/s]
                  4%|▍         | 1/25 [00:00<00:16,  1.50it/s]
                  8%|▊         | 2/25 [00:01<00:15,  1.53it/s]
                """))
        .contains(new Progress(8, 2, 25));
  }

  @Test
  void linesAfterTheBarAreSkipped() {
    assertThat(Progress.in("  8%|▊         | 2/25 [00:01<00:15]\nSaving\n\n"))
        .contains(new Progress(8, 2, 25));
  }

  @Test
  void carriageReturnStartsTheBarAnew() {
    assertThat(Progress.in("Seed: 1\r\n\r  4%|▍  | 1/25 [00:00]\r  8%|▊  | 2/25 [00:01]\r"))
        .contains(new Progress(8, 2, 25));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Using seed: 255224557",
        "60%",
        "60% of 15/25",
        "weights: 60%|██████    | 15/25",
        "60%|██████    | 1.50G/2.50G [00:09<00:06]",
        "60%|██████    | 99999999999999999999/25"
      })
  void anythingElseIsNoProgress(String logs) {
    assertThat(Progress.in(logs)).isEmpty();
  }

  @Test
  void barShowsPercentAndSteps() {
    assertThat(new Progress(60, 15, 25)).hasToString("[############........]  60%  15/25");
  }

  @Test
  void barIsEmptyAtTheStart() {
    assertThat(new Progress(0, 0, 25)).hasToString("[....................]   0%  0/25");
  }

  @Test
  void barIsNeverLongerThanFull() {
    assertThat(new Progress(104, 26, 25)).hasToString("[####################] 104%  26/25");
  }
}
