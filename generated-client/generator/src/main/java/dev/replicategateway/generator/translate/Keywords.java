package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
