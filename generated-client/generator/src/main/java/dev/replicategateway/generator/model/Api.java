package dev.replicategateway.generator.model;

import java.util.List;

/**
 * The operations of a tag, as a Retrofit interface.
 *
 * @param name the interface's name
 * @param tag the tag
 * @param description what the contract says of the tag, or nothing
 * @param operations its methods
 */
public record Api(String name, String tag, String description, List<Operation> operations) {
  /** An operation, as a method. */
  public record Operation(
      String methodName,
      Route route,
      Text text,
      boolean isDeprecated,
      List<Parameter> parameters,
      Encoding encoding,
      Body body,
      Answer answer,
      List<List<String>> security) {}

  /** Where a request goes: GET and so on, and the path as the contract has it. */
  public record Route(String httpMethod, String path) {}

  /** What the contract says of something; nothing is an empty text. */
  public record Text(String summary, String description) {}

  /** How fields of a form are sent. */
  public enum Encoding {
    NONE,
    FORM,
    MULTIPART
  }

  /**
   * What comes back.
   *
   * @param use the type, or null where there is no body
   * @param mediaTypes what the request accepts
   * @param mayBeEmpty whether a successful status has no body
   */
  public record Answer(Use use, List<String> mediaTypes, boolean mayBeEmpty) {}

  /** Where a parameter is sent. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    FIELD,
    PART
  }

  /** A parameter. */
  public record Parameter(
      String wireName,
      String javaName,
      In in,
      Use use,
      boolean isRequired,
      Style style,
      String description) {}

  /**
   * How a parameter is written.
   *
   * @param name the contract's word, or nothing for a field without one
   * @param isExploded whether each value is written for itself
   * @param isJson whether it is JSON
   * @param allowsReserved whether reserved characters stay as they are
   * @param mediaTypes those of a part, or null
   */
  public record Style(
      String name, boolean isExploded, boolean isJson, boolean allowsReserved, String mediaTypes) {}

  /** A body that is not a form. */
  public record Body(
      Use use, boolean isRequired, String mediaType, String javaName, String description) {}
}
