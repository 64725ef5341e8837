package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.OutpaintDirection;
import dev.replicategateway.client.model.OutpaintInput;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.WebhookEvent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelBuilderTest {
  @Test
  void allMissingFieldsAreNamedAtOnce() {
    assertThatThrownBy(() -> OutpaintInput.builder().prompt("p").steps(20).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "OutpaintInput: seed is missing, but required; image is missing, but required;"
                + " cfg_scale is missing, but required; scheduler is missing, but required;"
                + " sampler_name is missing, but required; negative_prompt is missing, but"
                + " required; denoising_strength is missing, but required; outpaint_direction is"
                + " missing, but required; overlay_original_img is missing, but required");
  }

  @Test
  void allValuesOutOfRangeAreNamedAtOnce() {
    assertThatThrownBy(() -> AnimateDiffInput.builder().steps(0).guidanceScale(10.5).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "AnimateDiffInput: steps is 0, must be at least 1; guidance_scale is 10.5, must be at"
                + " most 10");
  }

  @Test
  void notANumberIsOutOfRange() {
    assertThatThrownBy(() -> AnimateDiffInput.builder().guidanceScale(Double.NaN).build())
        .hasMessageContaining("guidance_scale is NaN, must be at most 10");
  }

  @Test
  void missingAndEmptyAreBothReported() {
    assertThatThrownBy(() -> PredictionRequest.builder().version("").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PredictionRequest: version has 0 characters, must have at least 1; input is missing,"
                + " but required");
  }

  @Test
  void boundsThemselvesAreAllowed() {
    assertThat(AnimateDiffInput.builder().steps(1).guidanceScale(10).build().getSteps())
        .isEqualTo(1);
    assertThat(AnimateDiffInput.builder().steps(100).guidanceScale(1).build().getSteps())
        .isEqualTo(100);
  }

  @Test
  void nullIsRefusedWhereItIsGiven() {
    AnimateDiffInput.Builder builder = AnimateDiffInput.builder();

    assertThatThrownBy(() -> builder.nPrompt(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("n_prompt is null; to leave it out, do not set it");
  }

  @Test
  void freeFormValueThatJsonDoesNotHaveIsRefusedWithItsPlace() {
    Map<String, Object> input = Map.of("a", List.of(Map.of("when", Instant.EPOCH)));

    assertThatThrownBy(() -> PredictionInput.of(input))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("value.a[0].when is a java.time.Instant, which JSON does not have");
    assertThatThrownBy(() -> PredictionInput.of(Map.of("x", Double.POSITIVE_INFINITY)))
        .hasMessage("value.x is Infinity, which JSON has no number for");
  }

  @Test
  void freeFormValueMayBeAnythingThatAPropertyMayBe() {
    Map<String, Object> input =
        Map.of(
            "image",
            URI.create("data:image/png;base64,aGk="),
            "direction",
            List.of(OutpaintDirection.ONLY_WIDTH),
            "inner",
            AnimateDiffInput.builder().steps(25).build());

    assertThat(PredictionInput.of(input))
        .isEqualTo(
            PredictionInput.of(
                Map.of(
                    "image",
                    "data:image/png;base64,aGk=",
                    "direction",
                    List.of(OutpaintDirection.ONLY_WIDTH.getValue()),
                    "inner",
                    Map.of("steps", 25))));
  }

  @Test
  void freeFormArrayIsRefusedByItsJavaName() {
    assertThatThrownBy(() -> PredictionInput.of(Map.of("x", new byte[] {1})))
        .hasMessageStartingWith("value.x is a byte[], which JSON does not have");
  }

  @Test
  void undeclaredPropertyCannotReplaceADeclaredOne() {
    assertThatThrownBy(() -> AnimateDiffInput.builder().additionalProperty("n_prompt", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "AnimateDiffInput declares n_prompt; set it with the builder's method of that name");
  }

  @Test
  void modelDoesNotChangeWithWhatItWasBuiltFrom() {
    List<WebhookEvent> events = new ArrayList<>(List.of(WebhookEvent.START));
    Map<String, Object> input = new HashMap<>(Map.of("a", 1));
    Prediction prediction = Prediction.builder().webhookEventsFilter(events).input(input).build();

    events.add(WebhookEvent.LOGS);
    input.put("b", 2);

    assertThat(prediction.getWebhookEventsFilter()).containsExactly(WebhookEvent.START);
    assertThat(prediction.getInput()).containsOnlyKeys("a");
    assertThatThrownBy(() -> prediction.getInput().put("c", 3))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void builderDoesNotChangeWhatItHasBuilt() {
    Prediction.Builder builder = Prediction.builder().id("a").additionalProperty("x", 1);
    Prediction first = builder.build();

    Prediction second = builder.id("b").additionalProperty("x", 2).build();

    assertThat(first.getId()).isEqualTo("a");
    assertThat(first.getAdditionalProperties()).containsEntry("x", 1L);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void equalValuesAreEqual() {
    Prediction one = Prediction.builder().id("a").logs(null).input(Map.of("n", 1)).build();
    Prediction same = Prediction.builder().id("a").logs(null).input(Map.of("n", 1L)).build();

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one).isNotEqualTo(Prediction.builder().id("a").input(Map.of("n", 1)).build());
  }

  @Test
  void textNamesWhatIsThere() {
    AnimateDiffInput input =
        AnimateDiffInput.builder().steps(25).prompt("p").additionalProperty("fps", 8).build();

    assertThat(input).hasToString("AnimateDiffInput{prompt=p, steps=25, fps=8}");
  }
}
