package dev.replicategateway.generator.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The contract's rules for one value. A value that a rule is not for breaks none. */
@NullMarked
final class Rules {
  private enum Kind {
    FINITE,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    MULTIPLE_OF,
    MIN_LENGTH,
    MAX_LENGTH,
    PATTERN,
    MIN_SIZE,
    MAX_SIZE
  }

  private final List<Rule> rules = new ArrayList<>();
  private @Nullable Rules elements;
  private boolean isNullable;

  /** Not NaN and not infinite, which JSON has no number for. */
  Rules finite() {
    return add(Kind.FINITE, "0");
  }

  Rules atLeast(String bound) {
    return add(Kind.AT_LEAST, bound);
  }

  Rules atMost(String bound) {
    return add(Kind.AT_MOST, bound);
  }

  Rules moreThan(String bound) {
    return add(Kind.MORE_THAN, bound);
  }

  Rules lessThan(String bound) {
    return add(Kind.LESS_THAN, bound);
  }

  Rules multipleOf(String factor) {
    return add(Kind.MULTIPLE_OF, factor);
  }

  Rules minLength(int min) {
    return add(Kind.MIN_LENGTH, Integer.toString(min));
  }

  Rules maxLength(int max) {
    return add(Kind.MAX_LENGTH, Integer.toString(max));
  }

  /** A search, as JSON Schema has it: the pattern need not match the whole string. */
  Rules pattern(String regex) {
    return add(Kind.PATTERN, regex);
  }

  Rules minSize(int min) {
    return add(Kind.MIN_SIZE, Integer.toString(min));
  }

  Rules maxSize(int max) {
    return add(Kind.MAX_SIZE, Integer.toString(max));
  }

  /**
   * Rules for each element, named {@code list[0]}, or for each value, named {@code map.key}; none
   * is null.
   */
  Rules each(Rules inner) {
    elements = inner;
    return this;
  }

  /** An element may be null as well. */
  Rules orNull() {
    isNullable = true;
    return this;
  }

  private Rules add(Kind kind, String argument) {
    rules.add(new Rule(kind, argument));
    return this;
  }

  void check(Violations violations, Object value) {
    for (Rule rule : rules) {
      rule.check(violations, value);
    }
    if (elements != null && value instanceof Map) {
      ((Map<?, ?>) value).forEach((key, element) -> checkElement(violations, key, element));
    } else if (elements != null && value instanceof Collection) {
      int index = 0;
      for (Object element : (Collection<?>) value) {
        checkElement(violations, index++, element);
      }
    }
  }

  private void checkElement(Violations violations, Object place, @Nullable Object element) {
    Rules rules = Objects.requireNonNull(elements);
    violations.enter(place);
    if (element != null) {
      rules.check(violations, element);
    } else if (!rules.isNullable) {
      violations.add(" is null, must not be null");
    }
    violations.leave();
  }

  private static final class Rule {
    private final Kind kind;
    private final String argument;
    private final @Nullable BigDecimal bound;
    private final @Nullable Pattern pattern;

    Rule(Kind kind, String argument) {
      this.kind = kind;
      this.argument = argument;
      this.bound = kind == Kind.PATTERN ? null : new BigDecimal(argument);
      this.pattern = kind == Kind.PATTERN ? Pattern.compile(argument) : null;
    }

    void check(Violations violations, Object value) {
      if (pattern != null) {
        checkPattern(violations, pattern, value.toString());
      } else if (bound != null) {
        checkBound(violations, bound, value);
      }
    }

    private void checkPattern(Violations violations, Pattern expected, String text) {
      if (!expected.matcher(text).find()) {
        violations.add(" is " + JsonKept.quote(text) + ", must match " + argument);
      }
    }

    private void checkBound(Violations violations, BigDecimal limit, Object value) {
      switch (kind) {
        case FINITE:
          if (!isFinite(value)) {
            violations.add(" is " + value + ", must be finite");
          }
          return;
        case MIN_LENGTH:
          violations.atLeast(length(value), limit.intValue(), "characters");
          return;
        case MAX_LENGTH:
          violations.atMost(length(value), limit.intValue(), "characters");
          return;
        case MIN_SIZE:
          if (isContainer(value)) {
            violations.atLeast(size(value), limit.intValue(), unit(value));
          }
          return;
        case MAX_SIZE:
          if (isContainer(value)) {
            violations.atMost(size(value), limit.intValue(), unit(value));
          }
          return;
        default:
          if (value instanceof Number && !holds(limit, value)) {
            violations.add(" is " + value + ", must be " + words() + argument);
          }
      }
    }

    private boolean holds(BigDecimal limit, Object value) {
      if (kind == Kind.MULTIPLE_OF) {
        return !isFinite(value) || decimal(value).remainder(limit).signum() == 0;
      }
      int comparison = compare(value, limit);
      switch (kind) {
        case AT_LEAST:
          return comparison >= 0;
        case AT_MOST:
          return comparison <= 0;
        case MORE_THAN:
          return comparison > 0;
        default:
          return comparison < 0;
      }
    }

    private String words() {
      switch (kind) {
        case AT_LEAST:
          return "at least ";
        case AT_MOST:
          return "at most ";
        case MORE_THAN:
          return "more than ";
        case LESS_THAN:
          return "less than ";
        default:
          return "a multiple of ";
      }
    }

    private static int compare(Object value, BigDecimal bound) {
      return isFinite(value)
          ? decimal(value).compareTo(bound)
          : Double.compare(((Number) value).doubleValue(), bound.doubleValue());
    }

    private static boolean isFinite(Object value) {
      return value instanceof BigDecimal || Double.isFinite(((Number) value).doubleValue());
    }

    private static BigDecimal decimal(Object value) {
      return value instanceof BigDecimal ? (BigDecimal) value : new BigDecimal(value.toString());
    }

    /** In characters as JSON Schema counts them: one beyond the basic plane is one. */
    private static int length(Object value) {
      String text = value.toString();
      return text.codePointCount(0, text.length());
    }

    private static boolean isContainer(Object value) {
      return value instanceof Map || value instanceof Collection;
    }

    private static int size(Object value) {
      return value instanceof Map ? ((Map<?, ?>) value).size() : ((Collection<?>) value).size();
    }

    private static String unit(Object value) {
      return value instanceof Map ? "properties" : "elements";
    }
  }
}
