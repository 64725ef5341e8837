package dev.replicategateway.generator.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What breaks the contract in a value; all of it is found at once. */
@NullMarked
final class Violations {
  /** What is looked for. */
  private enum Purpose {
    /** What a builder refuses: all that is wrong with the object itself. */
    BUILDING,
    /** All that is wrong with a value, and within it. */
    READING,
    /** Whether JSON is of this type: rules for values aside. */
    FITTING
  }

  /** Within another union, any branch that fits is better than JSON that is only kept. */
  private static final long DEVIATIONS_OF_THE_UNKNOWN = 1_000_000;

  private final Purpose purpose;
  private final List<String> found = new ArrayList<>();

  /** Names, and Integers for the places of elements. */
  private final List<Object> path = new ArrayList<>();

  private long deviations;
  private boolean isMisfit;

  private Violations(Purpose purpose) {
    this.purpose = purpose;
  }

  static Violations ofBuilder() {
    return new Violations(Purpose.BUILDING);
  }

  static Violations ofFit() {
    return new Violations(Purpose.FITTING);
  }

  /** All that is wrong with a model, or with those in a collection. */
  static List<String> of(Object value) {
    Violations violations = new Violations(Purpose.READING);
    violations.within(value);
    return Collections.unmodifiableList(violations.found);
  }

  /** An argument that cannot be null, because JSON has no null there. */
  static <T> T notNull(String name, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(name + " is null; to leave it out, do not set it");
    }
    return value;
  }

  /** Declared properties of another type, or null where the contract has no null. */
  Violations declared(Undeclared<?> undeclared) {
    for (int i = 0; i < undeclared.declaredCount(); i++) {
      JsonKept kept = undeclared.kept(i);
      if (kept != null && kept.isOdd()) {
        addDeclared(undeclared.name(i), kept);
      } else if (kept != null && kept.value == null && kept.json != null) {
        deviations++;
      }
    }
    deviations += undeclared.properties().size();
    return this;
  }

  /** Many vendors send null for what is not there: it says nothing about the type. */
  private void addDeclared(String name, JsonKept odd) {
    if (odd.json == null && purpose == Purpose.FITTING) {
      deviations++;
    } else {
      odd(name, odd);
    }
  }

  /** A value of another type; of a container, each element that is, or breaks the contract. */
  void odd(Object place, JsonKept kept) {
    enter(place);
    if (purpose == Purpose.FITTING) {
      isMisfit = true;
    } else {
      kept.explain(this);
    }
    leave();
  }

  /** Properties that the contract does not declare, but has a type for, or none at all. */
  Violations others(Undeclared<?> undeclared) {
    for (Map.Entry<String, JsonKept> other : undeclared.oddOthers().entrySet()) {
      odd(other.getKey(), other.getValue());
    }
    return nested("", undeclared.properties());
  }

  Violations noOthers(Undeclared<?> undeclared) {
    if (purpose == Purpose.READING) {
      undeclared.properties().keySet().forEach(name -> add(name, " is not declared"));
    }
    return this;
  }

  Violations required(Undeclared<?> undeclared, int index, @Nullable Object value) {
    boolean isNull = purpose == Purpose.FITTING && value == null && undeclared.isOdd(index);
    if (isNull || undeclared.isAbsent(index, value)) {
      add(undeclared.name(index), " is missing, but required");
    }
    return this;
  }

  Violations required(String name, @Nullable Object value) {
    if (value == null) {
      add(name, " is missing, but required");
    }
    return this;
  }

  /** Of a property that only whoever builds the object must set. */
  Violations requiredOfSender(Undeclared<?> undeclared, int index, @Nullable Object value) {
    return purpose == Purpose.BUILDING ? required(undeclared, index, value) : this;
  }

  Violations check(String name, @Nullable Object value, Rules rules) {
    if (value != null && purpose != Purpose.FITTING) {
      enter(name);
      rules.check(this, value);
      leave();
    }
    return this;
  }

  /** What is wrong within a property's value; a builder has checked that already. */
  Violations nested(Object name, @Nullable Object value) {
    if (value != null && purpose != Purpose.BUILDING) {
      enter(name);
      within(value);
      leave();
    }
    return this;
  }

  private void within(Object value) {
    if (value instanceof ContractValue) {
      ((ContractValue) value).check(this);
    } else if (value instanceof Map) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        nested(String.valueOf(entry.getKey()), entry.getValue());
      }
    } else if (value instanceof Collection) {
      int index = 0;
      for (Object element : (Collection<?>) value) {
        enter(index++);
        if (element != null) {
          within(element);
        }
        leave();
      }
    }
  }

  void enter(Object place) {
    path.add(place);
  }

  void leave() {
    path.remove(path.size() - 1);
  }

  /** A value that the contract's list does not have: newer, or wrong. */
  void unknown(Object value) {
    deviations++;
    if (purpose == Purpose.READING) {
      add(" is " + JsonKept.show(value) + ", which the contract does not have");
    }
  }

  /**
   * JSON that is of no branch of a union.
   *
   * @param discriminator the property that tells branches apart, or null
   */
  void noBranch(Object json, @Nullable String discriminator) {
    Object kind =
        discriminator != null && json instanceof Map ? ((Map<?, ?>) json).get(discriminator) : null;
    if (kind instanceof String) {
      enter(Objects.requireNonNull(discriminator));
      unknown(kind);
      leave();
      deviations += DEVIATIONS_OF_THE_UNKNOWN;
    } else {
      add(" is " + JsonKept.show(json) + ", which fits no type that the contract has for it");
    }
  }

  Violations minProperties(int count, int min) {
    enter(path.isEmpty() ? "the object" : "");
    atLeast(count, min, "properties");
    leave();
    return this;
  }

  Violations maxProperties(int count, int max) {
    enter(path.isEmpty() ? "the object" : "");
    atMost(count, max, "properties");
    leave();
    return this;
  }

  void atLeast(int actual, int min, String unit) {
    if (actual < min && purpose != Purpose.FITTING) {
      add(" has " + actual + " " + unit + ", must have at least " + min);
    }
  }

  void atMost(int actual, int max, String unit) {
    if (actual > max && purpose != Purpose.FITTING) {
      add(" has " + actual + " " + unit + ", must have at most " + max);
    }
  }

  private void add(String name, String violation) {
    enter(name);
    add(violation);
    leave();
  }

  /** Of the value that is looked at. */
  void add(String violation) {
    if (purpose == Purpose.FITTING) {
      isMisfit = true;
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Object place : path) {
      if (place instanceof Integer) {
        text.append('[').append(place).append(']');
      } else if (!place.equals("")) {
        text.append(text.length() == 0 ? "" : ".").append(place);
      }
    }
    found.add((text.length() == 0 ? "the value" : text) + violation);
  }

  boolean isFit() {
    return !isMisfit;
  }

  /** How many undeclared properties and unknown values there are. */
  long deviations() {
    return deviations;
  }

  /**
   * Ends the check of a builder.
   *
   * @throws IllegalArgumentException naming every violation, if there is any
   */
  void orThrow(String type) {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(type + ": " + String.join("; ", found));
    }
  }
}
