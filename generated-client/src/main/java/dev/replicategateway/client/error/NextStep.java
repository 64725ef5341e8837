package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;

/** Advice that several exceptions give. */
final class NextStep {
  /** For a prediction that nobody here knows the id of. No gateway documents a list of them. */
  static final String FIND_OUT =
      "If the request named a webhook, its delivery will tell, and so will list() where the gateway"
          + " can list predictions; otherwise ask the gateway's operator (with the request id, if"
          + " there is one) before you create it again.";

  /** For a response that no gateway gives there. */
  static final String CHECK_URL =
      "Is the base URL right? It is the gateway's root, before the apiPath, which is replicate/v1"
          + " unless it is set.";

  /** For an upload whose response nobody knows. */
  static final String MAY_BE_STORED =
      "The file may be stored all the same; uploading it again stores it twice at worst.";

  private NextStep() {}

  /** What is known of the prediction when a call ends before its time. */
  static String whereItStands(CallContext call, Existence existence) {
    if (existence == Existence.NONE) {
      return call.stores() ? "Nothing was stored by it." : "No prediction was created by it.";
    }
    if (call.stores()) {
      return MAY_BE_STORED;
    }
    String id = call.predictionId();
    return id == null
        ? "A prediction may exist and run. " + FIND_OUT
        : "Prediction " + OneLine.of(id) + " exists and may run; await or cancel it by its id.";
  }

  /**
   * For a request that must not be repeated, that left, and whose response nobody knows, or only
   * its start.
   */
  static String mayExist(CallContext call) {
    if (call.stores()) {
      return "It was not retried. " + MAY_BE_STORED;
    }
    return call.predictionId() == null
        ? "The prediction may exist and run all the same, so it was not retried. " + FIND_OUT
        : whereItStands(call, Existence.POSSIBLE);
  }
}
