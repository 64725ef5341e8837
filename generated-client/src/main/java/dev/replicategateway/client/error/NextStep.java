package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;

/** Advice that several exceptions give. */
final class NextStep {
  /** For a prediction that nobody here knows the id of. No gateway documents a list of them. */
  static final String FIND_OUT =
      "If the request named a webhook, its delivery will tell; otherwise ask the gateway's operator"
          + " (with the request id, if there is one) before you create it again.";

  /** For a response that no gateway gives there. */
  static final String CHECK_URL =
      "Is the base URL right? It is the gateway's root, before the apiPath, which is replicate/v1"
          + " unless it is set.";

  private NextStep() {}

  /** What is known of the prediction when a call ends before its time. */
  static String whereItStands(CallContext call, Existence existence) {
    if (existence == Existence.NONE) {
      return "No prediction was created by it.";
    }
    String id = call.predictionId();
    return id == null
        ? "A prediction may exist and run. " + FIND_OUT
        : "Prediction " + OneLine.of(id) + " exists and may run; await or cancel it by its id.";
  }

  /** For a request to create that left, and whose response nobody knows, or only its start. */
  static String mayExist(CallContext call) {
    return call.predictionId() == null
        ? "The prediction may exist and run all the same, so it was not retried. " + FIND_OUT
        : whereItStands(call, Existence.POSSIBLE);
  }
}
