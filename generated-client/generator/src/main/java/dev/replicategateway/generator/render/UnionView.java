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
    List<String> description,
    List<BranchView> branches,
    String discriminator,
    List<MappingView> mapping,
    boolean isWithMoshi) {
  record BranchView(
      int number,
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

  static UnionView of(ModelClass model, UnionBody body, JavaFile file) {
    Expressions expressions = new Expressions(file);
    List<BranchView> branches = new ArrayList<>();
    Set<String> types = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < body.branches().size(); i++) {
      Use use = body.branches().get(i);
      // No Java code could tell a second branch of one type from the first.
      if (types.add(file.boxed(use.type()))) {
        boolean isNumbered = !labels.add(file.label(use.type()));
        branches.add(branch(use, i + 1, isNumbered, file));
      }
    }
    List<MappingView> mapping = new ArrayList<>();
    body.mapping()
        .forEach((value, number) -> mapping.add(new MappingView(JavaText.literal(value), number)));
    return new UnionView(
        model.name(),
        Javadoc.of(model),
        branches,
        body.discriminator() == null ? null : JavaText.literal(body.discriminator()),
        mapping,
        body.branches().stream()
            .anyMatch(use -> expressions.adapter(use.type()).contains("moshi")));
  }

  private static BranchView branch(Use use, int number, boolean isNumbered, JavaFile file) {
    Type type = use.type();
    String boxed = file.boxed(type);
    String label = file.label(type);
    boolean isAny = type instanceof Type.Any;
    return new BranchView(
        number,
        label,
        isNumbered ? "ofBranch" + number : "of",
        isNumbered ? "asBranch" + number : "as" + label,
        isAny ? boxed : file.argument(type),
        file.nullable(boxed),
        isAny ? "" : "(" + boxed + ") ",
        boxed.contains("<"),
        use.rules().isEmpty() ? null : Expressions.rules(use.rules()),
        isAny
            ? "Violations.notNull(\"value\", JsonValues.copy(\"value\", value))"
            : Expressions.stored(type, "value", "\"value\"", false),
        new Expressions(file).adapter(type));
  }
}
