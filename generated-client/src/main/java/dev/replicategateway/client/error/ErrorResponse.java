package dev.replicategateway.client.error;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.replicategateway.client.model.InvalidField;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A response that is not a prediction: status, headers, the start of its body, and what that says,
 * whichever of the shapes it has that gateways and Replicate are known to send: an error object or
 * text, a problem of RFC 7807, FastAPI's list of invalid fields, a message under one of several
 * names. What a body does not say is null or empty, as is everything where it is not a JSON object.
 *
 * <p>Source: https://apidoc.cometapi.com/errors/error-codes-handling,
 * https://github.com/QuantumNous/new-api, https://github.com/replicate/replicate-python and
 * https://fastapi.tiangolo.com/tutorial/handling-errors/
 */
public final class ErrorResponse {
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
  private final @Nullable String message;
  private final @Nullable String type;
  private final @Nullable String code;
  private final @Nullable Double retryAfterSeconds;
  private final List<InvalidField> invalidFields;

  /** A response as it came, with the start of its body as text. */
  ErrorResponse(int status, Headers headers, String body) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = Objects.requireNonNull(body, "body");
    Map<?, ?> json = parse(body);
    Map<?, ?> error = object(json.get("error"));
    this.message = findMessage(json, error);
    this.type = firstText(error.get("type"), json.get("type"));
    this.code = firstText(error.get("code"), json.get("code"));
    this.retryAfterSeconds = seconds(json.get("retry_after"));
    this.invalidFields = fields(json);
  }

  private static Map<?, ?> parse(String body) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
      return object(reader.readJsonValue());
    } catch (IOException | JsonDataException e) {
      return Collections.emptyMap();
    }
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
   * The start of the body as text, at most {@value #BODY_LIMIT} bytes of it; what is not UTF-8 is
   * replaced.
   *
   * @return the text, possibly empty
   */
  public String body() {
    return body;
  }

  /**
   * What went wrong, in the gateway's words.
   *
   * @return the message, possibly in several lines, or null where there is none
   */
  public @Nullable String message() {
    return message;
  }

  /**
   * The kind of error, such as {@code new_api_error}, or a problem's type URI.
   *
   * @return the type, or null where there is none
   */
  public @Nullable String type() {
    return type;
  }

  /**
   * The machine-readable reason, such as {@code invalid_request}; a number is given as its digits.
   *
   * @return the code, or null where there is none
   */
  public @Nullable String code() {
    return code;
  }

  /**
   * The request's fields that failed validation.
   *
   * @return an unmodifiable list, empty where the problem is another
   */
  public List<InvalidField> invalidFields() {
    return invalidFields;
  }

  /**
   * Seconds to wait before the next attempt.
   *
   * @return the seconds, at least 0, or null where the body names none
   */
  public @Nullable Double retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /**
   * What the gateway's operator needs in order to find the request, from a header or the message.
   *
   * @return the id, or null where the response names none
   */
  public @Nullable String requestId() {
    for (String name : REQUEST_ID_HEADERS) {
      String id = headers.get(name);
      if (id != null && !id.isEmpty()) {
        return id;
      }
    }
    Matcher id = REQUEST_ID.matcher(message == null ? "" : message);
    return id.find() ? id.group(1) : null;
  }

  /** Whether the body is a web page instead of an API's response. */
  boolean isHtml() {
    String contentType = headers.get("Content-Type");
    return (contentType != null && contentType.regionMatches(true, 0, "text/html", 0, 9))
        || body.trim().regionMatches(true, 0, "<!doctype html", 0, 14)
        || body.trim().regionMatches(true, 0, "<html", 0, 5);
  }

  /** What was answered, on one line. */
  String summary() {
    String line = OneLine.of((message == null ? body : message).trim());
    String reason = code == null ? "" : " [" + OneLine.of(code) + "]";
    if (isHtml()) {
      return "an HTML page";
    }
    return (line.isEmpty() ? "nothing" : "\"" + line + "\"") + reason;
  }

  @Override
  public String toString() {
    return "HTTP " + status + ": " + summary();
  }

  private static @Nullable String findMessage(Map<?, ?> body, Map<?, ?> error) {
    Map<?, ?> nested = object(object(body.get("response")).get("error"));
    String found =
        firstText(
            error.get("message"),
            body.get("error"),
            body.get("message"),
            body.get("msg"),
            body.get("err"),
            body.get("error_msg"),
            body.get("detail"),
            sentence(body.get("detail")),
            object(body.get("header")).get("message"),
            nested.get("message"),
            body.get("description"));
    String title = firstText(body.get("title"));
    if (found == null || title == null) {
      return found == null ? title : found;
    }
    return title + ": " + found;
  }

  private static Map<?, ?> object(@Nullable Object json) {
    return json instanceof Map ? (Map<?, ?>) json : Collections.emptyMap();
  }

  private static @Nullable String firstText(@Nullable Object... candidates) {
    for (Object candidate : candidates) {
      if (candidate instanceof String && !((String) candidate).trim().isEmpty()) {
        return ((String) candidate).trim();
      }
      if (candidate instanceof Double) {
        return BigDecimal.valueOf((Double) candidate).stripTrailingZeros().toPlainString();
      }
    }
    return null;
  }

  private static @Nullable Double seconds(@Nullable Object json) {
    try {
      double seconds = Double.parseDouble(String.valueOf(json));
      return seconds >= 0 && !Double.isInfinite(seconds) ? (Double) seconds : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static List<InvalidField> fields(Map<?, ?> body) {
    List<InvalidField> fields = new ArrayList<>();
    for (Object element : list(body.get("invalid_fields"))) {
      Map<?, ?> field = object(element);
      fields.add(field(field.get("type"), field.get("field"), field.get("description")));
    }
    if (fields.isEmpty()) {
      for (Object element : list(body.get("detail"))) {
        Map<?, ?> problem = object(element);
        if (problem.get("msg") instanceof String) {
          fields.add(field(problem.get("type"), location(problem), problem.get("msg")));
        }
      }
    }
    return Collections.unmodifiableList(fields);
  }

  private static InvalidField field(
      @Nullable Object type, @Nullable Object field, @Nullable Object description) {
    InvalidField.Builder invalid = InvalidField.builder();
    if (type instanceof String) {
      invalid.type((String) type);
    }
    if (field instanceof String) {
      invalid.field((String) field);
    }
    if (description instanceof String) {
      invalid.description((String) description);
    }
    return invalid.build();
  }

  /** What FastAPI's list of problems says; empty where it is none. */
  private static String sentence(@Nullable Object detail) {
    StringJoiner problems = new StringJoiner("; ");
    for (Object element : list(detail)) {
      Map<?, ?> problem = object(element);
      String text = firstText(element, problem.get("msg"));
      String location = location(problem);
      if (text != null && !(element instanceof Double)) {
        problems.add(location == null || location.isEmpty() ? text : location + ": " + text);
      }
    }
    return problems.toString();
  }

  /**
   * Where FastAPI found a problem, as {@code input.images[0]}, without the part of the request that
   * it begins with; null where it does not say.
   */
  private static @Nullable String location(Map<?, ?> problem) {
    if (!(problem.get("loc") instanceof List)) {
      return null;
    }
    StringBuilder location = new StringBuilder();
    List<?> steps = list(problem.get("loc"));
    for (Object step : steps.subList(Math.min(1, steps.size()), steps.size())) {
      if (step instanceof Double) {
        location.append('[').append(firstText(step)).append(']');
      } else {
        location.append(location.length() == 0 ? "" : ".").append(step);
      }
    }
    return location.toString();
  }

  private static List<?> list(@Nullable Object json) {
    return json instanceof List ? (List<?>) json : Collections.emptyList();
  }
}
