package dev.replicategateway.generator.model;

import java.util.List;
import java.util.Map;

/**
 * A class that is generated for a schema.
 *
 * @param id what other types refer to it by
 * @param name its Java name
 * @param schemaName what the schema is called
 * @param description what the contract says of it, or nothing
 * @param body what it is made of
 */
public record ModelClass(
    Type.ClassId id, String name, String schemaName, String description, Body body) {
  /** What a class is made of. */
  public sealed interface Body {}

  /**
   * An object.
   *
   * @param properties the declared properties
   * @param undeclared what other properties hold
   * @param isOpen whether a builder takes other properties
   * @param hasAlternatives whether it is made of alternatives, of which two may declare one name
   *     differently
   * @param size how many properties it may have
   * @param children the classes that have all of its properties and more
   */
  public record ObjectBody(
      List<Property> properties,
      Use undeclared,
      boolean isOpen,
      boolean hasAlternatives,
      Size size,
      List<Child> children)
      implements Body {}

  /**
   * A class that a discriminated object may be.
   *
   * @param type the class
   * @param discriminator the property whose value says so
   * @param values its values that do
   */
  public record Child(Type.Named type, String discriminator, List<String> values) {}

  /** A number of properties; null where there is no bound. */
  public record Size(Integer min, Integer max) {}

  /**
   * A property.
   *
   * @param wireName its name in JSON
   * @param javaName its name in Java
   * @param use its type
   * @param presence on which sides it must be there
   * @param description what the contract says of it, or nothing
   * @param isDeprecated whether the contract advises against it
   * @param defaultValue what the contract says that its absence means, as JSON, or null
   */
  public record Property(
      String wireName,
      String javaName,
      Use use,
      Presence presence,
      String description,
      boolean isDeprecated,
      String defaultValue) {}

  /** On which sides a property must be there. */
  public enum Presence {
    /** Whoever sends the object must have it. */
    REQUIRED,
    /** Who builds the object must set it; a server need not send it. */
    REQUIRED_OF_SENDER,
    /** The server sends it; who builds the object need not set it. */
    REQUIRED_OF_SERVER,
    /** It may be left out. */
    OPTIONAL
  }

  /**
   * One of several types.
   *
   * @param branches the types
   * @param discriminator the property that tells them apart, or null
   * @param mapping the number of the branch, from 1, by value of that property
   */
  public record UnionBody(List<Use> branches, String discriminator, Map<String, Integer> mapping)
      implements Body {}

  /** A set of values that may grow. */
  public record EnumBody(Type.Kind kind, List<Constant> constants) implements Body {}

  /**
   * A value of an enum.
   *
   * @param javaName its name
   * @param value a String, Boolean, Long, Double or BigDecimal
   * @param isQuoted false for the number or boolean among the values of several types
   */
  public record Constant(String javaName, Object value, boolean isQuoted) {}
}
