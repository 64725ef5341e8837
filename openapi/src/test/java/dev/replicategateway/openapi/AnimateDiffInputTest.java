package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimateDiffInputTest {
  @Test
  void everyFieldIsOptional() {
    assertThat(Contract.problemsAs("AnimateDiffInput", "{}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"steps, 1", "steps, 100", "guidance_scale, 1", "guidance_scale, 10.0"})
  void boundsAreInclusive(String field, String value) {
    assertThat(Contract.problemsAs("AnimateDiffInput", "{\"%s\": %s}".formatted(field, value)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "steps, 0, lower than the required minimum",
    "steps, 101, greater than the required maximum",
    "guidance_scale, 0.9, lower than the required minimum",
    "guidance_scale, 10.1, greater than the required maximum"
  })
  void numberOutOfRangeIsNoAnimateDiffInput(String field, String value, String problem) {
    assertThat(Contract.problemsAs("AnimateDiffInput", "{\"%s\": %s}".formatted(field, value)))
        .singleElement()
        .asString()
        .contains("[Path '/%s']".formatted(field), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "motion_module, mm_sd_v13, mm_sd_v15_v2",
    "path, toonyou_beta3, realisticVisionV40_v20Novae.safetensors"
  })
  void unknownWeightsAreNoAnimateDiffInput(String field, String value, String known) {
    assertThat(Contract.problemsAs("AnimateDiffInput", "{\"%s\": \"%s\"}".formatted(field, value)))
        .singleElement()
        .asString()
        .contains("[Path '/%s']".formatted(field), "\"%s\"".formatted(value), known);
  }

  @Test
  void seedMayExceedSigned32Bits() {
    assertThat(Contract.problemsAs("AnimateDiffInput", "{\"seed\": 4294967295}")).isEmpty();
  }

  @Test
  void fractionalSeedIsNoAnimateDiffInput() {
    assertThat(Contract.problemsAs("AnimateDiffInput", "{\"seed\": 0.5}"))
        .singleElement()
        .asString()
        .contains("[Path '/seed']", "allowed: [\"integer\"]");
  }
}
