package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The gateway answered with an error status. The subclasses are the kinds that callers tell apart;
 * this class itself is any other status from 400.
 */
public class HttpStatusException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final transient ErrorResponse response;

  HttpStatusException(
      CallContext call, ErrorResponse response, String nextStep, Existence existence) {
    super(
        call,
        call.action()
            + " failed: HTTP "
            + response.status()
            + ", "
            + response.summary()
            + ". "
            + nextStep,
        null,
        existence);
    this.response = response;
  }

  /** The exception of the kind that status, from 400, and error code stand for. */
  static HttpStatusException of(
      CallContext call,
      ErrorResponse response,
      @Nullable Duration retryAfter,
      @Nullable OptionalOperation operation) {
    String code = response.code();
    int status = response.status();
    if (status >= 500) {
      return "invalid_request".equals(code)
          ? new InvalidRequestException(call, response)
          : new ServerException(call, response, retryAfter);
    }
    switch (status) {
      case 400:
      case 413:
      case 422:
        return new InvalidRequestException(call, response);
      case 401:
        return new AuthenticationException(call, response);
      case 402:
        return new QuotaException(call, response);
      case 403:
        return code != null && code.contains("quota")
            ? new QuotaException(call, response)
            : new PermissionException(call, response);
      case 404:
      case 405:
      case 410:
        return new NotFoundException(call, response, operation);
      case 408:
        return new HttpStatusException(call, response, timedOut(call), Existence.POSSIBLE);
      case 429:
        return new RateLimitException(call, response, retryAfter);
      default:
        return new HttpStatusException(
            call,
            response,
            "Look the status up in the gateway's documentation.",
            call.existenceAfterRefusal());
    }
  }

  /**
   * Nobody can tell whether it was the request that came too late or what is behind the gateway.
   */
  private static String timedOut(CallContext call) {
    return call.mayRepeat() ? "Try again later." : NextStep.mayExist(call);
  }

  /**
   * The response as it came: status, headers, body and what that says.
   *
   * @return the response
   */
  public ErrorResponse response() {
    return response;
  }

  /**
   * The HTTP status.
   *
   * @return the status, from 400
   */
  public int status() {
    return response.status();
  }

  /**
   * What the gateway's operator needs in order to find the request.
   *
   * @return the id, or null where the response names none
   */
  public @Nullable String requestId() {
    return response.requestId();
  }
}
