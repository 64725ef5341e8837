package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Node.Location;
import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import dev.replicategateway.generator.model.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the Java types of schemas; what needs a class of its own is declared among the classes. */
final class SchemaReader {
  private final Declarations declarations;
  private final Reading reading;
  private final ObjectReader objects;
  private final UnionReader unions;
  private final EnumReader enums;
  private final RuleReader rules;
  private final Set<Location> underWay = new HashSet<>();

  SchemaReader(Reading reading, Declarations declarations) {
    this.reading = reading;
    this.declarations = declarations;
    this.objects = new ObjectReader(this, reading);
    this.unions = new UnionReader(this, reading);
    this.enums = new EnumReader(reading);
    this.rules = new RuleReader(reading.warnings());
  }

  /** The type that a schema has where it is used. */
  Use use(Node schema) {
    if (schema.json().isBoolean() || schema.isMissing()) {
      return Use.ANYTHING;
    }
    if (!schema.json().isObject()) {
      throw schema.error("expected a schema, but it is " + schema.json());
    }
    if (schema.isReference() && (!schema.is31() || MergedSchema.saysOnly(schema, ""))) {
      Use use = guarded(schema, schema.target());
      return schema.is31() && schema.flag("nullable") ? use.orNull() : use;
    }
    Node part = MergedSchema.onlyPart(schema);
    MergedSchema merged = MergedSchema.of(schema);
    if (part != null && !(PlaceNames.isComponent(schema) && merged.isObject())) {
      Use use = guarded(schema, part);
      return merged.isNullable ? use.orNull() : use;
    }
    return merged(schema, merged);
  }

  /** An alias of itself could be anything. */
  private Use guarded(Node schema, Node meant) {
    if (!underWay.add(schema.location())) {
      reading.warn(schema, "is an alias of itself; it is any JSON");
      return Use.ANYTHING;
    }
    try {
      return use(meant);
    } finally {
      underWay.remove(schema.location());
    }
  }

  private Use merged(Node schema, MergedSchema merged) {
    Node component = declarations.repeatedComponent(schema);
    if (component != null) {
      return use(component);
    }
    if (!underWay.add(schema.location())) {
      return Use.ANYTHING; // A list of itself, or a map: no Java type is finite.
    }
    try {
      Keywords.check(merged, reading.warnings());
      List<JsonNode> values = enums.values(merged);
      boolean isNullValue = values != null && values.removeIf(JsonNode::isNull);
      Type type = type(schema, merged, values);
      boolean isNullable =
          merged.isNullable || isNullValue || type instanceof Type.Any || hasNullableBranch(merged);
      return new Use(type, isNullable, rules.read(type, merged));
    } finally {
      underWay.remove(schema.location());
    }
  }

  /** A union may be null where one of its branches may. */
  private static boolean hasNullableBranch(MergedSchema merged) {
    return merged.own.stream()
        .flatMap(alternatives -> alternatives.branches().stream())
        .anyMatch(branch -> MergedSchema.of(branch).isNullable);
  }

  private Type type(Node schema, MergedSchema merged, List<JsonNode> values) {
    if (values != null && !values.isEmpty() && values.stream().allMatch(JsonNode::isValueNode)) {
      return declarations.declare(schema, () -> enums.read(merged, values));
    }
    boolean isObjectOfParts = !merged.inherited.isEmpty() && !merged.properties.isEmpty();
    if (merged.own.isEmpty() && merged.inherited.size() == 1 && !isObjectOfParts) {
      return declarations.declare(schema, () -> unions.read(merged.inherited.get(0)));
    }
    if (!merged.own.isEmpty()) {
      var alternatives = merged.own.get(0);
      if (alternatives.branches().size() == 1 && merged.properties.isEmpty()) {
        return use(alternatives.branches().get(0)).type();
      }
      return declarations.declare(schema, () -> unions.read(alternatives));
    }
    if (!merged.inherited.isEmpty()) {
      return declarations.declare(schema, () -> objects.read(schema, merged));
    }
    if (merged.types.size() > 1) {
      return declarations.declare(schema, () -> unions.ofTypes(schema, merged));
    }
    return typeOfOne(schema, merged);
  }

  /** The type of a schema that has one type, or none. */
  Type typeOfOne(Node schema, MergedSchema merged) {
    if (merged.isArray()) {
      boolean isAny = merged.items == null || merged.keywords.containsKey("prefixItems");
      Use element = isAny ? Use.ANYTHING : use(merged.items);
      return new Type.ListOf(element, merged.flag("uniqueItems"));
    }
    if (!merged.isObject()) {
      return merged.types.isEmpty()
          ? new Type.Any()
          : new Type.Scalar(kind(merged.types.iterator().next(), merged.text("format")));
    }
    if (!merged.properties.isEmpty()) {
      return declarations.declare(schema, () -> objects.read(schema, merged));
    }
    if (merged.additional == null || merged.additional.json().isBoolean()) {
      return new Type.FreeForm();
    }
    Use value = use(merged.additional);
    return value.type() instanceof Type.Any ? new Type.FreeForm() : new Type.MapOf(value);
  }

  /** The object among several types is a class of its own, beside that of the union. */
  Type declareObjectOf(Node schema, MergedSchema merged) {
    return declarations.declareWithin(schema, "object", () -> objects.read(schema, merged));
  }

  Rules rules(Type type, MergedSchema merged) {
    return rules.read(type, merged);
  }

  static Kind kind(String type, String format) {
    return switch (type) {
      case "boolean" -> Kind.BOOLEAN;
      case "integer" -> format.equals("int32") ? Kind.INTEGER : Kind.LONG;
      case "number" ->
          format.equals("double") || format.equals("float") ? Kind.DOUBLE : Kind.DECIMAL;
      default ->
          switch (format) {
            case "date-time" -> Kind.DATE_TIME;
            case "date" -> Kind.DATE;
            case "uuid" -> Kind.UUID;
            case "uri" -> Kind.URI;
            case "byte" -> Kind.BYTES;
            case "binary" -> Kind.BINARY;
            case "password" -> Kind.PASSWORD;
            default -> Kind.STRING;
          };
    };
  }

  /** What the schema of a class is called. */
  String schemaName(Type.ClassId id) {
    return declarations.schemaName(id);
  }
}
