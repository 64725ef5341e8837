package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Node.Location;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a schema says, with all parts of an {@code allOf}, at whatever depth, put together. */
final class MergedSchema {
  /** Keywords that say something about a value, and nothing of which values there may be. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$ref",
          "$comment",
          "$anchor",
          "$id",
          "description",
          "title",
          "default",
          "example",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "nullable",
          "x-nullable",
          "externalDocs",
          "summary",
          "xml",
          "x-internal");

  /** Of two bounds, in two parts of an allOf, the narrower counts. */
  private static final Set<String> LOWER_BOUNDS =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");

  private static final Set<String> UPPER_BOUNDS =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  /** A oneOf or anyOf, and the schema that has it. */
  record Alternatives(Node owner, String keyword, List<Node> branches) {}

  final Node schema;
  final Set<String> types = new LinkedHashSet<>();
  final Map<String, Node> properties = new LinkedHashMap<>();
  final Set<String> required = new LinkedHashSet<>();
  final Map<String, JsonNode> keywords = new LinkedHashMap<>();
  final Set<String> patterns = new LinkedHashSet<>();

  /** The alternatives of the schema itself, and those of the parts of its allOf. */
  final List<Alternatives> own = new ArrayList<>();

  final List<Alternatives> inherited = new ArrayList<>();
  List<JsonNode> values;
  Node items;
  Node additional;
  boolean isNullable;
  boolean isDeprecated;
  boolean isReadOnly;
  boolean isWriteOnly;
  String description = "";

  private MergedSchema(Node schema) {
    this.schema = schema;
  }

  static MergedSchema of(Node schema) {
    MergedSchema merged = new MergedSchema(schema);
    merged.add(schema, true, new HashSet<>());
    return merged;
  }

  /** The schema that this one is, if an allOf says only more about it; else null. */
  static Node onlyPart(Node schema) {
    if (!schema.has("allOf") || !saysOnly(schema, "allOf")) {
      return null;
    }
    List<Node> parts =
        schema.elements("allOf").stream()
            .filter(part -> part.isReference() || !saysOnly(part, ""))
            .toList();
    return parts.size() == 1 ? parts.get(0) : null;
  }

  /** Whether a schema has no keyword but this one and those that only annotate. */
  static boolean saysOnly(Node schema, String keyword) {
    return schema.keys().stream().allMatch(key -> key.equals(keyword) || ANNOTATIONS.contains(key));
  }

  private void add(Node part, boolean isOwn, Set<Location> seen) {
    if (!part.json().isObject() || !seen.add(part.location())) {
      return;
    }
    if (part.isReference()) {
      add(part.target(), isOwn, seen);
      if (!part.is31()) {
        return;
      }
    }
    for (Node inner : part.elements("allOf")) {
      add(inner, false, seen);
    }
    addKeywords(part);
    addAlternatives(part, isOwn);
    addAnnotations(part, isOwn);
  }

  private void addKeywords(Node part) {
    JsonNode json = part.json();
    Keywords.checkForm(part);
    addTypes(part);
    part.members("properties")
        .forEach((name, property) -> properties.merge(name, property, SharedProperty::of));
    json.path("required").forEach(name -> required.add(name.asText()));
    if (part.has("items")) {
      items = part.at("items");
    }
    if (json.has("additionalProperties")) {
      additional = part.at("additionalProperties");
    }
    if (json.path("enum").isArray()) {
      values = new ArrayList<>();
      json.get("enum").forEach(values::add);
    } else if (json.has("const")) {
      values = new ArrayList<>(List.of(json.get("const")));
    }
    if (json.path("pattern").isTextual()) {
      patterns.add(json.get("pattern").textValue());
    }
    for (String keyword : part.keys()) {
      keywords.merge(keyword, json.get(keyword), (old, added) -> narrower(keyword, old, added));
    }
  }

  private static JsonNode narrower(String keyword, JsonNode old, JsonNode added) {
    if (!old.isNumber() || !added.isNumber()) {
      return added;
    }
    int order = old.decimalValue().compareTo(added.decimalValue());
    if (LOWER_BOUNDS.contains(keyword)) {
      return order > 0 ? old : added;
    }
    return UPPER_BOUNDS.contains(keyword) && order < 0 ? old : added;
  }

