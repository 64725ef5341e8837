package dev.replicategateway.client.error;

/** The account has no credit left: status 402, or 403 with a code that speaks of a quota. */
public final class QuotaException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  QuotaException(CallContext call, ErrorResponse response) {
    super(
        call,
        response,
        "Top up the account that the key belongs to, then "
            + (call.mayCreate() ? "create the prediction again." : "try again."),
        call.existenceAfterRefusal());
  }
}
