package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a value of one of several types. Where one branch alone may begin as the value
 * does, the value is read as that; else it is read once, as free-form JSON. Then the discriminator
 * decides where the contract names one; else the branch that fits with nothing undeclared, else a
 * free-form branch, else the one with the least undeclared; among equals the first. What fits none
 * is kept as JSON.
 */
@NullMarked
abstract class JsonUnion<U extends ContractValue> extends JsonPart<U> {
  private static final Reading<ContractValue> UNDER_WAY = new Reading<>(null, false, 0);

  private final String type;
  private final List<Branch> branches = new ArrayList<>();
  private final Map<String, Branch> mapping = new HashMap<>();
  private @Nullable String discriminator;

  JsonUnion(String type) {
    this.type = type;
  }

  /** Declares the next branch; an object that lacks a required property does not fit it. */
  final void branch(JsonPart<?> adapter, String... required) {
    branches.add(new Branch(branches.size(), adapter, List.of(required)));
  }

  /** Declares the property that tells the branches apart. */
  final void discriminator(String property) {
    discriminator = property;
  }

  /** Declares which branch a value of the discriminator stands for. */
  final void mapping(String value, int number) {
    mapping.put(value, branches.get(number));
  }

  /**
   * Makes the union's value. The branch's number is one more than the last for JSON that is of none
   * of them. The JSON is what the value is to be written as, if not as Java has it.
   */
  abstract U of(int branch, Object value, @Nullable Object json);

  abstract int branchOf(U union);

  abstract Object valueOf(U union);

  abstract @Nullable Object jsonOf(U union);

  @Override
  final boolean begins(JsonReader.Token token) {
    return true;
  }

  @Override
  final @Nullable U read(JsonReader reader, JsonNotes notes) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.NULL) {
      return notes.odd(reader, "a value (" + type + ")");
    }
    Branch only = onlyBranch(token);
    if (only != null) {
      Object value = only.adapter.read(reader, notes);
      Object json = notes.isNoted() ? notes.take().json : null;
      return value == null
          ? of(branches.size(), Objects.requireNonNull(json), null)
          : of(only.number, value, json);
    }
    Object json = Objects.requireNonNull(JsonValues.ANY.read(reader, notes));
    boolean isOutermost = notes.beginUnion();
    try {
      U union = reading(json, notes).union;
      return union == null
          ? notes.odd(JsonKept.odd(json, type + ", but not by way of itself"))
          : union;
    } finally {
      if (isOutermost) {
        notes.endUnion();
      }
    }
  }

  /** The only branch that may begin so, if it can be read without a look ahead. */
  private @Nullable Branch onlyBranch(JsonReader.Token token) {
    if (token == JsonReader.Token.BEGIN_OBJECT && discriminator != null) {
      return null;
    }
    Branch only = null;
    for (Branch branch : branches) {
      if (branch.adapter.begins(token)) {
        if (only != null || branch.isUnion()) {
          return null;
        }
        only = branch;
      }
    }
    return only;
  }

  @SuppressWarnings("unchecked") // A reading that is remembered of this union is of its type.
  private Reading<U> reading(Object json, JsonNotes notes) {
    Reading<U> known = (Reading<U>) notes.reading(this, json);
    if (known != null) {
      if ((Reading<?>) known == UNDER_WAY) {
        notes.cut();
      }
      return known;
    }
    notes.remember(this, json, UNDER_WAY);
    int cutsBefore = notes.cuts();
    Reading<U> reading = discriminated(json, notes);
    if (reading == null) {
      reading = whatFits(json, notes);
    }
    if (notes.cuts() == cutsBefore) {
      notes.remember(this, json, reading);
    } else {
      // What was cut here may be read elsewhere.
      notes.forget(this, json);
    }
    return reading;
  }

  private @Nullable Reading<U> discriminated(Object json, JsonNotes notes) {
    Object value =
        discriminator != null && json instanceof Map ? ((Map<?, ?>) json).get(discriminator) : null;
    if (!(value instanceof String)) {
      return null;
    }
    Branch branch = mapping.get(value);
    return branch == null ? fitsNone(json) : attempt(branch, json, notes);
  }

  private Reading<U> fitsNone(Object json) {
    return new Reading<>(of(branches.size(), json, null), false, 0);
  }

  private Reading<U> whatFits(Object json, JsonNotes notes) {
    Reading<U> best = null;
    long lowest = Long.MAX_VALUE;
    for (Branch branch : branches) {
      if (!branch.mayFit(json)) {
        continue;
      }
      Reading<U> reading = attempt(branch, json, notes);
      // A free-form branch takes anything: better than undeclared properties, no better than a fit.
      long rank = branch.isFreeForm() ? 1 : 2 * reading.deviations;
      if (reading.fits && rank < lowest) {
        best = reading;
        lowest = rank;
      }
      if (lowest == 0) {
        break;
      }
    }
    return best == null ? fitsNone(json) : best;
  }

  private Reading<U> attempt(Branch branch, Object json, JsonNotes notes) {
    Object value = notes.readAgain(branch.adapter, json);
    Object spelling = notes.isNoted() ? notes.take().json : null;
    if (value == null) {
      return fitsNone(json);
    }
    U union = of(branch.number, value, spelling);
    Violations violations = Violations.ofFit();
    union.check(violations);
    return new Reading<>(union, violations.isFit(), violations.deviations());
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable U union) throws IOException {
    U present = Objects.requireNonNull(union, type);
    Object json = jsonOf(present);
    int number = branchOf(present);
    if (json != null || number == branches.size()) {
      JsonValues.ANY.toJson(writer, json == null ? valueOf(present) : json);
    } else {
      branches.get(number).adapter.toJson(writer, valueOf(present));
    }
  }

  /** What JSON was read as. */
  static final class Reading<U> {
    final @Nullable U union;
    final boolean fits;
    final long deviations;

    Reading(@Nullable U union, boolean fits, long deviations) {
      this.union = union;
      this.fits = fits;
      this.deviations = deviations;
    }
  }

  private static final class Branch {
    final int number;
    final JsonPart<Object> adapter;
    private final List<String> required;

    @SuppressWarnings("unchecked") // What this adapter reads is all that it is given to write.
    Branch(int number, JsonPart<?> adapter, List<String> required) {
      this.number = number;
      this.required = required;
      this.adapter = (JsonPart<Object>) adapter;
    }

    boolean isUnion() {
      return (JsonPart<?>) adapter instanceof JsonUnion
          || (JsonPart<?>) adapter instanceof JsonModel.OfUnion;
    }

    boolean mayFit(Object json) {
      return !(json instanceof Map) || ((Map<?, ?>) json).keySet().containsAll(required);
    }

    boolean isFreeForm() {
      return adapter == JsonValues.ANY || (JsonPart<?>) adapter == JsonValues.OBJECT;
    }
  }
}
