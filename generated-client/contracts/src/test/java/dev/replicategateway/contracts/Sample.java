package dev.replicategateway.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * JSON that a schema allows, made of its properties' own examples and, where there are none, of
 * values by type and format. None for a schema of which that is not obvious.
 */
final class Sample {
  private static final int DEPTH = 4;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> TEXTS =
      Map.of(
          "date-time", "2026-01-31T12:30:00.000Z",
          "date", "2026-01-31",
          "uuid", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
          "uri", "https://example.com/a?b=c",
          "byte", "aGk=");

  private final UnaryOperator<JsonNode> resolve;
  private final boolean full;

  /**
   * Samples of a document's schemas.
   *
   * @param resolve follows a reference
   * @param full whether every property is there, or the required ones alone, null where they may be
   */
  Sample(UnaryOperator<JsonNode> resolve, boolean full) {
    this.resolve = resolve;
    this.full = full;
  }

  /** A sample of a schema as the document writes it. */
  Optional<JsonNode> of(JsonNode schema) {
    return of(schema, DEPTH);
  }

  private Optional<JsonNode> of(JsonNode declared, int depth) {
    JsonNode schema = resolve.apply(declared);
    if (depth == 0) {
      return Optional.empty();
    }
    for (String given : new String[] {"/example", "/examples/0", "/const", "/enum/0"}) {
      if (!schema.at(given).isMissingNode()) {
        return Optional.of(schema.at(given));
      }
    }
    if (schema.has("allOf") && !schema.has("properties")) {
      for (JsonNode part : schema.path("allOf")) {
        if (isScalar(resolve.apply(part))) {
          return of(part, depth);
        }
      }
    }
    if (schema.has("allOf") || schema.has("properties")) {
      ObjectNode object = JSON.objectNode();
      return addTo(object, schema, depth) ? Optional.of(object) : Optional.empty();
    }
    if (isUnion(schema)) {
      return of(schema.at(schema.has("oneOf") ? "/oneOf/0" : "/anyOf/0"), depth);
    }
    return switch (type(schema)) {
      case "string" -> Optional.of(JSON.textNode(text(schema)));
      case "integer" -> Optional.of(JSON.numberNode(3));
      case "number" -> Optional.of(JSON.numberNode(1.5));
      case "boolean" -> Optional.of(JSON.booleanNode(true));
      case "array" -> Optional.of(array(schema, depth));
      case "object" -> Optional.of(map(schema, depth));
      default -> Optional.empty();
    };
  }

  private static String text(JsonNode schema) {
    return TEXTS.getOrDefault(schema.path("format").asText(), "s");
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    of(schema.path("items"), depth - 1).ifPresent(array::add);
    return array;
  }

  private JsonNode map(JsonNode schema, int depth) {
    ObjectNode map = JSON.objectNode();
    of(schema.path("additionalProperties"), depth - 1).ifPresent(value -> map.set("key", value));
    return map;
  }

  /** Adds the properties of a schema and of those that it is made of; false if one is missing. */
  private boolean addTo(ObjectNode object, JsonNode schema, int depth) {
    if (isUnion(schema)) {
      return false;
    }
    for (JsonNode part : schema.path("allOf")) {
      if (!addTo(object, resolve.apply(part), depth)) {
        return false;
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      JsonNode type = resolve.apply(property.getValue());
      if (!full && isNullable(type)) {
        object.putNull(name);
      } else if (full || isRequired(schema, name)) {
        of(type, depth - 1).ifPresent(value -> object.set(name, value));
      }
    }
    for (JsonNode required : schema.path("required")) {
      if (!object.has(required.textValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a schema is no object, so that an allOf with it is none either. */
  private static boolean isScalar(JsonNode schema) {
    String type = type(schema);
    return schema.has("enum") || !(type.isEmpty() || type.equals("object"));
  }

  private static boolean isUnion(JsonNode schema) {
    return schema.has("oneOf") || schema.has("anyOf");
  }

  private static boolean isRequired(JsonNode schema, String property) {
    for (JsonNode required : schema.path("required")) {
      if (required.textValue().equals(property)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNullable(JsonNode schema) {
    for (JsonNode type : schema.path("type")) {
      if (type.asText().equals("null")) {
        return true;
      }
    }
    return schema.path("nullable").asBoolean();
  }

  private static String type(JsonNode schema) {
    for (JsonNode type : schema.path("type")) {
      if (!type.asText().equals("null")) {
        return type.asText();
      }
    }
    return schema.path("type").asText();
  }
}
