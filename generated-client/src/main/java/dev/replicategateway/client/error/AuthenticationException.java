package dev.replicategateway.client.error;

/** The gateway does not take the key, or wants one and got none: status 401. */
public final class AuthenticationException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  AuthenticationException(CallContext call, ErrorResponse response) {
    super(
        call,
        response,
        "Check the key, and that it belongs to this gateway.",
        call.existenceAfterRefusal());
  }
}
