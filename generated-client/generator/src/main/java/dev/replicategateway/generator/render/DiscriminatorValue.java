package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.EnumBody;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.Presence;
import dev.replicategateway.generator.model.ModelClass.Property;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one value that a property of an object has wherever a discriminator tells the object apart.
 *
 * @param property the discriminator
 * @param value its value
 */
record DiscriminatorValue(Property property, String value) {
  /** A discriminator's name, and the value that stands for a class. */
  private record Named(String discriminator, String value) {}

  /** That of an object, or null where it has several values, or none. */
  static DiscriminatorValue of(ModelClass model, ObjectBody body, JavaFile file) {
    Set<Named> all = new HashSet<>();
    for (ModelClass holder : file.models()) {
      all.addAll(within(holder, model));
    }
    if (all.size() != 1) {
      return null;
    }
    Named only = all.iterator().next();
    return body.properties().stream()
        .filter(each -> each.wireName().equals(only.discriminator()))
        .filter(each -> each.presence() != Presence.REQUIRED_OF_SERVER && isText(each, file))
        .map(each -> new DiscriminatorValue(each, only.value()))
        .findFirst()
        .orElse(null);
  }

  private static List<Named> within(ModelClass holder, ModelClass model) {
    List<Named> found = new ArrayList<>();
    if (holder.body() instanceof UnionBody union) {
      List<String> values = new ArrayList<>();
      union
          .mapping()
          .forEach(
              (value, number) -> {
                if (isOf(union.branches().get(number - 1).type(), model)) {
                  values.add(value);
                }
              });
      // A schema's name stands for it as well, but is what nobody sends where the contract maps it.
      if (values.size() > 1) {
        values.remove(model.schemaName());
      }
      values.forEach(value -> found.add(new Named(union.discriminator(), value)));
    } else if (holder.body() instanceof ObjectBody parent) {
      parent.children().stream()
          .filter(child -> isOf(child.type(), model))
          .forEach(
              child -> child.values().forEach(v -> found.add(new Named(child.discriminator(), v))));
    }
    return found;
  }

  private static boolean isOf(Type type, ModelClass model) {
    return type instanceof Type.Named named && named.id().equals(model.id());
  }

  private static boolean isText(Property property, JavaFile file) {
    Type type = property.use().type();
    return type instanceof Type.Named named
        ? file.model(named).body() instanceof EnumBody values && values.kind() == Kind.STRING
        : type instanceof Type.Scalar scalar && scalar.kind() == Kind.STRING;
  }

  /** The call that sets it in a builder. */
  String call(JavaFile file) {
    String literal = JavaText.literal(value);
    return "."
        + property.javaName()
        + "("
        + (property.use().type() instanceof Type.Named named
            ? file.modelName(named) + ".of(" + literal + ")"
            : literal)
        + ")";
  }

  /** What Javadoc says that a new builder has set. */
  String words() {
    return Javadoc.code(property.wireName()) + " set to " + Javadoc.code(value);
  }
}
