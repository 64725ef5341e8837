package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field table of the document: eleven fields, each with its type, each required. */
class OutpaintInputTest {
  private static final String INPUT =
      """
      {
        "seed": -1,
        "image": "https://example.org/harbour.png",
        "steps": 20,
        "prompt": "a harbour at dawn",
        "cfg_scale": 7,
        "scheduler": "Karras",
        "sampler_name": "DPM++ 2M SDE",
        "negative_prompt": "people",
        "denoising_strength": 0.75,
        "outpaint_direction": "only width",
        "overlay_original_img": true
      }
      """;

  @Test
  void requestWithTheTablesFieldsIsValid() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "e68b0ec017719fc2", "input": %s}
                """
                    .formatted(INPUT)))
        .isEmpty();
  }

  @Test
  void tablesFieldsMakeAnOutpaintInput() {
    assertThat(Contract.problemsAs("OutpaintInput", INPUT)).isEmpty();
  }

  @Test
  void inputHasTheTablesFieldsOnly() {
    assertThat(Contract.tree().at("/components/schemas/OutpaintInput/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(() -> Contract.json(INPUT).fieldNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed",
        "image",
        "steps",
        "prompt",
        "cfg_scale",
        "scheduler",
        "sampler_name",
        "negative_prompt",
        "denoising_strength",
        "outpaint_direction",
        "overlay_original_img"
      })
  void inputLackingAFieldIsNoOutpaintInput(String field) {
    ObjectNode input = (ObjectNode) Contract.json(INPUT);
    input.remove(field);

    assertThat(Contract.problemsAs("OutpaintInput", input.toString()))
        .singleElement()
        .asString()
        .contains("missing required properties ([\"%s\"])".formatted(field));
  }

  // A number also accepts an integer, which the validator spells out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          seed                 | 0.5    | ["integer"]
          image                | 7      | ["string"]
          steps                | 0.5    | ["integer"]
          prompt               | 7      | ["string"]
          cfg_scale            | 7.5    | ["integer"]
          scheduler            | 7      | ["string"]
          sampler_name         | 7      | ["string"]
          negative_prompt      | 7      | ["string"]
          denoising_strength   | "0.75" | ["integer","number"]
          outpaint_direction   | 7      | ["string"]
          overlay_original_img | "true" | ["boolean"]
          """)
  void valueOfAnotherTypeIsNoOutpaintInput(String field, String value, String types) {
    assertThat(Contract.problemsAs("OutpaintInput", with(field, value)))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("[Path '/%s']".formatted(field), "allowed: %s".formatted(types)));
  }

  @ParameterizedTest
  @CsvSource({
    "scheduler, Cosine, Align Your Steps",
    "sampler_name, DPM++, DPM adaptive",
    "outpaint_direction, only depth, only height"
  })
  void unknownChoiceIsNoOutpaintInput(String field, String value, String known) {
    assertThat(Contract.problemsAs("OutpaintInput", with(field, "\"%s\"".formatted(value))))
        .singleElement()
        .asString()
        .contains("[Path '/%s']".formatted(field), "\"%s\"".formatted(value), known);
  }

  @Test
  void imageMayBeADataUri() {
    assertThat(
            Contract.problemsAs(
                "OutpaintInput", with("image", "\"data:image/png;base64,iVBORw0KGgo=\"")))
        .isEmpty();
  }

  @Test
  void imageThatIsNoUriIsNoOutpaintInput() {
    assertThat(Contract.problemsAs("OutpaintInput", with("image", "\"my harbour.png\"")))
        .singleElement()
        .asString()
        .contains("[Path '/image']", "not a valid URI");
  }

  private static String with(String field, String value) {
    JsonNode input = Contract.json(INPUT);
    return ((ObjectNode) input).set(field, Contract.json(value)).toString();
  }
}
