package dev.replicategateway.examples;

import dev.replicategateway.client.model.AnimateDiffCheckpoint;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.MotionModule;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;

/** The request that the document shows. */
final class DocumentedRequest {
  private DocumentedRequest() {}

  static PredictionRequest create() {
    AnimateDiffInput input =
        AnimateDiffInput.builder()
            .path(AnimateDiffCheckpoint.TOONYOU_BETA3_SAFETENSORS)
            .seed(255224557)
            .steps(25)
            .prompt(
                "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink flower,"
                    + " white flower, spring season, wisteria, petals, flower, plum blossoms,"
                    + " outdoors, falling petals, white hair, black eyes")
            .nPrompt(
                "badhandv4, easynegative, ng_deepnegative_v1_75t, verybadimagenegative_v1.3,"
                    + " bad-artist, bad_prompt_version2-neg, teeth")
            .motionModule(MotionModule.MM_SD_V14)
            .guidanceScale(7.5)
            .build();
    return PredictionRequest.builder()
        .version("beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f")
        .input(PredictionInput.of(input))
        .build();
  }
}
