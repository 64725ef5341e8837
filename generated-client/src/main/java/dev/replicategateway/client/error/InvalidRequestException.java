package dev.replicategateway.client.error;

import dev.replicategateway.client.model.InvalidField;
import java.util.List;

/**
 * The gateway does not accept what was asked for: status 400, 413 or 422, or a 5xx whose code is
 * {@code invalid_request}. Sending it again unchanged cannot help, and nothing was created.
 */
public final class InvalidRequestException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  InvalidRequestException(CallContext call, ErrorResponse response) {
    super(call, response, nextStep(response.status()), call.existenceAfterRefusal());
  }

  /**
   * The fields that failed validation, each with its path, such as {@code input.steps}, and the
   * rule.
   *
   * @return an unmodifiable list, empty where the gateway names no field
   */
  public List<InvalidField> invalidFields() {
    return response().invalidFields();
  }

  private static String nextStep(int status) {
    return status == 413
        ? "Send large files by their URL in place of a data URI."
        : "Correct the request: its fields, and whether the gateway offers this model version.";
  }
}
