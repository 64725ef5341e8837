package dev.replicategateway.generator.model;

import java.util.List;

/**
 * What the contract asks of a value itself; its elements have rules of their own.
 *
 * @param own the rules
 */
public record Rules(List<Rule> own) {
  /** No rules at all. */
  public static final Rules NONE = new Rules(List.of());

  /** One of them. */
  public enum Kind {
    AT_LEAST("atLeast", "Minimum: "),
    MORE_THAN("moreThan", "Minimum: "),
    AT_MOST("atMost", "Maximum: "),
    LESS_THAN("lessThan", "Maximum: "),
    MULTIPLE_OF("multipleOf", "Multiple of: "),
    MIN_LENGTH("minLength", "Minimum length: "),
    MAX_LENGTH("maxLength", "Maximum length: "),
    PATTERN("pattern", "Pattern: "),
    MIN_SIZE("minSize", "Minimum size: "),
    MAX_SIZE("maxSize", "Maximum size: ");

    private final String method;
    private final String label;

    Kind(String method, String label) {
      this.method = method;
      this.label = label;
    }

    /** The method of the support classes that checks it. */
    public String method() {
      return method;
    }

    /** How Javadoc introduces it. */
    public String label() {
      return label;
    }

    /** Whether its argument is an int; otherwise it is a string. */
    public boolean isInt() {
      return this == MIN_LENGTH || this == MAX_LENGTH || this == MIN_SIZE || this == MAX_SIZE;
    }
  }

  /**
   * A rule.
   *
   * @param kind what it compares
   * @param argument the bound or the pattern, as text
   */
  public record Rule(Kind kind, String argument) {}
}
