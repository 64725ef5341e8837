package dev.replicategateway.client;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.PredictionInput;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionInputTest {
  private static final String OUTPAINT =
      """
      {
        "seed": -1,
        "image": "https://example.org/harbour.png",
        "steps": 20,
        "prompt": "a harbour at dawn",
        "cfg_scale": 7,
        "scheduler": "Karras",
        "sampler_name": "DPM++ 2M SDE",
        "negative_prompt": "",
        "denoising_strength": 0.75,
        "outpaint_direction": "only width",
        "overlay_original_img": true
      }
      """;

  // A plain Moshi, as everybody has it: the models bring their own adapters.
  private final JsonAdapter<PredictionInput> adapter =
      new Moshi.Builder().build().adapter(PredictionInput.class);

  @Test
  void branchThatDeclaresEveryPropertyIsPicked() throws IOException {
    PredictionInput outpaint = adapter.fromJson(OUTPAINT);

    assertThat(outpaint.asOutpaintInput().getSamplerName()).hasToString("DPM++ 2M SDE");
    assertThat(outpaint.asAnimateDiffInput()).isNull();
    assertThat(outpaint.asMap()).isNull();
  }

  @Test
  void firstOfSeveralThatFitIsPicked() throws IOException {
    assertThat(adapter.fromJson("{\"prompt\": \"petals\", \"steps\": 25}").asAnimateDiffInput())
        .isEqualTo(AnimateDiffInput.builder().prompt("petals").steps(25).build());
  }

  @Test
  void inputOfAnotherModelIsFreeForm() throws IOException {
    assertThat(adapter.fromJson("{\"prompt\": \"petals\", \"width\": 1024}").asMap())
        .containsEntry("width", 1024L);
  }

  @Test
  void typeThatNoTypedBranchHasIsFreeForm() throws IOException {
    assertThat(adapter.fromJson("{\"prompt\": [\"petals\"]}").asMap()).containsOnlyKeys("prompt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"prompt\": \"petals\", \"steps\": 25}",
        "{\"prompt\": \"petals\", \"guidance_scale\": 7.50}",
        "{\"path\": \"my.safetensors\"}",
        "{\"width\": 1024.0, \"lora\": null, \"list\": [1, [2], {}]}",
        "{}",
      })
  void inputIsWrittenAsItWasRead(String json) throws IOException {
    assertThatJson(adapter.toJson(adapter.fromJson(json))).isEqualTo(json);
  }

  @Test
  void outpaintInputIsWrittenAsItWasRead() throws IOException {
    assertThatJson(adapter.toJson(adapter.fromJson(OUTPAINT))).isEqualTo(OUTPAINT);
  }
}
