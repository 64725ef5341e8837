package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What an object holds beside the values of its declared properties, so that writing loses nothing
 * of what was read: properties that the contract does not declare, and declared ones as they came,
 * where their value does not tell. A model does not change it; a builder has one of its own.
 */
@NullMarked
final class Undeclared<V extends @Nullable Object> {
  private final List<String> declared;
  private @Nullable Map<String, V> properties;

  /** Declared properties as they came, by their place in the contract. */
  private @Nullable JsonKept @Nullable [] kept;

  /** Undeclared properties as they came, those of another type than the contract has for them. */
  private @Nullable Map<String, JsonKept> keptOthers;

  /**
   * Nothing yet.
   *
   * @param declared the names of the declared properties
   */
  Undeclared(List<String> declared) {
    this.declared = declared;
  }

  Undeclared<V> copy() {
    Undeclared<V> copy = new Undeclared<>(declared);
    copy.properties = properties == null ? null : new LinkedHashMap<>(properties);
    copy.keptOthers = keptOthers == null ? null : new LinkedHashMap<>(keptOthers);
    copy.kept = kept == null ? null : kept.clone();
    return copy;
  }

  /** Forgets how declared properties came that have other values now. */
  void settle(List<@Nullable Object> values) {
    for (int i = 0; kept != null && i < kept.length; i++) {
      if (kept[i] != null && !Objects.equals(kept[i].value, values.get(i))) {
        kept[i] = null;
      }
    }
  }

  /** The undeclared properties by name, in the order in which they came. */
  Map<String, V> properties() {
    return properties == null ? Map.of() : Collections.unmodifiableMap(properties);
  }

