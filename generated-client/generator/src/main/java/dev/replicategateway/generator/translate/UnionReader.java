package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads oneOf and anyOf, and OpenAPI 3.1's schemas of several types. */
final class UnionReader {
  private static final String SCHEMAS = "#/components/schemas/";

  private final SchemaReader schemas;
  private final Reading reading;

  UnionReader(SchemaReader schemas, Reading reading) {
    this.schemas = schemas;
    this.reading = reading;
  }

  UnionBody read(MergedSchema.Alternatives alternatives) {
    List<Use> branches = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Node branch : alternatives.branches()) {
      Use use = schemas.use(branch);
      branches.add(unbounded(use));
      if (branch.isReference() && use.type() instanceof Type.Named) {
        numbers.put(branch.text("$ref", ""), branches.size());
      }
    }
    Node discriminator = alternatives.owner().at("discriminator");
    String property = discriminator.text("propertyName", null);
    Map<String, Integer> mapping = mapping(discriminator, numbers);
    return property == null || numbers.isEmpty()
        ? new UnionBody(List.copyOf(branches), null, Map.of())
        : new UnionBody(List.copyOf(branches), property, mapping);
  }

  /** The values that the contract maps, then the names of the schemas. */
  private Map<String, Integer> mapping(Node discriminator, Map<String, Integer> numbers) {
    Map<String, Integer> mapping = new LinkedHashMap<>();
    discriminator
        .members("mapping")
        .forEach(
            (value, target) -> {
              String reference = target.json().asText();
              Integer number = numbers.getOrDefault(reference, numbers.get(SCHEMAS + reference));
              if (number != null) {
                mapping.put(value, number);
              } else {
                reading.warn(
                    target, "maps to " + reference + ", which is not a branch; it is ignored");
              }
            });
    numbers.forEach(
        (reference, number) ->
            mapping.putIfAbsent(reference.substring(reference.lastIndexOf('/') + 1), number));
    return mapping;
  }

  /** Of {@code type: [string, array]} and the like, one branch a type. */
  UnionBody ofTypes(Node schema, MergedSchema merged) {
    List<Use> branches = new ArrayList<>();
    for (String type : merged.types) {
      MergedSchema only = merged.only(type);
      Type branch =
          type.equals("object") && !only.properties.isEmpty()
              ? schemas.declareObjectOf(schema, only)
              : schemas.typeOfOne(schema, only);
      branches.add(unbounded(new Use(branch, false, schemas.rules(branch, only))));
    }
    return new UnionBody(List.copyOf(branches), null, Map.of());
  }

  /** A union's integer always has 64 bits: an int given where a long is asked for is one. */
  private static Use unbounded(Use use) {
    return use.type() instanceof Type.Scalar scalar && scalar.kind() == Kind.INTEGER
        ? new Use(new Type.Scalar(Kind.LONG), use.isNullable(), use.rules())
        : use;
  }
}
