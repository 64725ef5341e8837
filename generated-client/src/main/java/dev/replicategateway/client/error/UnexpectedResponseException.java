package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import org.jspecify.annotations.Nullable;

/**
 * Something answered, but not as a gateway does: a redirect, a page for people, nothing, or JSON
 * that is not a prediction.
 */
public final class UnexpectedResponseException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final transient ErrorResponse response;

  /** A response that the contract does not have; the finding says what is wrong with it. */
  UnexpectedResponseException(
      CallContext call, ErrorResponse response, String finding, @Nullable Throwable cause) {
    super(
        call,
        call.action()
            + " failed: HTTP "
            + response.status()
            + " returned "
            + call.clean(describe(response))
            + " instead of "
            + call.expected()
            + " ("
            + call.clean(finding)
            + "). "
            + nextStep(call, response),
        cause,
        isSuccess(response) ? Existence.POSSIBLE : call.existenceAfterRefusal());
    this.response = response;
  }

  /**
   * What came: status, headers and the start of the body.
   *
   * @return the response
   */
  public ErrorResponse response() {
    return response;
  }

  private static boolean isSuccess(ErrorResponse response) {
    return response.status() >= 200 && response.status() < 300;
  }

  private static String describe(ErrorResponse response) {
    String location = response.headers().get("Location");
    return location == null || isSuccess(response)
        ? response.summary()
        : "a redirect to " + ShownUrl.of(location);
  }

  private static String nextStep(CallContext call, ErrorResponse response) {
    if (!isSuccess(response) || response.isHtml()) {
      return NextStep.CHECK_URL;
    }
    if (call.mayCreate() && call.predictionId() != null) {
      return NextStep.whereItStands(call, Existence.POSSIBLE);
    }
    if (call.stores()) {
      return NextStep.MAY_BE_STORED;
    }
    return call.mayCreate()
        ? "The prediction may exist all the same. " + NextStep.FIND_OUT
        : "Is this a gateway for Replicate's models? Its operator can say what it answers.";
  }
}
