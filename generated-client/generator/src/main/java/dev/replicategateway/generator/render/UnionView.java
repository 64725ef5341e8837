package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
      String label,
      String factory,
      String accessor,
      String argumentType,
      String nullableType,
      String cast,
      boolean isUnchecked,
      String rules,
      String stored,
      String adapter) {}

  /** A value of the discriminator, and the number of the branch that it stands for. */
  record MappingView(String value, int number) {}

  /** The name of the enum of branches, which no class within the union's may share with it. */
  static String kindType(ModelClass union) {
    return union.name().equals("Kind") ? "Branch" : "Kind";
  }

  static UnionView of(ModelClass model, UnionBody body, JavaFile file) {
    Expressions expressions = new Expressions(file);
    List<BranchView> branches = new ArrayList<>();
    List<String> types = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    Set<String> kinds = new HashSet<>(Set.of("NOT_IN_CONTRACT"));
    for (Use use : body.branches()) {
      // No Java code could tell a second branch of one type from the first.
      if (!types.contains(file.boxed(use.type()))) {
        types.add(file.boxed(use.type()));
        boolean isNumbered = !labels.add(file.label(use.type()));
        String name = isNumbered ? "branch_" + types.size() : file.label(use.type());
        branches.add(
            branch(use, JavaText.constant(name, kinds), isNumbered ? types.size() : 0, file));
      }
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

  /**
   * A branch.
   *
   * @param number what tells its methods from those of another with the same label, or 0
   */
  private static BranchView branch(Use use, String kind, int number, JavaFile file) {
    Type type = use.type();
    String boxed = file.boxed(type);
    String label = file.label(type);
    boolean isAny = type instanceof Type.Any;
    return new BranchView(
        kind,
        label,
        number == 0 ? "of" : "ofBranch" + number,
        number == 0 ? "as" + label : "asBranch" + number,
        isAny ? boxed : file.argument(type),
        file.nullable(boxed),
        isAny ? "" : "(" + boxed + ") ",
        boxed.contains("<"),
        use.rules().isEmpty() ? null : rules(kind, use),
        isAny
            ? "Violations.notNull(\"value\", JsonValues.copy(\"value\", value))"
            : Expressions.stored(type, "value", "\"value\"", false),
        new Expressions(file).adapter(type));
  }

  private static String rules(String kind, Use use) {
    return JavaText.assignment(
        "private static final Rules " + kind + "_RULES", Expressions.rules(use.rules()), 2);
  }
}
