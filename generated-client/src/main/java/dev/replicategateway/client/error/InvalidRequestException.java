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
    super(call, response, nextStep(call, response.status()), call.existenceAfterRefusal());
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

  private static String nextStep(CallContext call, int status) {
    boolean isTooLarge = status == 413;
    switch (call.effect()) {
      case STORES:
        return isTooLarge
            ? "Put it on a server of your own and pass its URL."
            : "Correct the file: its name, its type, its size.";
      case LISTS:
        return "Correct the query: its times, its source, its cursor.";
      case READS:
        return "Check the prediction's id, and that the prediction is this account's.";
      default:
        return isTooLarge
            ? "Send large files by their URL in place of a data URI; upload gives one where the"
                + " gateway keeps files."
            : "Correct the request: its fields, and whether the gateway offers this model version.";
    }
  }
}
