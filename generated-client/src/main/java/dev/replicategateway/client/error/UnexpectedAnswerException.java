package dev.replicategateway.client.error;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Something answered, but not as a gateway does: a redirect, a page for people, nothing, or JSON
 * that is no prediction.
 */
public final class UnexpectedAnswerException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final transient ErrorAnswer answer;

  /**
   * An answer that the contract does not have.
   *
   * @param call what was tried
   * @param answer what came
   * @param finding what is wrong with it, such as where the JSON is broken
   * @param cause why it could not be read, or null
   */
  public UnexpectedAnswerException(
      CallContext call, ErrorAnswer answer, String finding, @Nullable Throwable cause) {
    super(
        call,
        call.action()
            + " brought no prediction: HTTP "
            + answer.status()
            + " with "
            + call.clean(describe(answer))
            + " ("
            + call.clean(finding)
            + "). "
            + nextStep(call, answer),
        cause,
        !call.creates() || isSuccess(answer));
    this.answer = answer;
  }

  /**
   * What came: status, headers and the start of the body.
   *
   * @return the answer
   */
  public ErrorAnswer answer() {
    return answer;
  }

  private static boolean isSuccess(ErrorAnswer answer) {
    return answer.status() >= 200 && answer.status() < 300;
  }

  private static String describe(ErrorAnswer answer) {
    String location = answer.headers().get("Location");
    return location == null || isSuccess(answer)
        ? answer.inShort()
        : "a redirect to " + withoutQuery(location);
  }

  /** A query may hold what is nobody's business. */
  private static String withoutQuery(String location) {
    HttpUrl url = HttpUrl.parse(location);
    return url == null
        ? location.replaceAll("[?#\\p{Cntrl}].*", "")
        : url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }

  private static String nextStep(CallContext call, ErrorAnswer answer) {
    if (!isSuccess(answer) || answer.isHtml()) {
      return "Is the base URL right? It is the gateway's root, before /replicate/v1.";
    }
    return call.creates()
        ? "The prediction may exist all the same. " + NextStep.FIND_OUT
        : "Is this a gateway for Replicate's models? Its operator can say what it answers.";
  }
}