  /** The same, with the JSON of declared properties that are of another type than declared. */
  static Map<String, @Nullable Object> withOdd(Undeclared<@Nullable Object> undeclared) {
    if (undeclared.kept == null) {
      return undeclared.properties();
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (int i = 0; i < undeclared.kept.length; i++) {
      JsonKept each = undeclared.kept[i];
      if (each != null && each.value == null && each.json != null) {
        all.put(undeclared.declared.get(i), each.json);
      }
    }
    all.putAll(undeclared.properties());
    return Collections.unmodifiableMap(all);
  }

  /** How many properties the object has, given the values of the declared ones. */
  int count(List<@Nullable Object> values) {
    int count = properties().size() + oddOthers().size();
    for (int i = 0; i < declared.size(); i++) {
      count += isAbsent(i, values.get(i)) ? 0 : 1;
    }
    return count;
  }

  boolean isAbsent(int index, @Nullable Object value) {
    return value == null && (kept == null || kept[index] == null);
  }

  @Nullable JsonKept kept(int index) {
    return kept == null ? null : kept[index];
  }

  boolean isOdd(int index) {
    JsonKept present = kept(index);
    return present != null && present.isOdd();
  }

  private Map<String, JsonKept> keptOthers() {
    return keptOthers == null ? Map.of() : keptOthers;
  }

  /** Undeclared properties of another type than the contract has for them. */
  Map<String, JsonKept> oddOthers() {
    Map<String, JsonKept> odd = new LinkedHashMap<>();
    for (Map.Entry<String, JsonKept> other : keptOthers().entrySet()) {
      if (other.getValue().isOdd()) {
        odd.put(other.getKey(), other.getValue());
      }
    }
    return odd;
  }

  String name(int index) {
    return declared.get(index);
  }

  int declaredCount() {
    return declared.size();
  }

  void put(String type, String name, V value) {
    if (declared.contains(name)) {
      throw new IllegalArgumentException(
          type + " declares " + name + "; set it with the builder's method of that name");
    }
    changeable().put(name, value);
    if (keptOthers != null) {
      keptOthers.remove(name);
    }
  }

  private Map<String, V> changeable() {
    Map<String, V> present = properties;
    if (present == null) {
      present = new LinkedHashMap<>();
      properties = present;
    }
    return present;
  }

  private void keep(int index, @Nullable JsonKept value) {
    @Nullable JsonKept[] present = kept;
    if (present == null) {
      if (value == null) {
        return;
      }
      present = new JsonKept[declared.size()];
      kept = present;
    }
    present[index] = value;
  }

  private void keepOther(String name, JsonKept value) {
    keptOthers = keptOthers == null ? new LinkedHashMap<>() : keptOthers;
    keptOthers.put(name, value);
  }

  /** Notes that a declared property is to be written as null, if it has no value. */
  void mark(int index, @Nullable Object value) {
    if (value == null) {
      keep(index, JsonKept.NULL);
    }
  }

  /** Reads a declared property that must not be null. */
  <T> @Nullable T read(int index, JsonPart<T> adapter, JsonReader reader, JsonNotes notes)
      throws IOException {
    T value = adapter.read(reader, notes);
    keep(index, notes.isNoted() ? notes.take() : null);
    return value;
  }

  /** Reads a declared property that may be null. */
  <T> @Nullable T readOrNull(int index, JsonPart<T> adapter, JsonReader reader, JsonNotes notes)
      throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      keep(index, JsonKept.NULL);
      return reader.nextNull();
    }
    return read(index, adapter, reader, notes);
  }

  /**
   * Reads a declared property that another alternative of the object declares with another type: a
   * value of that type breaks nothing.
   */
  <T> @Nullable T readIfOfType(int index, JsonPart<T> adapter, JsonReader reader, JsonNotes notes)
      throws IOException {
    T value = readOrNull(index, adapter, reader, notes);
    JsonKept odd = kept(index);
    if (odd != null && odd.isOdd()) {
      keep(index, JsonKept.alternative(odd));
    }
    return value;
  }

  /** Reads the name and the value of a property that the contract does not declare. */
  void readOther(JsonPart<V> values, JsonReader reader, JsonNotes notes) throws IOException {
    String name = reader.nextName();
    V value = values.read(reader, notes);
    JsonKept as = notes.isNoted() ? notes.take() : null;
    if (keptOthers != null) {
      keptOthers.remove(name);
    }
    if (as == null || !as.isOdd()) {
      changeable().put(name, value);
    } else if (properties != null) {
      properties.remove(name);
    }
    if (as != null) {
      keepOther(name, as);
    }
  }

  /**
   * The value of a required property.
   *
   * @throws JsonDataException where it is not there, or of another type than the contract has
   */
  <T> T require(String type, int index, @Nullable T value) {
    if (value == null) {
      throw missing(type, index);
    }
    return value;
  }

  /** The same, of one that may be null. */
  <T> @Nullable T requireOrNull(String type, int index, @Nullable T value) {
    if (value == null && kept(index) != JsonKept.NULL) {
      throw missing(type, index);
    }
    return value;
  }

  private JsonDataException missing(String type, int index) {
    JsonKept odd = kept(index);
    String fact = odd != null && odd != JsonKept.NULL ? odd.inWords() : " is missing, but required";
    return new JsonDataException(type + ": " + name(index) + fact);
  }

  /** Writes a declared property, unless it is not there. */
  <T> void write(int index, @Nullable T value, JsonPart<T> adapter, JsonWriter writer)
      throws IOException {
    JsonKept as = kept == null ? null : kept[index];
    if (as != null) {
      writer.name(declared.get(index));
      as.write(writer);
    } else if (value != null) {
      writer.name(declared.get(index));
      adapter.toJson(writer, value);
    }
  }

  /** Writes what the contract does not declare. */
  void writeOthers(JsonPart<V> values, JsonWriter writer) throws IOException {
    if (properties != null) {
      for (Map.Entry<String, V> property : properties.entrySet()) {
        JsonKept as = keptOthers().get(property.getKey());
        if (as == null || !Objects.equals(as.value, property.getValue())) {
          writer.name(property.getKey());
          values.toJson(writer, property.getValue());
        }
      }
    }
    for (Map.Entry<String, JsonKept> other : keptOthers().entrySet()) {
      if (other.getValue().isOdd()
          || Objects.equals(other.getValue().value, properties().get(other.getKey()))) {
        writer.name(other.getKey());
        other.getValue().write(writer);
      }
    }
  }

  /**
   * A readable text of the object: its type and each property that it has.
   *
   * @param secrets the places of declared properties whose values it does not show
   */
  String describe(String type, List<@Nullable Object> values, Integer... secrets) {
    StringBuilder text = new StringBuilder(type).append('{');
    for (int i = 0; i < declared.size(); i++) {
      JsonKept as = kept(i);
      Object value = values.get(i) == null && as != null ? as.json : values.get(i);
      if (value != null) {
        describe(text, declared.get(i), List.of(secrets).contains(i) ? "***" : value);
      }
    }
    properties().forEach((name, value) -> describe(text, name, value));
    oddOthers().forEach((name, odd) -> describe(text, name, odd.json));
    return text.append('}').toString();
  }

  private static void describe(StringBuilder text, String name, @Nullable Object value) {
    text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ");
    text.append(name).append('=').append(value);
  }

  /** What makes two objects with the same values differ: undeclared properties, nulls, odd ones. */
  private List<@Nullable Object> state() {
    List<@Nullable Object> state = new ArrayList<>();
    state.add(properties());
    for (int i = 0; kept != null && i < kept.length; i++) {
      if (kept[i] != null && kept[i].value == null) {
        state.add(i);
        state.add(kept[i].json);
      }
    }
    oddOthers()
        .forEach(
            (name, odd) -> {
              state.add(name);
              state.add(odd.json);
            });
    return state;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Undeclared && state().equals(((Undeclared<?>) other).state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }
}
