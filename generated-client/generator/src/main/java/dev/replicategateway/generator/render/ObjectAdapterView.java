package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.Presence;
import dev.replicategateway.generator.model.ModelClass.Property;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.List;

/** The adapter of an object's class as its template sees it. */
record ObjectAdapterView(
    String name,
    boolean isWithMoshi,
    List<AdapterView> adapters,
    List<PropertyView> properties,
    String undeclaredType,
    String undeclaredAdapter,
    String required) {
  /** An adapter that is made when this one is. */
  record AdapterView(String name, String type, String assignment) {}

  record PropertyView(
      int index, String name, String wireName, String read, String write, String adapter) {}

  static ObjectAdapterView of(ModelClass model, ObjectBody body, JavaFile file) {
    Expressions expressions = new Expressions(file);
    List<AdapterView> adapters = new ArrayList<>();
    Use undeclared = body.undeclared();
    String undeclaredType = file.boxed(undeclared);
    adapters.add(adapter("undeclared", undeclaredType, expressions.adapter(undeclared)));
    List<PropertyView> properties = new ArrayList<>();
    StringBuilder required = new StringBuilder();
    for (Property each : body.properties()) {
      Type type = each.use().type();
      String adapter = expressions.adapter(type);
      if (!Expressions.isConstantAdapter(type)) {
        adapters.add(adapter(each.javaName(), file.boxed(type), adapter));
        adapter = "this." + each.javaName();
      }
      String wireName = JavaText.literal(each.wireName());
      boolean isRequired = each.presence() == Presence.REQUIRED;
      properties.add(
          new PropertyView(
              properties.size(),
              each.javaName(),
              wireName,
              JavaText.assignment(
                  "builder." + each.javaName(),
                  "undeclared."
                      + read(body, isRequired && !each.use().isNullable())
                      + "("
                      + wireName
                      + ", "
                      + adapter
                      + (body.hasAlternatives() ? ", this.undeclared" : "")
                      + ", reader)",
                  10),
              write(each),
              adapter));
      if (isRequired) {
        required.append(", ").append(wireName).append(", builder.").append(each.javaName());
      }
    }
    boolean isWithMoshi = adapters.stream().anyMatch(each -> each.assignment().contains("moshi"));
    return new ObjectAdapterView(
        model.name(),
        isWithMoshi,
        adapters,
        properties,
        undeclaredType,
        "this.undeclared",
        required.length() == 0 ? null : required.toString());
  }

  private static AdapterView adapter(String name, String type, String expression) {
    return new AdapterView(name, type, JavaText.assignment("this." + name, expression, 4));
  }

  /** A value that the other side sends is left out where it is not there, not sent as null. */
  private static String write(Property property) {
    boolean isNullOfSender =
        property.presence() == Presence.REQUIRED_OF_SENDER && property.use().isNullable();
    return property.presence() == Presence.REQUIRED || isNullOfSender ? "writeRequired" : "write";
  }

  private static String read(ObjectBody body, boolean isNeverNull) {
    if (body.hasAlternatives()) {
      return "readIfOfType";
    }
    return isNeverNull ? "read" : "readOrNull";
  }
}
