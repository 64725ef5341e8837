package dev.replicategateway.client.error;

import org.jspecify.annotations.Nullable;

/** The gateway has no such prediction or does not offer the operation: status 404, 405 or 410. */
public final class NotFoundException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  NotFoundException(
      CallContext call, ErrorResponse response, @Nullable OptionalOperation operation) {
    super(call, response, nextStep(call, operation), call.existenceAfterRefusal());
  }

  private static String nextStep(CallContext call, @Nullable OptionalOperation operation) {
    return NextStep.CHECK_URL
        + (call.mayCreate() ? " Check the version or the name, too." : "")
        + (call.predictionId() == null
            ? ""
            : " Check the id, too: predictions are removed after an hour.")
        + (operation == null ? "" : " " + operation.offer());
  }
}
