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
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an error says, whichever of the shapes it has that gateways and Replicate are
 * known to send: an error object or text, a problem of RFC 7807, a message under one of several
 * names. What a body does not say is null or empty.
 *
 * <p>Source: https://apidoc.cometapi.com/errors/error-codes-handling,
 * https://github.com/QuantumNous/new-api and https://github.com/replicate/replicate-python
 */
public final class ErrorProblem {
  private final @Nullable String message;
  private final @Nullable String type;
  private final @Nullable String code;
  private final @Nullable Double retryAfterSeconds;
  private final List<InvalidField> invalidFields;

  private ErrorProblem(Map<?, ?> body) {
    Map<?, ?> error = object(body.get("error"));
    this.message = findMessage(body, error);
    this.type = firstText(error.get("type"), body.get("type"));
    this.code = firstText(error.get("code"), body.get("code"));
    this.retryAfterSeconds = seconds(body.get("retry_after"));
    this.invalidFields = fields(body.get("invalid_fields"));
  }

  /**
   * Reads a body.
   *
   * @param body what came, JSON or not
   * @return what it says; where it is no JSON object, nothing
   */
  public static ErrorProblem parse(String body) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
      return new ErrorProblem(object(reader.readJsonValue()));
    } catch (IOException | JsonDataException e) {
      return new ErrorProblem(Collections.emptyMap());
    }
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

  private static List<InvalidField> fields(@Nullable Object json) {
    List<InvalidField> fields = new ArrayList<>();
    for (Object element : json instanceof List ? (List<?>) json : Collections.emptyList()) {
      Map<?, ?> field = object(element);
      InvalidField.Builder invalid = InvalidField.builder();
      if (field.get("type") instanceof String) {
        invalid.type((String) field.get("type"));
      }
      if (field.get("field") instanceof String) {
        invalid.field((String) field.get("field"));
      }
      if (field.get("description") instanceof String) {
        invalid.description((String) field.get("description"));
      }
      fields.add(invalid.build());
    }
    return Collections.unmodifiableList(fields);
  }
}
