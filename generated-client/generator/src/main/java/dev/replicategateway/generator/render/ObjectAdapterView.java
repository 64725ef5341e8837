package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
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
    String undeclaredAdapter) {
  /** An adapter that is made when this one is. */
  record AdapterView(String name, String type, String assignment) {}

  record PropertyView(int index, String name, String read, String adapter) {}

  static ObjectAdapterView of(ModelClass model, ObjectBody body, JavaFile file) {
    Expressions expressions = new Expressions(file);
    List<AdapterView> adapters = new ArrayList<>();
    Use undeclared = body.undeclared();
    String undeclaredType = file.boxed(undeclared);
    adapters.add(adapter("undeclared", undeclaredType, expressions.adapter(undeclared)));
    List<PropertyView> properties = new ArrayList<>();
    for (Property each : body.properties()) {
      Type type = each.use().type();
      String adapter = expressions.adapter(type);
      if (!Expressions.isConstantAdapter(type)) {
        adapters.add(adapter(each.javaName(), file.boxed(type), adapter));
        adapter = "this." + each.javaName();
      }
      int index = properties.size();
      String read =
          JavaText.assignment(
              "builder." + each.javaName(),
              "undeclared." + read(each, body) + "(" + index + ", " + adapter + ", reader, notes)",
              10);
      properties.add(new PropertyView(index, each.javaName(), read, adapter));
    }
    boolean isWithMoshi = adapters.stream().anyMatch(each -> each.assignment().contains("moshi"));
    return new ObjectAdapterView(
        model.name(), isWithMoshi, adapters, properties, undeclaredType, "this.undeclared");
  }

  private static AdapterView adapter(String name, String type, String expression) {
    return new AdapterView(name, type, JavaText.assignment("this." + name, expression, 4));
  }

  private static String read(Property property, ObjectBody body) {
    if (body.hasAlternatives()) {
      return "readIfOfType";
    }
    return property.use().isNullable() ? "readOrNull" : "read";
  }
}
