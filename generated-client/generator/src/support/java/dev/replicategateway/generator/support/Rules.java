package dev.replicategateway.generator.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The contract's rules for one value. Null breaks none, nor does a value that a rule is not for.
 */
@NullMarked
final class Rules {
  /** Adds a violation where a value breaks the rule. */
  private interface Rule {
    void check(Violations violations, String name, Object value);
  }

  private final List<Rule> rules = new ArrayList<>();

  Rules atLeast(String bound) {
    return number(bound, comparison -> comparison >= 0, "at least ");
  }

  Rules atMost(String bound) {
    return number(bound, comparison -> comparison <= 0, "at most ");
  }

  Rules moreThan(String bound) {
    return number(bound, comparison -> comparison > 0, "more than ");
  }

  Rules lessThan(String bound) {
    return number(bound, comparison -> comparison < 0, "less than ");
  }

  Rules multipleOf(String factor) {
    BigDecimal divisor = new BigDecimal(factor);
    return add(
        (violations, name, value) -> {
          if (isFinite(value) && decimal(value).remainder(divisor).signum() != 0) {
            violations.add(name, "is " + value + ", must be a multiple of " + factor);
          }
        });
  }

  Rules minLength(int min) {
    return add(
        (violations, name, value) -> violations.atLeast(name, length(value), min, "characters"));
  }

  Rules maxLength(int max) {
    return add(
        (violations, name, value) -> violations.atMost(name, length(value), max, "characters"));
  }

  /** A search, as JSON Schema has it: the pattern need not match the whole string. */
  Rules pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return add(
        (violations, name, value) -> {
          String text = value.toString();
          if (!pattern.matcher(text).find()) {
            violations.add(name, "is " + JsonErrors.quote(text) + ", must match " + regex);
          }
        });
  }

  Rules minSize(int min) {
    return add(
        (violations, name, value) -> {
          if (value instanceof Collection || value instanceof Map) {
            violations.atLeast(name, size(value), min, unit(value));
          }
        });
  }

  Rules maxSize(int max) {
    return add(
        (violations, name, value) -> {
          if (value instanceof Collection || value instanceof Map) {
            violations.atMost(name, size(value), max, unit(value));
          }
        });
  }

  /** Rules for each element, named {@code list[0]}, or for each value, named {@code map.key}. */
  Rules each(Rules inner) {
    return add(
        (violations, name, value) -> {
          if (value instanceof Map) {
            ((Map<?, ?>) value)
                .forEach((key, element) -> inner.check(violations, name + "." + key, element));
          } else if (value instanceof Collection) {
            int index = 0;
            for (Object element : (Collection<?>) value) {
              inner.check(violations, name + "[" + index++ + "]", element);
            }
          }
        });
  }

  void check(Violations violations, String name, @Nullable Object value) {
    if (value != null) {
      rules.forEach(rule -> rule.check(violations, name, value));
    }
  }

  private Rules add(Rule rule) {
    rules.add(rule);
    return this;
  }

  /** Whether a comparison of the value with the bound is as the rule wants it. */
  private interface Comparison {
    boolean holds(int comparison);
  }

  private Rules number(String bound, Comparison wanted, String words) {
    BigDecimal number = new BigDecimal(bound);
    return add(
        (violations, name, value) -> {
          if (value instanceof Number && !wanted.holds(compare(value, number))) {
            violations.add(name, "is " + value + ", must be " + words + bound);
          }
        });
  }

  private static int compare(Object value, BigDecimal bound) {
    return isFinite(value)
        ? decimal(value).compareTo(bound)
        : Double.compare(((Number) value).doubleValue(), bound.doubleValue());
  }

  private static boolean isFinite(Object value) {
    return value instanceof Number
        && (value instanceof BigDecimal || Double.isFinite(((Number) value).doubleValue()));
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal ? (BigDecimal) value : new BigDecimal(value.toString());
  }

  /** In characters as JSON Schema counts them: one beyond the basic plane is one. */
  private static int length(Object value) {
    String text = value.toString();
    return text.codePointCount(0, text.length());
  }

  private static int size(Object value) {
    return value instanceof Map ? ((Map<?, ?>) value).size() : ((Collection<?>) value).size();
  }

  private static String unit(Object value) {
    return value instanceof Map ? "properties" : "elements";
  }
}
