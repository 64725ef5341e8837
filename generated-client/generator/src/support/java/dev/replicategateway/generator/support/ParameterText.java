package dev.replicategateway.generator.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Values as the text of parameters, in each of OpenAPI's styles. */
@NullMarked
final class ParameterText {
  /** Every character but those that the contract lets a parameter have as they are. */
  private static final Pattern NOT_RESERVED =
      Pattern.compile("[^A-Za-z0-9._~:/?\\[\\]@!$()*+,;-]+");

  private ParameterText() {}

  /** A value as plain text: a scalar as JSON has it without quotes, anything else as JSON. */
  static String text(@Nullable Object value) {
    return textOf(JsonTypes.json(value));
  }

  /** The same, where a list's elements are separated by commas. */
  static String parameter(Object value) {
    Object json = JsonTypes.json(value);
    return json instanceof List
        ? ((List<?>) json)
            .stream()
                .map(element -> element == null ? "null" : textOf(element))
                .collect(Collectors.joining(","))
        : textOf(json);
  }

  private static String textOf(@Nullable Object json) {
    if (json == null) {
      return "";
    }
    return json instanceof Map || json instanceof List
        ? JsonValues.ANY.toJson(json)
        : String.valueOf(json);
  }

  /** The same, with reserved characters as they are. */
  static String reserved(Object value) {
    Matcher found = NOT_RESERVED.matcher(parameter(value));
    StringBuffer encoded = new StringBuffer();
    while (found.find()) {
      found.appendReplacement(encoded, encode(found.group()));
    }
    return found.appendTail(encoded).toString();
  }

  static String joined(Object values, String delimiter) {
    return encoded(JsonTypes.json(values), true, ParameterText::encode)
        .collect(Collectors.joining(delimiter));
  }

  static List<String> texts(Object value) {
    Object json = JsonTypes.json(value);
    if (json instanceof Map) {
      throw new IllegalArgumentException(
          "An object such as " + textOf(json) + " cannot be one of a parameter's values");
    }
    return encoded(json, true, UnaryOperator.identity()).collect(Collectors.toList());
  }

  static Map<String, String> properties(Object object) {
    Object json = JsonTypes.json(object);
    if (!(json instanceof Map)) {
      throw new IllegalArgumentException(
          JsonKept.quote(String.valueOf(json))
              + " is no object; give a map of the parameter's name to it");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((name, value) -> flatten(parameters, String.valueOf(name), value));
    return parameters;
  }

  static Map<String, String> deepObject(String parameter, Object object) {
    Map<String, String> parameters = new LinkedHashMap<>();
    flatten(parameters, parameter, JsonTypes.json(object));
    return parameters;
  }

  private static void flatten(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value instanceof Map) {
      ((Map<?, ?>) value)
          .forEach((key, element) -> flatten(parameters, name + "[" + key + "]", element));
    } else if (value instanceof List) {
      int index = 0;
      for (Object element : (List<?>) value) {
        flatten(parameters, name + "[" + index++ + "]", element);
      }
    } else if (value != null) {
      parameters.put(name, textOf(value));
    }
  }

  static String cookies(Map<String, ?> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + encode(text(cookie.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** A text percent-encoded, every character that could be a delimiter included. */
  static String encode(String text) {
    String name = "v";
    HttpUrl url =
        new HttpUrl.Builder()
            .scheme("http")
            .host("localhost")
            .addQueryParameter(name, text)
            .build();
    return String.valueOf(url.encodedQuery()).substring(name.length() + 1);
  }

  /**
   * A value in a style that Retrofit does not know; the encoding is that of the parameter's place.
   */
  static String styled(
      ApiClient.Style style, String name, UnaryOperator<String> encode, Object value) {
    Object json = JsonTypes.json(value);
    String values =
        encoded(json, style.explode(), encode)
            .collect(Collectors.joining(delimiter(style, name, json)));
    switch (style.value()) {
      case "label":
        return "." + values;
      case "matrix":
        return ";" + (style.explode() && json instanceof Map ? "" : name + "=") + values;
      default:
        return values;
    }
  }

  private static String delimiter(ApiClient.Style style, String name, @Nullable Object json) {
    if (style.explode() && style.value().equals("label")) {
      return ".";
    }
    if (style.explode() && style.value().equals("matrix")) {
      return json instanceof Map ? ";" : ";" + name + "=";
    }
    return ",";
  }

  /** An array's elements, an object's names and values, or a scalar. */
  static Stream<String> encoded(
      @Nullable Object json, boolean explode, UnaryOperator<String> encode) {
    if (json instanceof Map) {
      return ((Map<?, ?>) json)
          .entrySet().stream()
              .filter(property -> property.getValue() != null)
              .map(
                  property ->
                      encode.apply(String.valueOf(property.getKey()))
                          + (explode ? "=" : ",")
                          + encode.apply(textOf(property.getValue())));
    }
    return (json instanceof List ? ((List<?>) json).stream() : Stream.of(json))
        .map(element -> encode.apply(textOf(element)));
  }
}
