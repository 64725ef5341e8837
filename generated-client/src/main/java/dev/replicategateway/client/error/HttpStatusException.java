package dev.replicategateway.client.error;

import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The gateway answered with an error status. The subclasses are the kinds that callers tell apart;
 * this class itself is any other status from 400.
 */
public class HttpStatusException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final transient ErrorAnswer answer;

  HttpStatusException(
      String action, ErrorAnswer answer, String nextStep, boolean predictionMayExist) {
    super(
        action + " failed: HTTP " + answer.status() + ", " + answer.inShort() + ". " + nextStep,
        null,
        predictionMayExist);
    this.answer = answer;
  }

  /**
   * The exception for an answer.
   *
   * @param action what was tried, as the start of a sentence, such as "Creating the prediction"
   * @param answer the answer, with a status from 400
   * @param creates whether the request was to create a prediction
   * @param retryAfter how long the gateway wants to be left alone, or null where it does not say
   * @return an exception of the kind that status and error code stand for
   */
  public static HttpStatusException of(
      String action, ErrorAnswer answer, boolean creates, @Nullable Duration retryAfter) {
    Objects.requireNonNull(action, "action");
    String code = answer.problem().code();
    int status = answer.status();
    if (status >= 500) {
      return "invalid_request".equals(code)
          ? new InvalidRequestException(action, answer, creates)
          : new ServerException(action, answer, creates, retryAfter);
    }
    switch (status) {
      case 400:
      case 413:
      case 422:
        return new InvalidRequestException(action, answer, creates);
      case 401:
        return new AuthenticationException(action, answer, creates);
      case 402:
        return new QuotaException(action, answer, creates);
      case 403:
        return code != null && code.contains("quota")
            ? new QuotaException(action, answer, creates)
            : new PermissionException(action, answer, creates);
      case 404:
      case 405:
      case 410:
        return new NotFoundException(action, answer, creates);
      case 408:
        return new HttpStatusException(action, answer, timedOut(creates), true);
      case 429:
        return new RateLimitException(action, answer, creates, retryAfter);
      default:
        return new HttpStatusException(
            action, answer, "Look the status up in the gateway's documentation.", !creates);
    }
  }

  /**
   * Nobody can tell whether it was the request that came too late or what is behind the gateway.
   */
  private static String timedOut(boolean creates) {
    return creates
        ? "The prediction may exist and run all the same, so it was not sent again; look at the"
            + " gateway's list of tasks before you do."
        : "Try again later.";
  }

  /**
   * The answer as it came.
   *
   * @return the answer
   */
  public ErrorAnswer answer() {
    return answer;
  }

  /**
   * The HTTP status.
   *
   * @return the status, from 400
   */
  public int status() {
    return answer.status();
  }

  /**
   * The answer's headers.
   *
   * @return the headers
   */
  public Headers headers() {
    return answer.headers();
  }

  /**
   * What the gateway's operator needs in order to find the request.
   *
   * @return the id, or null where the answer names none
   */
  public @Nullable String requestId() {
    return answer.requestId();
  }

  /**
   * What the body says.
   *
   * @return the problem
   */
  public ErrorProblem problem() {
    return answer.problem();
  }
}
