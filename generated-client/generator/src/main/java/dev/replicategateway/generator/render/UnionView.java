package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.Presence;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A union's class, and its adapter, as their templates see them. */
record UnionView(
    String name,
    String kindType,
    List<String> description,
    List<BranchView> branches,
    String discriminator,
    List<MappingView> mapping,
    boolean isWithMoshi) {
  record BranchView(
      String kind,
      String name,
      String factory,
      String accessor,
      String argumentType,
      String nullableType,
      String cast,
      boolean isUnchecked,
      String rules,
      String stored,
      String adapter,
      String required) {}

  /** A value of the discriminator, and the number of the branch that it stands for. */
  record MappingView(String value, int number) {}

  /** The name of the enum of branches, which no class within the union's may share with it. */
  static String kindType(ModelClass union) {
    return union.name().equals("Kind") ? "Branch" : "Kind";
  }

  static UnionView of(ModelClass model, UnionBody body, JavaFile file) {
    Expressions expressions = new Expressions(file);
    List<Use> uses = distinct(body.branches(), file);
    List<String> types = uses.stream().map(each -> file.boxed(each.type())).toList();
    List<String> names = names(uses, file);
    Set<String> kinds = new HashSet<>(Set.of("NOT_IN_CONTRACT"));
    List<BranchView> branches = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      branches.add(branch(uses.get(i), names.get(i), JavaText.constant(names.get(i), kinds), file));
    }
    List<MappingView> mapping = new ArrayList<>();
    body.mapping()
        .forEach(
            (value, number) -> {
              String type = file.boxed(body.branches().get(number - 1).type());
              mapping.add(new MappingView(JavaText.literal(value), types.indexOf(type)));
            });
    return new UnionView(
        model.name(),
        kindType(model),
        Javadoc.of(model),
        branches,
        body.discriminator() == null ? null : JavaText.literal(body.discriminator()),
        mapping,
        body.branches().stream()
            .anyMatch(use -> expressions.adapter(use.type()).contains("moshi")));
  }

  /** No Java code could tell a second branch of one type from the first. */
  private static List<Use> distinct(List<Use> branches, JavaFile file) {
    Map<String, Use> distinct = new LinkedHashMap<>();
    branches.forEach(each -> distinct.putIfAbsent(file.boxed(each.type()), each));
    return List.copyOf(distinct.values());
  }

  /** Of two lists, what they hold is named as well; where that is equal too, a number tells. */
  private static List<String> names(List<Use> branches, JavaFile file) {
    List<String> labels = branches.stream().map(each -> file.label(each.type())).toList();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      boolean isShared = Collections.frequency(labels, labels.get(i)) > 1;
      String name = isShared ? file.fullLabel(branches.get(i).type()) : labels.get(i);
      String unique = name;
      for (int number = 2; names.contains(unique); number++) {
        unique = name + number;
      }
      names.add(unique);
    }
    return names;
  }

  private static BranchView branch(Use use, String name, String kind, JavaFile file) {
    Type type = use.type();
    String boxed = file.boxed(type);
    boolean isPlain = name.equals(file.label(type));
    boolean isAny = type instanceof Type.Any;
    return new BranchView(
        kind,
        name,
        isPlain ? "of" : "of" + name,
        "as" + name,
        isAny ? boxed : file.argument(type),
        file.nullable(boxed),
        isAny ? "" : "(" + boxed + ") ",
        boxed.contains("<"),
        Expressions.isChecked(use) ? rules(kind, use) : null,
        isAny
            ? "Violations.notNull(\"value\", JsonValues.copy(\"value\", value))"
            : Expressions.stored(type, "value", "\"value\"", false),
        new Expressions(file).adapter(type),
        required(type, file));
  }

  /** The properties without which an object is not of the branch, as further arguments. */
  private static String required(Type type, JavaFile file) {
    return type instanceof Type.Named named && file.model(named).body() instanceof ObjectBody object
        ? object.properties().stream()
            .filter(each -> each.presence() == Presence.REQUIRED)
            .map(each -> ", " + JavaText.literal(each.wireName()))
            .collect(Collectors.joining())
        : "";
  }

  private static String rules(String kind, Use use) {
    return JavaText.assignment(
        "private static final Rules " + kind + "_RULES",
        String.join("", Expressions.rules(use)),
        2);
  }
}
