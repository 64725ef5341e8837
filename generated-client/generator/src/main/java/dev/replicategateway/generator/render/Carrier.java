package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Parameter;
import java.util.List;

/** An argument of a Retrofit method that stands for several parameters. */
enum Carrier {
  QUERY("query", "QueryMap", "(encoded = true) ", "parameters of the query"),
  HEADERS("headers", "HeaderMap", " ", "headers"),
  FIELDS("fields", "FieldMap", "(encoded = true) ", "fields of the form"),
  PARTS("parts", "Part", " ", "parts of the form");

  private final String method;
  private final String annotation;
  private final String attributes;
  private final String words;

  Carrier(String method, String annotation, String attributes, String words) {
    this.method = method;
    this.annotation = annotation;
    this.attributes = attributes;
    this.words = words;
  }

  /** Those that some parameters need, in the order in which Retrofit takes them. */
  static List<Carrier> of(List<Parameter> parameters) {
    return parameters.stream().map(each -> of(each.in())).distinct().sorted().toList();
  }

  private static Carrier of(In in) {
    return switch (in) {
      case HEADER, COOKIE -> HEADERS;
      case FIELD -> FIELDS;
      case PART -> PARTS;
      default -> QUERY;
    };
  }

  /** The method of a parameters object that gives it. */
  String method() {
    return method;
  }

  /** What Javadoc calls it. */
  String words() {
    return words;
  }

  /** What Javadoc says of it. */
  String result() {
    return switch (this) {
      case HEADERS -> "the headers, of which all cookies are one";
      case PARTS -> "the parts, in the order in which they were set";
      default -> "encoded names and values; a name of several values is there for each";
    };
  }

  String annotation(JavaFile file) {
    return "@" + file.name("retrofit2.http." + annotation) + attributes;
  }

  String type(JavaFile file) {
    return switch (this) {
      case HEADERS -> file.name("okhttp3.Headers");
      case PARTS ->
          file.name("java.util.List") + "<" + file.name("okhttp3.MultipartBody") + ".Part>";
      default -> file.name("java.util.Map") + "<String, String>";
    };
  }
}
