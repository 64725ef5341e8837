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
  /**
   * An operation, as a method.
   *
   * @param parameters those that the method takes one by one
   * @param gathered those that it takes as one object, or null
   */
  public record Operation(
      String methodName,
      Route route,
      Text text,
      boolean isDeprecated,
      List<Parameter> parameters,
      Gathered gathered,
      Encoding encoding,
      Body body,
      Answer answer,
      List<List<String>> security) {
    /** The same under another name. */
    public Operation withName(String name) {
      return new Operation(
          name, route, text, isDeprecated, parameters, gathered, encoding, body, answer, security);
    }

    /** The same without a body. */
    public Operation withoutBody() {
      return new Operation(
          methodName,
          route,
          text,
          isDeprecated,
          parameters,
          gathered,
          encoding,
          null,
          answer,
          security);
    }

    /** The same with another object of parameters. */
    public Operation withGathered(Gathered other) {
      return new Operation(
          methodName,
          route,
          text,
          isDeprecated,
          parameters,
          other,
          encoding,
          body,
          answer,
          security);
    }
  }

  /**
   * Parameters that are given as one object.
   *
   * @param className its class
   * @param javaName what the method calls it
   * @param parameters what it is made of
   */
  public record Gathered(String className, String javaName, List<Parameter> parameters) {}

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
   * @param errors the classes of what comes back instead
   */
  public record Answer(
      Use use, List<String> mediaTypes, boolean mayBeEmpty, List<Type.Named> errors) {}

  /** Where a parameter is sent. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    FIELD,
    PART
  }

  /**
   * A parameter.
   *
   * @param defaultValue what the contract says that its absence means, as JSON, or null
   */
  public record Parameter(
      String wireName,
      String javaName,
      In in,
      Use use,
      boolean isRequired,
      Style style,
      String description,
      String defaultValue) {}

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
