package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import org.junit.jupiter.api.Test;

/** The request that the document shows, sent as the document sends it. */
class ExampleRequestTest {
  private static final String DOCUMENTED =
      """
      {
        "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "input": {
          "path": "toonyou_beta3.safetensors",
          "seed": 255224557,
          "steps": 25,
          "prompt": "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink flower, \
      white flower, spring season, wisteria, petals, flower, plum blossoms, outdoors, \
      falling petals, white hair, black eyes",
          "n_prompt": "badhandv4, easynegative, ng_deepnegative_v1_75t, verybadimagenegative_v1.3, \
      bad-artist, bad_prompt_version2-neg, teeth",
          "motion_module": "mm_sd_v14",
          "guidance_scale": 7.5
        }
      }
      """;

  @Test
  void documentsExampleRequestIsValid() {
    assertThat(Contract.problemsOfRequest(post("application/json").build())).isEmpty();
  }

  @Test
  void documentsExampleRequestIsValidWithAuthorization() {
    assertThat(
            Contract.problemsOfRequest(
                post("application/json").withAuthorization("Bearer {{YOUR_API_KEY}}").build()))
        .isEmpty();
  }

  // The validator checks only the security that an operation states itself.
  @Test
  void authorizationIsOptional() {
    assertThat(Contract.tree().get("security")).contains(Contract.json("{}"));
  }

  @Test
  void otherContentTypeIsRejected() {
    assertThat(Contract.problemsOfRequest(post("text/plain").build()))
        .singleElement()
        .asString()
        .contains("'[text/plain]' does not match any allowed types", "application/json");
  }

  @Test
  void otherPathIsRejected() {
    assertThat(
            Contract.problemsOfRequest(
                SimpleRequest.Builder.post("/v1/predictions").withBody(DOCUMENTED).build()))
        .singleElement()
        .asString()
        .contains("No API path found that matches request '/v1/predictions'");
  }

  @Test
  void documentsExampleInputIsAnAnimateDiffInput() {
    String input = Contract.json(DOCUMENTED).get("input").toString();

    assertThat(Contract.problemsAs("AnimateDiffInput", input)).isEmpty();
  }

  @Test
  void contractShowsTheDocumentsExample() {
    assertThat(Contract.tree().at("/components/examples/AnimateDiffRequest/value"))
        .isEqualTo(Contract.json(DOCUMENTED));
  }

  @Test
  void defaultPromptIsTheOneOfTheDocumentsExample() {
    assertThat(Contract.tree().at("/components/schemas/AnimateDiffInput/properties/prompt/default"))
        .isEqualTo(Contract.json(DOCUMENTED).at("/input/prompt"));
  }

  private static SimpleRequest.Builder post(String contentType) {
    return SimpleRequest.Builder.post(Contract.PREDICTIONS)
        .withContentType(contentType)
        .withBody(DOCUMENTED);
  }
}
