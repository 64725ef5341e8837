package dev.replicategateway.client;

import dev.replicategateway.client.model.ModelPredictionRequest;

/** The ways to create a prediction, each with a request; what holds for one holds for all. */
enum Creation {
  BY_VERSION(NewPrediction.ofVersion(Fault.REQUEST), ""),
  BY_MODEL(
      NewPrediction.ofModel("lucataco/animate-diff", byName()), "models/lucataco/animate-diff/"),
  BY_DEPLOYMENT(NewPrediction.ofDeployment("acme/petals", byName()), "deployments/acme/petals/");

  @SuppressWarnings("ImmutableEnumChecker") // It is, but carries no annotation that says so.
  private final NewPrediction prediction;

  private final String folder;

  Creation(NewPrediction prediction, String folder) {
    this.prediction = prediction;
    this.folder = folder;
  }

  /** The path at a gateway whose base URL has none. */
  String path() {
    return "/replicate/v1/" + folder + "predictions";
  }

  NewPrediction prediction() {
    return prediction;
  }

  private static ModelPredictionRequest byName() {
    return ModelPredictionRequest.builder().input(Fault.REQUEST.getInput()).build();
  }
}
