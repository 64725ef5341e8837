package dev.replicategateway.client;

import dev.replicategateway.client.model.ModelPredictionRequest;

/** The ways to create a prediction, each with a request; what holds for one holds for all. */
enum Creation {
  BY_VERSION("") {
    @Override
    NewPrediction prediction() {
      return NewPrediction.ofVersion(Fault.REQUEST);
    }
  },
  BY_MODEL("models/lucataco/animate-diff/") {
    @Override
    NewPrediction prediction() {
      return NewPrediction.ofModel("lucataco/animate-diff", byName());
    }
  },
  BY_DEPLOYMENT("deployments/acme/petals/") {
    @Override
    NewPrediction prediction() {
      return NewPrediction.ofDeployment("acme/petals", byName());
    }
  };

  private final String folder;

  Creation(String folder) {
    this.folder = folder;
  }

  abstract NewPrediction prediction();

  /** The path at a gateway whose base URL has none. */
  String path() {
    return "/replicate/v1/" + folder + "predictions";
  }

  private static ModelPredictionRequest byName() {
    return ModelPredictionRequest.builder().input(Fault.REQUEST.getInput()).build();
  }
}
