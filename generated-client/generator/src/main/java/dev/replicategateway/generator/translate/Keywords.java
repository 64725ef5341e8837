package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Warns of keywords of a schema that generated code does not honour. */
final class Keywords {
  /** What happens instead, by keyword. */
  private static final Map<String, String> NOT_HONOURED = new LinkedHashMap<>();

  static {
    NOT_HONOURED.put("not", "is not checked");
    NOT_HONOURED.put("if", "is not checked, nor are then and else");
    NOT_HONOURED.put("patternProperties", "is ignored: such properties are undeclared ones");
    NOT_HONOURED.put("propertyNames", "is not checked");
    NOT_HONOURED.put("dependentRequired", "is not checked");
    NOT_HONOURED.put("dependentSchemas", "is not checked");
    NOT_HONOURED.put("unevaluatedProperties", "is ignored: undeclared properties are kept");
    NOT_HONOURED.put("unevaluatedItems", "is not checked");
    NOT_HONOURED.put("contains", "is not checked");
    NOT_HONOURED.put("minContains", "is not checked");
    NOT_HONOURED.put("maxContains", "is not checked");
    NOT_HONOURED.put("prefixItems", "is ignored: the elements are any JSON");
    NOT_HONOURED.put("contentEncoding", "is ignored: the value is the string as it is sent");
    NOT_HONOURED.put("$dynamicRef", "is ignored: the value is any JSON");
  }

  private static final List<String> ARRAYS =
      List.of("required", "enum", "allOf", "oneOf", "anyOf", "prefixItems");

  /** The types of a schema; null is one by itself since OpenAPI 3.1. */
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "null", "number", "object", "string");

  private static final Map<String, String> BOUNDS =
      new TreeMap<>(
          Map.of(
              "minimum", "maximum",
              "minLength", "maxLength",
              "minItems", "maxItems",
              "minProperties", "maxProperties"));

  private Keywords() {}

  /** Refuses a keyword that is not of the form that JSON Schema gives it. */
  static void checkForm(Node schema) {
    for (String keyword : ARRAYS) {
      if (schema.has(keyword) && !schema.at(keyword).json().isArray()) {
        throw schema.at(keyword).error("expected an array, but it is " + schema.at(keyword).json());
      }
    }
    if (schema.has("properties") && !schema.at("properties").json().isObject()) {
      throw schema
          .at("properties")
          .error("expected an object, but it is " + schema.at("properties").json());
    }
  }

  static void check(MergedSchema merged, Warnings warnings) {
    Node schema = merged.schema;
    for (String keyword : schema.keys()) {
      String consequence = NOT_HONOURED.get(keyword);
      if (consequence != null) {
        warnings.add(schema.at(keyword), consequence);
      }
    }
    checkType(schema, warnings);
    checkBounds(schema, warnings);
    if (schema.has("discriminator") && !schema.at("discriminator").has("propertyName")) {
      warnings.add(
          schema.at("discriminator"), "has no propertyName; the branch is chosen by what fits");
    }
    if (schema.has("items") && !merged.isArray()) {
      warnings.add(schema.at("items"), "is ignored, because the schema is not an array");
    }
    if (merged.isArray() && schema.has("enum")) {
      warnings.add(schema.at("enum"), "is ignored: constants are not arrays; the type is a list");
    }
    if (merged.own.size() > 1) {
      warnings.add(
          schema.at(merged.own.get(1).keyword()),
          "is ignored beside " + merged.own.get(0).keyword());
    }
  }

  private static void checkType(Node schema, Warnings warnings) {
    JsonNode type = schema.json().path("type");
    for (JsonNode each : type.isTextual() ? List.of(type) : type) {
      warnings.addUnlessKnown(schema.at("type"), each.asText(), "type", TYPES);
    }
  }

  private static void checkBounds(Node schema, Warnings warnings) {
    BOUNDS.forEach(
        (lower, upper) -> {
          JsonNode least = schema.json().path(lower);
          JsonNode most = schema.json().path(upper);
          if (least.isNumber()
              && most.isNumber()
              && least.decimalValue().compareTo(most.decimalValue()) > 0) {
            warnings.add(
                schema.at(lower),
                "is " + least + ", more than the " + upper + " " + most + "; no value is valid");
          }
        });
  }
}
