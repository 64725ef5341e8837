package dev.replicategateway.generator.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What breaks the contract in one object that is being built; all of it is reported at once. */
@NullMarked
final class Violations {
  private final String type;
  private final List<String> violations = new ArrayList<>();

  Violations(String type) {
    this.type = type;
  }

  /** An argument that cannot be null, because JSON has no null there. */
  static <T> T notNull(String name, @Nullable T value) {
    return Objects.requireNonNull(value, () -> name + " is null; to leave it out, do not set it");
  }

  Violations required(String name, @Nullable Object value) {
    if (value == null) {
      add(name, "is missing, but required");
    }
    return this;
  }

  Violations check(String name, @Nullable Object value, Rules rules) {
    rules.check(this, name, value);
    return this;
  }

  Violations minProperties(int count, int min) {
    atLeast("the object", count, min, "properties");
    return this;
  }

  Violations maxProperties(int count, int max) {
    atMost("the object", count, max, "properties");
    return this;
  }

  void atLeast(String name, int actual, int min, String unit) {
    if (actual < min) {
      add(name, "has " + actual + " " + unit + ", must have at least " + min);
    }
  }

  void atMost(String name, int actual, int max, String unit) {
    if (actual > max) {
      add(name, "has " + actual + " " + unit + ", must have at most " + max);
    }
  }

  void add(String name, String violation) {
    violations.add(name + " " + violation);
  }

  /**
   * Ends the check.
   *
   * @throws IllegalArgumentException naming every violation, if there is any
   */
  void orThrow() {
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(type + ": " + String.join("; ", violations));
    }
  }
}
