package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Rules.Kind;
import dev.replicategateway.generator.model.Rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** What Javadoc says of a value beside its description: its default and its rules. */
final class Facts {
  private Facts() {}

  /** The lines of paragraphs, each a fact. */
  static List<String> of(String defaultValue, Rules rules, int indent) {
    List<String> lines = new ArrayList<>();
    if (defaultValue != null && !defaultValue.equals("null") && !defaultValue.matches("\"\\s*\"")) {
      add(lines, "Default: " + Javadoc.html(Javadoc.oneLine(defaultValue)), indent);
    }
    rules.own().forEach(rule -> add(lines, fact(rule), indent));
    return Javadoc.comment(lines);
  }

  private static void add(List<String> lines, String fact, int indent) {
    lines.add("");
    lines.addAll(Javadoc.wrapped("<p>" + fact, indent, ""));
  }

  private static String fact(Rule rule) {
    boolean isExclusive = rule.kind() == Kind.MORE_THAN || rule.kind() == Kind.LESS_THAN;
    String argument = rule.kind() == Kind.PATTERN ? Javadoc.code(rule.argument()) : rule.argument();
    return rule.kind().label() + argument + (isExclusive ? ", exclusive" : "");
  }
}
