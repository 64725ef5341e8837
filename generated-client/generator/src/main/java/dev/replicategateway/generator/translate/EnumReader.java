package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.ModelClass.Constant;
import dev.replicategateway.generator.model.ModelClass.EnumBody;
import dev.replicategateway.generator.model.Type.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads enums: the values of an enum, a const, or a oneOf or anyOf of nothing but consts. */
final class EnumReader {
  private final Reading reading;

  EnumReader(Reading reading) {
    this.reading = reading;
  }

  /** The values that a schema lists, or null if it does not list any. */
  List<JsonNode> values(MergedSchema merged) {
    if (merged.isArray() || merged.types.contains("object")) {
      return null;
    }
    if (merged.values != null) {
      return new ArrayList<>(merged.values);
    }
    if (merged.own.size() != 1 || !merged.properties.isEmpty()) {
      return null;
    }
    List<JsonNode> values = new ArrayList<>();
    for (Node branch : merged.own.get(0).branches()) {
      JsonNode value = branch.json().path("const");
      if (!value.isValueNode()) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  EnumBody read(MergedSchema merged, List<JsonNode> values) {
    Kind kind = kind(merged, values);
    List<Constant> constants = new ArrayList<>();
    Names names = Names.distinct();
    Set<Object> seen = new HashSet<>();
    JsonNode chosen = merged.keywords.get("x-enum-varnames");
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      Object java = java(value, kind);
      if (java == null) {
        reading.warn(
            merged.schema,
            "lists " + value + ", which is not of its type and so never valid; it has no constant");
      } else if (seen.add(java)) {
        String mapped = reading.mappings().constants().get(value.asText());
        String suggested = chosen != null && chosen.has(i) ? chosen.get(i).asText() : null;
        constants.add(
            new Constant(
                mapped == null
                    ? names.claim(name(value.asText(), suggested, kind, names))
                    : names.claimChosen(mapped, merged.schema),
                java,
                isQuoted(value, kind, merged)));
      }
    }
    return new EnumBody(kind, List.copyOf(constants));
  }

  private static String name(String value, String suggested, Kind kind, Names names) {
    if (suggested != null) {
      return ConstantNames.given(suggested);
    }
    if (kind.isNumeric()) {
      return ConstantNames.ofNumber(value);
    }
    String name = ConstantNames.of(value);
    return names.isTaken(name) ? ConstantNames.spelled(value) : name;
  }

  /** Where the type is a string, a value without quotes is one that YAML took for a number. */
  private static boolean isQuoted(JsonNode value, Kind kind, MergedSchema merged) {
    return kind != Kind.STRING || value.isTextual() || merged.types.equals(Set.of("string"));
  }

  private static Kind kind(MergedSchema merged, List<JsonNode> values) {
    if (merged.types.size() == 1) {
      String type = merged.types.iterator().next();
      Kind kind = SchemaReader.kind(type, merged.text("format"));
      if (type.equals("string")) {
        return Kind.STRING;
      }
      return kind == Kind.INTEGER ? Kind.LONG : kind;
    }
    if (!merged.types.isEmpty()) {
      return Kind.STRING;
    }
    if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
      return Kind.LONG;
    }
    if (values.stream().allMatch(JsonNode::isNumber)) {
      return Kind.DECIMAL;
    }
    return values.stream().allMatch(JsonNode::isBoolean) ? Kind.BOOLEAN : Kind.STRING;
  }

  private static Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException("beyond a double");
    }
    return number;
  }

  /** The value as Java has it, or null if the type has no such value. */
  private static Object java(JsonNode value, Kind kind) {
    try {
      return switch (kind) {
        case LONG -> new BigDecimal(value.asText()).longValueExact();
        case DECIMAL -> new BigDecimal(value.asText());
        case DOUBLE -> finite(Double.parseDouble(value.asText()));
        case BOOLEAN -> value.isBoolean() ? value.booleanValue() : null;
        default -> value.asText();
      };
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