  private void addTypes(Node part) {
    Set<String> added = new LinkedHashSet<>();
    JsonNode type = part.json().path("type");
    if (type.isTextual()) {
      added.add(type.asText());
    }
    type.forEach(each -> added.add(each.asText()));
    isNullable |= added.remove("null");
    if (types.isEmpty()) {
      types.addAll(added);
    } else if (!added.isEmpty()) {
      Set<String> both = new LinkedHashSet<>(types);
      both.retainAll(added);
      if (both.isEmpty() && isBoth("integer", "number", added)) {
        both.add("integer");
      }
      if (both.isEmpty()) {
        throw part.error(
            "contradicts another part of the allOf at "
                + schema
                + ": no value is both "
                + String.join(" or ", types)
                + " and "
                + String.join(" or ", added));
      }
      types.retainAll(both);
      types.addAll(both);
    }
  }

  private boolean isBoth(String one, String other, Set<String> added) {
    return (types.contains(one) && added.contains(other))
        || (types.contains(other) && added.contains(one));
  }

  private void addAlternatives(Node part, boolean isOwn) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      List<Node> branches = new ArrayList<>();
      for (Node branch : part.elements(keyword)) {
        if (isNull(branch)) {
          isNullable = true;
        } else {
          branches.add(branch);
        }
      }
      if (!branches.isEmpty() && !branches.stream().allMatch(MergedSchema::onlyRequires)) {
        (isOwn ? own : inherited).add(new Alternatives(part, keyword, branches));
      }
    }
  }

  private void addAnnotations(Node part, boolean isOwn) {
    isNullable |= part.flag("nullable") || part.flag("x-nullable");
    isDeprecated = isOwn ? part.flag("deprecated") : isDeprecated;
    isReadOnly |= part.flag("readOnly");
    isWriteOnly |= part.flag("writeOnly");
    if (part.has("description") || (isOwn && !part.isReference())) {
      description = part.text("description", isOwn ? "" : description);
    }
  }

  /** What a value is where it is used; a class that the schema refers to says it by itself. */
  static String description(Node schema, Use use) {
    boolean isOfItsClass = schema.isReference() && use.type() instanceof Type.Named;
    return schema.text("description", isOfItsClass ? "" : of(schema).description);
  }

  private static boolean isNull(Node branch) {
    JsonNode json = branch.json();
    return json.path("type").asText().equals("null")
        || (json.path("enum").size() == 1 && json.path("enum").get(0).isNull())
        || (json.has("const") && json.get("const").isNull());
  }

  /** Whether a branch says no more than which properties are required. */
  private static boolean onlyRequires(Node branch) {
    return branch.has("required")
        && branch.keys().stream()
            .allMatch(
                key ->
                    Set.of("required", "not", "title", "description").contains(key)
                        || (key.equals("type") && branch.text("type", "").equals("object")));
  }

  /** The properties, and those of the alternatives at whatever depth. */
  Map<String, Node> withAlternatives() {
    Map<String, Node> all = new LinkedHashMap<>(properties);
    Set<Location> seen = new HashSet<>(Set.of(schema.location()));
    addAlternatives(all, seen);
    return all;
  }

  private void addAlternatives(Map<String, Node> all, Set<Location> seen) {
    for (List<Alternatives> each : List.of(own, inherited)) {
      each.stream()
          .flatMap(alternatives -> alternatives.branches().stream())
          .filter(branch -> seen.add(branch.resolved().location()))
          .forEach(
              branch -> {
                MergedSchema merged = of(branch);
                all.putAll(merged.properties);
                merged.addAlternatives(all, seen);
              });
    }
  }

  /** The same schema for values of one of its types. */
  MergedSchema only(String type) {
    MergedSchema only = of(schema);
    only.types.retainAll(Set.of(type));
    if (!type.equals("array")) {
      only.items = null;
    }
    return only;
  }

  boolean isObject() {
    return types.contains("object")
        || (types.isEmpty()
            && (!properties.isEmpty() || additional != null || !required.isEmpty()));
  }

  boolean isArray() {
    return types.contains("array")
        || (types.isEmpty() && (items != null || keywords.containsKey("prefixItems")));
  }

  boolean flag(String keyword) {
    return keywords.containsKey(keyword) && keywords.get(keyword).asBoolean();
  }

  String text(String keyword) {
    return keywords.containsKey(keyword) ? keywords.get(keyword).asText() : "";
  }
}
