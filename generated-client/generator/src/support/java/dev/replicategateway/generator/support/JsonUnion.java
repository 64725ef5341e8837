package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
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
 * Reads and writes a value of one of several types. The value is read once, as free-form JSON. Then
 * the discriminator decides where the contract names one; else the branch that fits with nothing
 * undeclared, else a free-form branch, else the one with the least undeclared; among equals the
 * first.
 */
@NullMarked
abstract class JsonUnion<U> extends JsonAdapter<U> {
  /** The number of no branch: JSON that the contract has none for. */
  static final int NO_BRANCH = 0;

  /** Within another union, any branch that fits is better than JSON that is only kept. */
  private static final int DEVIATIONS_OF_THE_UNKNOWN = 1_000_000;

  private static final Reading UNDER_WAY = new Reading(NO_BRANCH, null, null, 0);

  private final String type;
  private final List<Branch> branches = new ArrayList<>();
  private final Map<String, Branch> mapping = new HashMap<>();
  private @Nullable String discriminator;

  JsonUnion(String type) {
    this.type = type;
  }

  /** Declares the branch of a number. */
  final void branch(int number, String name, JsonAdapter<?> adapter) {
    branches.add(new Branch(number, name, adapter));
  }

  /** Declares the property that tells the branches apart. */
  final void discriminator(String property) {
    discriminator = property;
  }

  /** Declares which branch a value of the discriminator stands for. */
  final void mapping(String value, int number) {
    for (Branch branch : branches) {
      if (branch.number == number) {
        mapping.put(value, branch);
      }
    }
  }

  /**
   * Makes the union's value; the JSON is what the value is to be written as, if not as Java has it.
   */
  abstract U of(int branch, Object value, @Nullable Object json);

  abstract int branchOf(U union);

  abstract Object valueOf(U union);

  abstract @Nullable Object jsonOf(U union);

  @Override
  public final U fromJson(JsonReader reader) throws IOException {
    Object json = JsonValues.ANY.fromJson(reader);
    Reading reading = reading(json, JsonFit.copyOf(reader));
    if (reading.failure != null) {
      throw JsonErrors.within(reader, reading.failure);
    }
    JsonFit.count(reader, reading.deviations);
    return of(reading.branch, Objects.requireNonNull(reading.value), reading.json);
  }

  private Reading reading(Object json, JsonFit fit) {
    Reading known = fit.reading(this, json);
    if (known == UNDER_WAY) {
      fit.cut();
      return Reading.failed(new JsonDataException(unexpected("a union that is its own branch")));
    }
    if (known != null) {
      return known;
    }
    fit.remember(this, json, UNDER_WAY);
    int cutsBefore = fit.cuts();
    Reading reading = discriminated(json, fit);
    if (reading == null) {
      reading = whatFits(json, fit);
    }
    if (fit.cuts() == cutsBefore) {
      fit.remember(this, json, reading);
    } else {
      // What was cut here may be read elsewhere.
      fit.forget(this, json);
    }
    return reading;
  }

  private String unexpected(String actual) {
    return "Expected " + type + " but was " + actual + " at path $";
  }

  private @Nullable Reading discriminated(Object json, JsonFit fit) {
    Object value =
        discriminator != null && json instanceof Map ? ((Map<?, ?>) json).get(discriminator) : null;
    if (!(value instanceof String)) {
      return null;
    }
    Branch branch = mapping.get(value);
    return branch == null
        ? new Reading(NO_BRANCH, json, null, DEVIATIONS_OF_THE_UNKNOWN)
        : branch.read(json, fit.another());
  }

  private Reading whatFits(Object json, JsonFit fit) {
    Reading best = null;
    int lowest = Integer.MAX_VALUE;
    List<String> failures = new ArrayList<>();
    for (Branch branch : branches) {
      Reading reading = branch.read(json, fit.another());
      if (reading.failure != null) {
        String reason = String.valueOf(reading.failure.getMessage());
        failures.add(branch.name + " (" + JsonErrors.shorten(reason) + ")");
        continue;
      }
      // A free-form branch takes anything: better than undeclared properties, no better than a fit.
      int rank = branch.isFreeForm() ? 1 : 2 * reading.deviations;
      if (rank < lowest) {
        best = branch.isFreeForm() ? reading.withoutDeviations() : reading;
        lowest = rank;
      }
    }
    return best == null
        ? Reading.failed(
            new JsonDataException(
                unexpected("none of its branches: " + String.join(", ", failures))))
        : best;
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable U union) throws IOException {
    U present = Objects.requireNonNull(union, type);
    Object json = jsonOf(present);
    if (json != null) {
      JsonValues.ANY.toJson(writer, json);
      return;
    }
    for (Branch branch : branches) {
      if (branch.number == branchOf(present)) {
        branch.write(writer, valueOf(present));
        return;
      }
    }
    JsonValues.ANY.toJson(writer, valueOf(present));
  }

  /** What JSON was read as, or why it could not be. */
  static final class Reading {
    final int branch;
    final @Nullable Object value;
    final @Nullable Object json;
    final int deviations;
    final @Nullable JsonDataException failure;

    Reading(int branch, @Nullable Object value, @Nullable Object json, int deviations) {
      this.branch = branch;
      this.value = value;
      this.json = json;
      this.deviations = deviations;
      this.failure = null;
    }

    private Reading(@Nullable JsonDataException failure) {
      this.branch = NO_BRANCH;
      this.value = null;
      this.json = null;
      this.deviations = 0;
      this.failure = failure;
    }

    static Reading failed(JsonDataException failure) {
      return new Reading(failure);
    }

    Reading withoutDeviations() {
      return new Reading(branch, value, json, 0);
    }
  }

  private static final class Branch {
    final int number;
    final String name;
    private final JsonAdapter<Object> adapter;

    @SuppressWarnings("unchecked") // What this adapter reads is all that it is given to write.
    Branch(int number, String name, JsonAdapter<?> adapter) {
      this.number = number;
      this.name = name;
      this.adapter = (JsonAdapter<Object>) adapter;
    }

    boolean isFreeForm() {
      return adapter == JsonValues.ANY || (JsonAdapter<?>) adapter == JsonValues.OBJECT;
    }

    Reading read(Object json, JsonFit fit) {
      JsonScalar.Spelling spelling = new JsonScalar.Spelling();
      try {
        Object value = fit.read(adapter, json, spelling);
        return new Reading(number, value, spelling.json, fit.deviations());
      } catch (JsonDataException e) {
        return Reading.failed(e);
      }
    }

    void write(JsonWriter writer, Object value) throws IOException {
      adapter.toJson(writer, value);
    }
  }
}
