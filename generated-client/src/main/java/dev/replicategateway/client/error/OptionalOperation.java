package dev.replicategateway.client.error;

/**
 * An operation that not every gateway offers, and which are known to; the others answer it with 404
 * or 405. For this library's own use.
 *
 * <p>Source: the description of each operation in the contract, which names the pages.
 */
public enum OptionalOperation {
  /** Creating a prediction by the version of its model. */
  CREATE_BY_VERSION("create a prediction by a version", "all do but CometAPI"),
  /** Creating a prediction by the name of its model. */
  CREATE_BY_MODEL(
      "create a prediction by a model's name",
      "CometAPI, key4u, aimanyi, chainhub, yunwu and Replicate itself do"),
  /** Creating a prediction by the name of a deployment. */
  CREATE_BY_DEPLOYMENT("create a prediction by a deployment's name"),
  /** Cancelling a prediction. */
  CANCEL("cancel a prediction", "only Lovable's connector gateway and Replicate itself do"),
  /** Listing predictions. */
  LIST("list predictions"),
  /** Uploading, describing and deleting files. */
  KEEP_FILES("keep files");

  private final String ability;
  private final String offer;

  OptionalOperation(String ability) {
    this(ability, "only Replicate itself does");
  }

  OptionalOperation(String ability, String offer) {
    this.ability = ability;
    this.offer = offer;
  }

  /** Who offers it, as a sentence. */
  String offer() {
    return "Not every gateway can " + ability + ": of those known, " + offer + ".";
  }
}
