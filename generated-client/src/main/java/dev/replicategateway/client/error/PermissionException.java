package dev.replicategateway.client.error;

/** The key is known but may not do this: status 403. */
public final class PermissionException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  PermissionException(CallContext call, ErrorResponse response) {
    super(
        call,
        response,
        "Check what the key is allowed: its models, its addresses, whether the account is active.",
        call.existenceAfterRefusal());
  }
}
