package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.Presence;
import dev.replicategateway.generator.model.ModelClass.Property;
import dev.replicategateway.generator.model.ModelClass.Size;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.List;

/** Reads objects: their properties, and those of the alternatives that they are made of. */
final class ObjectReader {
  private final SchemaReader schemas;
  private final Reading reading;
  private final ChildReader children;

  ObjectReader(SchemaReader schemas, Reading reading) {
    this.schemas = schemas;
    this.reading = reading;
    this.children = new ChildReader(schemas, reading);
  }

  ObjectBody read(Node schema, MergedSchema merged) {
    List<Property> properties = new ArrayList<>();
    Names names = Names.distinctProperties();
    merged
        .withAlternatives()
        .forEach((name, property) -> properties.add(property(name, property, merged, names)));

    boolean isTyped = merged.additional != null && !merged.additional.json().isBoolean();
    boolean isClosed =
        merged.additional != null
            && merged.additional.json().isBoolean()
            && !merged.additional.json().asBoolean();
    return new ObjectBody(
        List.copyOf(properties),
        isTyped ? schemas.use(merged.additional) : Use.ANYTHING,
        !isClosed,
        !merged.inherited.isEmpty(),
        new Size(number(merged, "minProperties"), number(merged, "maxProperties")),
        children.of(schema));
  }

  private Property property(String name, Node property, MergedSchema owner, Names names) {
    MergedSchema merged = MergedSchema.of(property);
    String chosen = reading.mappings().properties().get(name);
    JsonNode defaultValue = merged.keywords.get("default");
    Use use = schemas.use(property);
    return new Property(
        name,
        chosen == null ? names.claim(Names.property(name)) : names.claimChosen(chosen, property),
        use,
        presence(owner.required.contains(name), merged),
        MergedSchema.description(property, use),
        property.flag("deprecated") || merged.isDeprecated,
        defaultValue == null ? null : defaultValue.toString());
  }

  private static Presence presence(boolean isRequired, MergedSchema property) {
    if (!isRequired) {
      return Presence.OPTIONAL;
    }
    if (property.isReadOnly) {
      return Presence.REQUIRED_OF_SERVER;
    }
    return property.isWriteOnly ? Presence.REQUIRED_OF_SENDER : Presence.REQUIRED;
  }

  private static Integer number(MergedSchema merged, String keyword) {
    return merged.keywords.containsKey(keyword) ? merged.keywords.get(keyword).asInt() : null;
  }
}
