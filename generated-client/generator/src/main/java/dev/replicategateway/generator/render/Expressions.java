package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Rules.Rule;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.List;

/** Java expressions over the support classes. */
final class Expressions {
  private final JavaFile file;

  Expressions(JavaFile file) {
    this.file = file;
  }

  /** The adapter of a type. */
  String adapter(Type type) {
    if (type instanceof Type.Scalar scalar) {
      return "JsonScalars." + scalar.kind().adapter();
    }
    if (type instanceof Type.ListOf list) {
      String method = list.isUnique() ? "set" : "list";
      return "JsonContainers." + method + "(" + adapter(list.element()) + ")";
    }
    if (type instanceof Type.MapOf map) {
      return "JsonContainers.map(" + adapter(map.value()) + ")";
    }
    if (type instanceof Type.Named named) {
      String name = file.modelName(named);
      return file.isEnum(type)
          ? "new " + name + "JsonAdapter()"
          : "JsonModel."
              + (file.isUnion(type) ? "union" : "object")
              + "(moshi, "
              + name
              + ".class)";
    }
    return type instanceof Type.FreeForm ? "JsonValues.OBJECT" : "JsonValues.ANY";
  }

  /** The adapter of an element. */
  String adapter(Use use) {
    return use.isNullable()
        ? "JsonContainers.nullable(" + adapter(use.type()) + ")"
        : adapter(use.type());
  }

  /** Whether the adapter is a constant of the support classes. */
  static boolean isConstantAdapter(Type type) {
    return type instanceof Type.Scalar || type instanceof Type.FreeForm || type instanceof Type.Any;
  }

  /** A value as it is kept: null is refused where JSON has none, and a collection is copied. */
  static String stored(Type type, String value, String place, boolean isNullable) {
    boolean isPrimitive = type instanceof Type.Scalar scalar && scalar.kind().isPrimitive();
    String checked =
        isNullable || isPrimitive ? value : "Violations.notNull(" + place + ", " + value + ")";
    if (type instanceof Type.FreeForm) {
      String copy = "JsonValues.copyOfObject(" + place + ", " + checked + ")";
      return isNullable ? value + " == null ? null : " + copy : copy;
    }
    if (type instanceof Type.Any) {
      return "JsonValues.copy(" + place + ", " + value + ")";
    }
    return type instanceof Type.ListOf || type instanceof Type.MapOf
        ? "JsonContainers.copy(" + checked + ")"
        : checked;
  }

  /** The same, of a builder's property: what it held before may tell how elements were spelled. */
  static String storedAgain(Type type, String property, String place, boolean isNullable) {
    String stored = stored(type, property, place, isNullable);
    boolean isContainer = type instanceof Type.ListOf || type instanceof Type.MapOf;
    return isContainer
        ? stored.substring(0, stored.length() - 1) + ", this." + property + ")"
        : stored;
  }

  /** Whether a value is a password, or holds some. */
  static boolean isSecret(Type type) {
    if (type instanceof Type.ListOf list) {
      return isSecret(list.element().type());
    }
    return type instanceof Type.MapOf map
        ? isSecret(map.value().type())
        : type instanceof Type.Scalar scalar && scalar.kind() == Type.Kind.PASSWORD;
  }

  /** Whether a value may be one that the contract, or JSON, does not have. */
  static boolean isChecked(Use use) {
    return rules(use).size() > 1;
  }

  /**
   * What is checked of a value, call by call: the rules of the contract, and what Java allows but
   * JSON does not have there.
   */
  static List<String> rules(Use use) {
    List<String> chain = new ArrayList<>(List.of("new Rules()"));
    if (use.type() instanceof Type.Scalar scalar && scalar.kind() == Type.Kind.DOUBLE) {
      chain.add(".finite()");
    }
    use.rules().own().forEach(each -> chain.add(call(each)));
    if (use.type() instanceof Type.ListOf list) {
      addRulesOfElements(list.element(), chain);
    } else if (use.type() instanceof Type.MapOf map) {
      addRulesOfElements(map.value(), chain);
    }
    return chain;
  }

  private static void addRulesOfElements(Use element, List<String> chain) {
    String rules = String.join("", rules(element));
    if (!element.isNullable()) {
      chain.add(".each(" + rules + ")");
    } else if (isChecked(element)) {
      chain.add(".each(" + rules + ".orNull())");
    }
  }

  private static String call(Rule rule) {
    String argument = rule.kind().isInt() ? rule.argument() : JavaText.literal(rule.argument());
    return "." + rule.kind().method() + "(" + argument + ")";
  }
}
