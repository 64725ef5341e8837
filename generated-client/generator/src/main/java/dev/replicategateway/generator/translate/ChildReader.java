package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Node.Location;
import dev.replicategateway.generator.model.ModelClass.Child;
import dev.replicategateway.generator.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the children of a parent with a discriminator: schemas that have it in their allOf. */
final class ChildReader {
  private final SchemaReader schemas;
  private final Reading reading;

  ChildReader(SchemaReader schemas, Reading reading) {
    this.schemas = schemas;
    this.reading = reading;
  }

  List<Child> of(Node parent) {
    Node discriminator = parent.at("discriminator");
    if (!discriminator.has("propertyName")) {
      return List.of();
    }
    Map<Type.Named, List<String>> values = new LinkedHashMap<>();
    Set<Location> mapped = new HashSet<>();
    discriminator
        .members("mapping")
        .forEach(
            (value, target) -> {
              Node child = child(target);
              mapped.add(child.location());
              add(values, child, value, parent);
            });
    parent
        .document()
        .root()
        .at("components")
        .members("schemas")
        .forEach(
            (name, schema) -> {
              boolean isNew = !mapped.contains(schema.location());
              if (isNew && isMadeOf(schema, parent.location(), new HashSet<>())) {
                add(values, schema, name, parent);
              }
            });
    List<Child> children = new ArrayList<>();
    String property = discriminator.text("propertyName", "");
    values.forEach((type, own) -> children.add(new Child(type, property, List.copyOf(own))));
    return List.copyOf(children);
  }

  /** A mapping's target is a reference or the name of a schema. */
  private static Node child(Node target) {
    String text = target.json().asText();
    Node named = target.document().root().at("components").at("schemas").at(text);
    return named.isMissing() ? target.target(text) : named;
  }

  private void add(Map<Type.Named, List<String>> values, Node child, String value, Node parent) {
    if (child.location().equals(parent.location())) {
      return; // The parent itself, under a name of its own.
    }
    if (schemas.use(child).type() instanceof Type.Named named) {
      values.computeIfAbsent(named, type -> new ArrayList<>()).add(value);
    } else {
      reading.warn(child, "is no class, so that it is no child of " + parent);
    }
  }

  private static boolean isMadeOf(Node schema, Location parent, Set<Location> seen) {
    for (Node part : schema.elements("allOf")) {
      Node resolved = part.resolved();
      if (resolved.location().equals(parent)
          || (seen.add(resolved.location()) && isMadeOf(resolved, parent, seen))) {
        return true;
      }
    }
    return false;
  }
}
