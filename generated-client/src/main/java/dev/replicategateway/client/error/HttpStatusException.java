package dev.replicategateway.client.error;

import java.time.Duration;
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
      CallContext call, ErrorAnswer answer, String nextStep, boolean predictionMayExist) {
    super(
        call,
        call.action()
            + " failed: HTTP "
            + answer.status()
            + ", "
            + answer.inShort()
            + ". "
            + nextStep,
        null,
        predictionMayExist);
    this.answer = answer;
  }

  /**
   * The exception for an answer.
   *
   * @param call what was tried
   * @param answer the answer, with a status from 400
   * @param retryAfter how long the gateway asks to wait, or null where it does not say
   * @return an exception of the kind that status and error code stand for
   */
  public static HttpStatusException of(
      CallContext call, ErrorAnswer answer, @Nullable Duration retryAfter) {
    String code = answer.problem().code();
    int status = answer.status();
    if (status >= 500) {
      return "invalid_request".equals(code)
          ? new InvalidRequestException(call, answer)
          : new ServerException(call, answer, retryAfter);
    }
    switch (status) {
      case 400:
      case 413:
      case 422:
        return new InvalidRequestException(call, answer);
      case 401:
        return new AuthenticationException(call, answer);
      case 402:
        return new QuotaException(call, answer);
      case 403:
        return code != null && code.contains("quota")
            ? new QuotaException(call, answer)
            : new PermissionException(call, answer);
      case 404:
      case 405:
      case 410:
        return new NotFoundException(call, answer);
      case 408:
        return new HttpStatusException(call, answer, timedOut(call), true);
      case 429:
        return new RateLimitException(call, answer, retryAfter);
      default:
        return new HttpStatusException(
            call, answer, "Look the status up in the gateway's documentation.", !call.creates());
    }
  }

  /**
   * Nobody can tell whether it was the request that came too late or what is behind the gateway.
   */
  private static String timedOut(CallContext call) {
    return call.creates() ? NextStep.mayExist() : "Try again later.";
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
