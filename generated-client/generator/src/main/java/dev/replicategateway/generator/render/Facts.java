package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Rules.Kind;
import dev.replicategateway.generator.model.Rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What Javadoc says of a value beside its description: its default and its rules. */
final class Facts {
  private Facts() {}

  /** The lines of paragraphs, each a fact. */
  static List<String> of(String defaultValue, Rules rules, int indent) {
    List<String> lines = new ArrayList<>();
    facts(defaultValue, rules).forEach(fact -> add(lines, fact, indent));
    return Javadoc.comment(lines);
  }

  /** The same in parentheses, to stand after other words; nothing where there are none. */
  static String inParentheses(String defaultValue, Rules rules) {
    List<String> facts = facts(defaultValue, rules);
    return facts.isEmpty()
        ? ""
        : facts.stream()
            .map(fact -> Character.toLowerCase(fact.charAt(0)) + fact.substring(1))
            .collect(Collectors.joining("; ", " (", ")"));
  }

  private static List<String> facts(String defaultValue, Rules rules) {
    List<String> facts = new ArrayList<>();
    if (defaultValue != null && !defaultValue.equals("null") && !defaultValue.matches("\"\\s*\"")) {
      facts.add("Default: " + Javadoc.html(Javadoc.oneLine(defaultValue)));
    }
    rules.own().forEach(rule -> facts.add(fact(rule)));
    return facts;
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
