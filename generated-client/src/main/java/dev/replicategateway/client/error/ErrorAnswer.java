package dev.replicategateway.client.error;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** An answer that is no prediction: status, headers and the start of its body. */
public final class ErrorAnswer {
  /** How much of a body is kept, in bytes. */
  public static final int BODY_LIMIT = 64 * 1024;

  /** How New API and its relatives write a request id into a message. */
  private static final Pattern REQUEST_ID =
      Pattern.compile("\\(request id:\\s*([^)\\s]+)\\s*\\)", Pattern.CASE_INSENSITIVE);

  private static final String[] REQUEST_ID_HEADERS = {
    "X-Oneapi-Request-Id", "X-Request-Id", "Request-Id", "CF-Ray"
  };

  private final int status;
  private final Headers headers;
  private final String body;
  private final ErrorProblem problem;

  /**
   * An answer as it came.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param body the start of the body as text
   */
  public ErrorAnswer(int status, Headers headers, String body) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = Objects.requireNonNull(body, "body");
    this.problem = ErrorProblem.parse(body);
  }

  /**
   * The HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * The headers.
   *
   * @return the headers, whose names have no case
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The start of the body as text, at most {@value #BODY_LIMIT} bytes of it; what is no UTF-8 is
   * replaced.
   *
   * @return the text, possibly empty
   */
  public String body() {
    return body;
  }

  /**
   * What the body says.
   *
   * @return the problem, which says nothing where the body is no JSON object
   */
  public ErrorProblem problem() {
    return problem;
  }

  /**
   * What the gateway's operator needs in order to find the request, from a header or the message.
   *
   * @return the id, or null where the answer names none
   */
  public @Nullable String requestId() {
    for (String name : REQUEST_ID_HEADERS) {
      String id = headers.get(name);
      if (id != null && !id.isEmpty()) {
        return id;
      }
    }
    String message = problem.message();
    Matcher id = REQUEST_ID.matcher(message == null ? "" : message);
    return id.find() ? id.group(1) : null;
  }

  /** Whether the body is a page for people, as a website answers in the place of an API. */
  boolean isHtml() {
    String type = headers.get("Content-Type");
    return (type != null && type.regionMatches(true, 0, "text/html", 0, 9))
        || body.trim().regionMatches(true, 0, "<!doctype html", 0, 14)
        || body.trim().regionMatches(true, 0, "<html", 0, 5);
  }

  /** What was answered, on one line. */
  String inShort() {
    String line = OneLine.of((problem.message() == null ? body : problem.message()).trim());
    String code = problem.code() == null ? "" : " [" + OneLine.of(problem.code()) + "]";
    if (isHtml()) {
      return "an HTML page";
    }
    return (line.isEmpty() ? "nothing" : "\"" + line + "\"") + code;
  }

  @Override
  public String toString() {
    return "HTTP " + status + ": " + inShort();
  }
}
