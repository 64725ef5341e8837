package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.Child;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.Presence;
import dev.replicategateway.generator.model.ModelClass.Property;
import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An object's class as its template sees it. */
record ObjectView(
    String name,
    List<String> description,
    List<PropertyView> properties,
    String undeclaredType,
    String undeclaredStored,
    boolean isOpen,
    boolean isWithOdd,
    List<String> rules,
    List<String> checks,
    String othersCheck,
    List<String> nulls,
    BuilderView builder,
    String secrets,
    List<ChildView> children) {
  private static final int INDENT = 2;

  record PropertyView(
      int index,
      String name,
      String wireName,
      String getter,
      List<String> description,
      List<String> facts,
      String absence,
      String thrown,
      String returned,
      boolean isDeprecated,
      String fieldType,
      String getterType,
      String argumentType,
      boolean isNullable,
      String stored) {}

  /** A new builder: what it has set, and the calls that set it. */
  record BuilderView(String words, String calls) {}

  /** A child: its class, and the condition under which this is one. */
  record ChildView(String type, String condition, String discriminator) {}

  static ObjectView of(ModelClass model, ObjectBody body, JavaFile file) {
    List<PropertyView> properties = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    List<String> checks = new ArrayList<>();
    List<String> nulls = new ArrayList<>();
    Set<String> taken = new HashSet<>(Set.of("NAMES"));
    body.properties().forEach(each -> taken.add(each.javaName()));
    for (Property each : body.properties()) {
      int index = properties.size();
      properties.add(property(model.name(), each, index, file));
      addChecks(each, index, checks);
      boolean isOfBuilder =
          each.presence() == Presence.REQUIRED || each.presence() == Presence.REQUIRED_OF_SENDER;
      if (isOfBuilder && each.use().isNullable()) {
        nulls.add("undeclared.mark(" + index + ", " + each.javaName() + ");");
      }
      String of = "(" + JavaText.literal(each.wireName()) + ", " + each.javaName();
      if (Expressions.isChecked(each.use())) {
        String constant = JavaText.constant(each.javaName() + "_rules", taken);
        rules.add(rules(constant, each.use()));
        checks.add(".check" + of + ", " + constant + ")");
      }
      if (isNested(each.use().type())) {
        checks.add(".nested" + of + ")");
      }
    }
    addChecksOfAll(body, rules, checks, taken);
    Use undeclared = body.undeclared();
    return new ObjectView(
        model.name(),
        Javadoc.of(model),
        properties,
        file.boxed(undeclared),
        undeclared.type() instanceof Type.Any
            ? "JsonValues.copy(name, value)"
            : undeclared.isNullable()
                ? "JsonContainers.copy(value)"
                : "JsonContainers.copy(Violations.notNull(name, value))",
        body.isOpen(),
        undeclared.type() instanceof Type.Any && undeclared.isNullable(),
        rules,
        checks,
        body.isOpen() ? ".others(undeclared)" : ".noOthers(undeclared)",
        nulls,
        builder(model, body, file),
        secrets(body),
        body.children().stream().map(each -> child(each, body, file)).toList());
  }

  /** The places of properties that no text shows, as further arguments. */
  private static String secrets(ObjectBody body) {
    return IntStream.range(0, body.properties().size())
        .filter(i -> Expressions.isSecret(body.properties().get(i).use().type()))
        .mapToObj(i -> ", " + i)
        .collect(Collectors.joining());
  }

  private static BuilderView builder(ModelClass model, ObjectBody body, JavaFile file) {
    DiscriminatorValue value = DiscriminatorValue.of(model, body, file);
    return value == null
        ? new BuilderView("nothing set", "")
        : new BuilderView(value.words(), value.call(file));
  }

  private static void addChecks(Property property, int index, List<String> checks) {
    String place = "(undeclared, " + index + ", " + property.javaName() + ")";
    if (property.presence() == Presence.REQUIRED) {
      checks.add(".required" + place);
    } else if (property.presence() == Presence.REQUIRED_OF_SENDER && !property.use().isNullable()) {
      checks.add(".requiredOfSender" + place);
    }
  }

  private static ChildView child(Child child, ObjectBody body, JavaFile file) {
    String discriminator = JavaText.literal(child.discriminator());
    String value =
        body.properties().stream()
            .filter(each -> each.wireName().equals(child.discriminator()))
            .map(Property::javaName)
            .findFirst()
            .orElse("undeclared.properties().get(" + discriminator + ")");
    String values =
        child.values().stream().map(JavaText::literal).collect(Collectors.joining(", "));
    return new ChildView(
        file.modelName(child.type()),
        "List.of(" + values + ").contains(String.valueOf(" + value + "))",
        Javadoc.code(child.discriminator()));
  }

  private static void addChecksOfAll(
      ObjectBody body, List<String> rules, List<String> checks, Set<String> taken) {
    String count = "undeclared.count(state())";
    if (body.size().min() != null) {
      checks.add(".minProperties(" + count + ", " + body.size().min() + ")");
    }
    if (body.size().max() != null) {
      checks.add(".maxProperties(" + count + ", " + body.size().max() + ")");
    }
    if (Expressions.isChecked(body.undeclared())) {
      String constant = JavaText.constant("additionalProperties_rules", taken);
      Use all = new Use(new Type.MapOf(body.undeclared()), false, Rules.NONE);
      rules.add(rules(constant, all));
      checks.add(".check(\"additional properties\", undeclared.properties(), " + constant + ")");
    }
  }

  private static String rules(String constant, Use use) {
    return JavaText.assignment(
        "private static final Rules " + constant, Expressions.rules(use), 2 * INDENT);
  }

  /** Whether a value may hold objects, unions or enums, which have violations of their own. */
  private static boolean isNested(Type type) {
    if (type instanceof Type.ListOf list) {
      return isNested(list.element().type());
    }
    return type instanceof Type.MapOf map
        ? isNested(map.value().type())
        : type instanceof Type.Named;
  }

  private static PropertyView property(String model, Property property, int index, JavaFile file) {
    Type type = property.use().type();
    boolean isNullable = property.use().isNullable();
    boolean isRequired = property.presence() != Presence.OPTIONAL;
    String wireName = JavaText.literal(property.wireName());
    String nullable = file.nullable(file.boxed(type));
    boolean isChecked = property.presence() == Presence.REQUIRED;
    boolean isNeverNull = isChecked && !isNullable;
    return new PropertyView(
        index,
        property.javaName(),
        wireName,
        "get" + capitalized(property.javaName()),
        description(property, file),
        Facts.of(property.defaultValue(), property.use().rules(), 2 * INDENT),
        absence(isRequired, isNullable),
        isChecked ? "if the server sent none, or another type" : null,
        isChecked ? required(model, index, property) : property.javaName(),
        property.isDeprecated(),
        nullable,
        isNeverNull ? file.primitive(type) : nullable,
        isNullable ? nullable : file.argument(type),
        isNullable,
        JavaText.assignment(
            "this." + property.javaName(),
            Expressions.storedAgain(type, property.javaName(), wireName, isNullable),
            3 * INDENT));
  }

  private static String required(String model, int index, Property property) {
    return "undeclared."
        + (property.use().isNullable() ? "requireOrNull" : "require")
        + "(\""
        + model
        + "\", "
        + index
        + ", "
        + property.javaName()
        + ")";
  }

  static String capitalized(String name) {
    String bare = name.startsWith("_") ? name.substring(1) : name;
    String rest = bare.isEmpty() ? name : bare;
    return rest.contains("_") ? underscored(rest) : upper(rest);
  }

  private static String underscored(String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.split("_+", -1)) {
      words.append(upper(word));
    }
    return words.length() == 0 ? name : words.toString();
  }

  private static String upper(String word) {
    return word.isEmpty()
        ? word
        : Character.toString(Character.toUpperCase(word.codePointAt(0)))
            + word.substring(word.offsetByCodePoints(0, 1));
  }

  private static String absence(boolean isRequired, boolean isNullable) {
    if (isRequired) {
      return isNullable ? "the value, or null where JSON has null" : "the value";
    }
    return isNullable
        ? "the value, or null where it is absent or JSON has null"
        : "the value, or null where it is absent";
  }

  private static List<String> description(Property property, JavaFile file) {
    if (!property.description().isBlank()) {
      return Javadoc.comment(Javadoc.paragraphs(property.description(), 2 * INDENT));
    }
    return Javadoc.comment(
        List.of(
            property.use().type() instanceof Type.Named named
                ? "{@link " + file.modelName(named) + "}."
                : "The property " + Javadoc.code(property.wireName()) + "."));
  }
}
