package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Rules.Kind;
import dev.replicategateway.generator.model.Rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** What Javadoc says of a value beside its description: its default and its rules. */
final class Facts {
  private Facts() {}

  static List<String> of(String defaultValue, Rules rules) {
    List<String> facts = new ArrayList<>();
    if (defaultValue != null && !defaultValue.equals("null") && !defaultValue.matches("\"\\s*\"")) {
      facts.add("Default: " + Javadoc.code(defaultValue));
    }
    for (Rule rule : rules.own()) {
      facts.add(fact(rule));
    }
    return facts;
  }

  private static String fact(Rule rule) {
    boolean isExclusive = rule.kind() == Kind.MORE_THAN || rule.kind() == Kind.LESS_THAN;
    String argument = rule.kind() == Kind.PATTERN ? Javadoc.code(rule.argument()) : rule.argument();
    return rule.kind().label() + argument + (isExclusive ? ", exclusive" : "");
  }
}
