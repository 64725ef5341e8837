package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes an enum by its value, a value that the contract does not have included. */
@NullMarked
abstract class JsonEnum<E, V> extends JsonPart<E> {
  private final JsonPart<V> values;
  private final Set<String> unquoted;

  /**
   * An enum of values.
   *
   * @param unquoted the constants that the contract lists as numbers or booleans among strings
   */
  JsonEnum(JsonPart<V> values, String... unquoted) {
    this.values = values;
    this.unquoted = Set.of(unquoted);
  }

  abstract E of(V value);

  abstract V valueOf(E constant);

  @Override
  final boolean begins(JsonReader.Token token) {
    return values.begins(token) || isUnquoted(token);
  }

  @Override
  final @Nullable E read(JsonReader reader, JsonNotes notes) throws IOException {
    if (isUnquoted(reader.peek())) {
      return readUnquoted(reader, notes);
    }
    V value = values.read(reader, notes);
    if (value == null) {
      return null;
    }
    E constant = of(value);
    if (notes.isNoted()) {
      notes.spelled(constant, Objects.requireNonNull(notes.take().json));
    } else if (unquoted.contains(String.valueOf(value))) {
      notes.spelled(constant, value);
    }
    return constant;
  }

  private boolean isUnquoted(JsonReader.Token next) {
    return !unquoted.isEmpty()
        && (next == JsonReader.Token.NUMBER || next == JsonReader.Token.BOOLEAN);
  }

  @SuppressWarnings("unchecked") // Only an enum of strings has constants without quotes.
  private E readUnquoted(JsonReader reader, JsonNotes notes) throws IOException {
    Object json = Objects.requireNonNull(JsonValues.ANY.read(reader, notes));
    E constant = of((V) json.toString());
    if (!unquoted.contains(json.toString())) {
      notes.spelled(constant, json);
    }
    return constant;
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable E constant) throws IOException {
    V value = valueOf(Objects.requireNonNull(constant, "an enum value"));
    if (unquoted.contains(value.toString())) {
      JsonValues.ANY.toJson(writer, withoutQuotes(value.toString()));
    } else {
      values.toJson(writer, value);
    }
  }

  private static Object withoutQuotes(String value) {
    return value.equals("true") || value.equals("false")
        ? (Object) Boolean.valueOf(value)
        : JsonNumber.decimal(value);
  }
}
