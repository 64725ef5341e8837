package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What an object holds beside the values of its declared properties, so that writing loses nothing
 * of what was read: properties that the contract does not declare, declared ones that are null, and
 * how a value was spelled where Java spells it otherwise, such as a date-time that ends in zeros.
 */
@NullMarked
final class Undeclared<V extends @Nullable Object> {
  private final Map<String, V> properties = new LinkedHashMap<>();

  /** Declared properties whose JSON is of another type than declared. */
  private final Map<String, V> ofOtherTypes = new LinkedHashMap<>();

  private final Set<String> nulls = new LinkedHashSet<>();
  private final Map<String, Spelling> spellings = new HashMap<>();
  private final JsonScalar.Spelling lastSpelling = new JsonScalar.Spelling();

  Undeclared() {}

  Undeclared(Undeclared<V> other) {
    properties.putAll(other.properties);
    ofOtherTypes.putAll(other.ofOtherTypes);
    nulls.addAll(other.nulls);
    spellings.putAll(other.spellings);
  }

  /** The undeclared properties by name, in the order in which they came. */
  Map<String, V> properties() {
    if (ofOtherTypes.isEmpty()) {
      return Collections.unmodifiableMap(properties);
    }
    Map<String, V> all = new LinkedHashMap<>(ofOtherTypes);
    all.putAll(properties);
    return Collections.unmodifiableMap(all);
  }

  /** How many properties the object has, given the values of the declared ones. */
  int count(@Nullable Object... declared) {
    int count = properties.size() + ofOtherTypes.size() + nulls.size();
    for (Object value : declared) {
      count += value == null ? 0 : 1;
    }
    return count;
  }

  void put(String type, List<String> declared, String name, V value) {
    if (declared.contains(name)) {
      throw new IllegalArgumentException(
          type + " declares " + name + "; set it with the builder's method of that name");
    }
    properties.put(name, value);
  }

  /** Notes whether the declared property of this name is to be written as null. */
  void mark(String name, @Nullable Object value) {
    if (value == null) {
      nulls.add(name);
    } else {
      nulls.remove(name);
    }
  }

  /** Begins to read an object. */
  static void begin(String type, JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      throw JsonErrors.unexpected(reader, "an object (" + type + ")", reader.peek());
    }
    reader.beginObject();
  }

  /** Reads a declared property that must not be null. */
  <T> T read(String name, JsonAdapter<T> adapter, JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      throw JsonErrors.unexpected(reader, "a value", "null");
    }
    T value = JsonContainers.element(adapter, reader, lastSpelling);
    keepSpelling(name, value);
    return value;
  }

  /** Reads a declared property that may be null. */
  <T> @Nullable T readOrNull(String name, JsonAdapter<T> adapter, JsonReader reader)
      throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      nulls.add(name);
      return reader.nextNull();
    }
    nulls.remove(name);
    return read(name, adapter, reader);
  }

  /**
   * Reads a declared property that another alternative of the object declares with another type: a
   * value of that type is kept as if it were undeclared.
   */
  <T> @Nullable T readIfOfType(
      String name, JsonAdapter<T> adapter, JsonAdapter<V> values, JsonReader reader)
      throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return readOrNull(name, adapter, reader);
    }
    Object json = JsonValues.ANY.fromJson(reader);
    try {
      return JsonFit.copyOf(reader).read(adapter, json, lastSpelling);
    } catch (JsonDataException e) {
      ofOtherTypes.put(name, values.fromJsonValue(json));
      JsonFit.count(reader, 1);
      return null;
    } finally {
      lastSpelling.take();
    }
  }

  private void keepSpelling(String name, Object value) {
    if (lastSpelling.json != null) {
      spellings.put(name, new Spelling(value, lastSpelling.take()));
    }
  }

  /** Reads the name and the value of a property that the contract does not declare. */
  void readOther(JsonAdapter<V> values, JsonReader reader) throws IOException {
    String name = reader.nextName();
    V value = JsonContainers.element(values, reader, lastSpelling);
    properties.put(name, value);
    if (value != null) {
      keepSpelling(name, value);
    }
    JsonFit.count(reader, 1);
  }

  /**
   * Refuses an object that was just read and lacks a required property: a name before each value.
   */
  void require(String type, JsonReader reader, @Nullable Object... namesAndValues) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = String.valueOf(namesAndValues[i]);
      if (namesAndValues[i + 1] == null
          && !nulls.contains(name)
          && !ofOtherTypes.containsKey(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw JsonErrors.unexpectedLast(
          reader, type + " with " + String.join(", ", missing), "an object without");
    }
  }

  /** Writes a declared property, unless it was never set. */
  <T> void write(String name, @Nullable T value, JsonAdapter<T> adapter, JsonWriter writer)
      throws IOException {
    if (value != null) {
      writer.name(name);
      writeSpelled(name, value, adapter, writer);
    } else if (ofOtherTypes.containsKey(name)) {
      writer.name(name);
      JsonContainers.nullable(JsonValues.ANY).toJson(writer, ofOtherTypes.get(name));
    } else if (nulls.contains(name)) {
      writer.name(name);
      JsonContainers.writeNull(writer);
    }
  }

  /** Writes a declared property, as null if it was never set. */
  <T> void writeRequired(String name, @Nullable T value, JsonAdapter<T> adapter, JsonWriter writer)
      throws IOException {
    if (value == null && !ofOtherTypes.containsKey(name)) {
      writer.name(name);
      JsonContainers.writeNull(writer);
    } else {
      write(name, value, adapter, writer);
    }
  }

  /** Writes what the contract does not declare. */
  void writeOthers(JsonAdapter<V> values, JsonWriter writer) throws IOException {
    for (Map.Entry<String, V> property : properties.entrySet()) {
      writer.name(property.getKey());
      writeSpelled(property.getKey(), property.getValue(), values, writer);
    }
  }

  private <T extends @Nullable Object> void writeSpelled(
      String name, T value, JsonAdapter<T> adapter, JsonWriter writer) throws IOException {
    Spelling spelling = spellings.isEmpty() ? null : spellings.get(name);
    if (spelling != null && spelling.value.equals(value)) {
      JsonValues.ANY.toJson(writer, spelling.json);
    } else {
      adapter.toJson(writer, value);
    }
  }

  /** A readable text of the object: its type and each property that it has. */
  String describe(String type, List<String> names, List<?> values) {
    StringBuilder text = new StringBuilder(type).append('{');
    for (int i = 0; i < names.size(); i++) {
      if (values.get(i) != null) {
        describe(text, names.get(i), values.get(i));
      }
    }
    properties().forEach((name, value) -> describe(text, name, value));
    return text.append('}').toString();
  }

  private static void describe(StringBuilder text, String name, @Nullable Object value) {
    text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ");
    text.append(name).append('=').append(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Undeclared
        && properties().equals(((Undeclared<?>) other).properties())
        && nulls.equals(((Undeclared<?>) other).nulls);
  }

  @Override
  public int hashCode() {
    return Objects.hash(properties(), nulls);
  }

  /** A value as it was read, with the JSON that it was read from. */
  private static final class Spelling {
    final Object value;
    final Object json;

    Spelling(Object value, @Nullable Object json) {
      this.value = value;
      this.json = Objects.requireNonNull(json);
    }
  }
}
