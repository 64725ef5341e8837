package dev.replicategateway.generator.support;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.MediaType;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An optional parameter of an operation: where it is sent, how it is written, and its rules. */
@NullMarked
final class RequestParameter {
  /** Where a parameter is sent. */
  enum In {
    QUERY,
    FIELD,
    HEADER,
    COOKIE,
    PART
  }

  /** A value's texts, each with the name under which it is sent. */
  private interface Form {
    Stream<Entry<String, String>> write(RequestParameter parameter, Object json);
  }

  final In in;
  final String name;
  private Form form;
  private UnaryOperator<String> encode = ParameterText::encode;
  private Rules rules = new Rules();
  private @Nullable MediaType mediaType;
  private boolean isSecret;

  private RequestParameter(In in, String name, Form form) {
    this.in = in;
    this.name = name;
    this.form = form;
  }

  /** A query parameter: one for each element of an array, and for each property of an object. */
  static RequestParameter query(String name) {
    return new RequestParameter(In.QUERY, name, RequestParameter::exploded);
  }

  /** A field of a form: one for each element of an array; an object is JSON. */
  static RequestParameter field(String name) {
    return new RequestParameter(In.FIELD, name, RequestParameter::repeated);
  }

  /** A header, on one line. */
  static RequestParameter header(String name) {
    RequestParameter header = new RequestParameter(In.HEADER, name, RequestParameter::repeated);
    header.encode = UnaryOperator.identity();
    return header.separated(",");
  }

  static RequestParameter cookie(String name) {
    return new RequestParameter(
        In.COOKIE, name, (cookie, json) -> cookie.one(cookie.encoded(ParameterText.text(json))));
  }

  /** A part of a form: one for each element of an array. */
  static RequestParameter part(String name) {
    return new RequestParameter(In.PART, name, RequestParameter::repeated);
  }

  /** One parameter, whose elements a delimiter separates. */
  RequestParameter separated(String delimiter) {
    return joined(delimiter, false);
  }

  /** One parameter, in which an object's properties are {@code name=value}. */
  RequestParameter exploded() {
    return joined(",", true);
  }

  private RequestParameter joined(String delimiter, boolean explode) {
    form =
        (parameter, json) ->
            parameter.one(
                ParameterText.encoded(json, explode, encode)
                    .collect(Collectors.joining(delimiter)));
    return this;
  }

  /** Parameters such as {@code name[property]}. */
  RequestParameter deepObject() {
    form = (parameter, json) -> parameter.named(ParameterText.deepObject(name, json));
    return this;
  }

  RequestParameter json() {
    form = (parameter, json) -> parameter.one(encoded(JsonValues.ANY.toJson(json)));
    return this;
  }

  /** Reserved characters stay as they are. */
  RequestParameter reserved() {
    encode = ParameterText::reserved;
    return this;
  }

  RequestParameter mediaTypes(String declared) {
    mediaType = MediaType.parse(declared);
    return this;
  }

  /** No text for people shows its value. */
  RequestParameter secret() {
    isSecret = true;
    return this;
  }

  String describe(Object value) {
    return name + "=" + (isSecret ? "***" : value);
  }

  RequestParameter rules(Rules checked) {
    rules = checked;
    return this;
  }

  void check(Violations violations, @Nullable Object value) {
    violations.check(name, value, rules);
  }

  Stream<Entry<String, String>> write(Object json) {
    return form.write(this, json);
  }

  @Nullable MediaType mediaType() {
    return mediaType;
  }

  private Stream<Entry<String, String>> exploded(Object json) {
    return json instanceof Map ? named(ParameterText.properties(json)) : repeated(json);
  }

  private Stream<Entry<String, String>> repeated(Object json) {
    return (json instanceof List ? ((List<?>) json).stream() : Stream.of(json))
        .flatMap(element -> one(encoded(ParameterText.text(element))));
  }

  private Stream<Entry<String, String>> named(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> Map.entry(ParameterText.encode(each.getKey()), encoded(each.getValue())));
  }

  private Stream<Entry<String, String>> one(String text) {
    boolean isEncoded = in == In.QUERY || in == In.FIELD;
    return Stream.of(Map.entry(isEncoded ? ParameterText.encode(name) : name, text));
  }

  private String encoded(String text) {
    return encode.apply(text);
  }
}
