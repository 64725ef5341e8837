package dev.replicategateway.client.error;

/** The gateway has no such prediction or does not offer the operation: status 404, 405 or 410. */
public final class NotFoundException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  NotFoundException(CallContext call, ErrorResponse response) {
    super(call, response, nextStep(call), call.existenceAfterRefusal());
  }

  private static String nextStep(CallContext call) {
    return call.mayCreate()
        ? "Check the base URL: it is the gateway's root, before /replicate/v1."
        : "Check the base URL (the gateway's root, before /replicate/v1) and the id; not every"
            + " gateway can cancel, and predictions are removed after an hour.";
  }
}
