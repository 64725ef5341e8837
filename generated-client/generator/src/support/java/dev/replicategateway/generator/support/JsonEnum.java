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
abstract class JsonEnum<E, V> extends JsonScalar<E> {
  private final JsonScalar<V> values;
  private final Set<String> unquoted;

  /**
   * An enum of values.
   *
   * @param unquoted the constants that the contract lists as numbers or booleans among strings
   */
  JsonEnum(JsonScalar<V> values, String... unquoted) {
    this.values = values;
    this.unquoted = Set.of(unquoted);
  }

  abstract E of(V value);

  abstract V valueOf(E constant);

  abstract boolean isKnown(E constant);

  @Override
  final E read(JsonReader reader, Spelling spelling) throws IOException {
    E constant =
        isUnquoted(reader.peek()) ? readUnquoted(reader, spelling) : readQuoted(reader, spelling);
    JsonFit.count(reader, isKnown(constant) ? 0 : 1);
    return constant;
  }

  private E readQuoted(JsonReader reader, Spelling spelling) throws IOException {
    V value = values.read(reader, spelling);
    if (unquoted.contains(String.valueOf(value))) {
      spelling.json = value;
    }
    return of(value);
  }

  private boolean isUnquoted(JsonReader.Token next) {
    return !unquoted.isEmpty()
        && (next == JsonReader.Token.NUMBER || next == JsonReader.Token.BOOLEAN);
  }

  @SuppressWarnings("unchecked") // Only an enum of strings has constants without quotes.
  private E readUnquoted(JsonReader reader, Spelling spelling) throws IOException {
    Object json = JsonValues.ANY.fromJson(reader);
    E constant = of((V) json.toString());
    spelling.json = unquoted.contains(json.toString()) ? null : json;
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
        : JsonScalars.decimal(value);
  }
}
