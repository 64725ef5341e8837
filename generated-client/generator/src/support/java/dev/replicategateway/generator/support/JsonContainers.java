package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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

/** The adapters of lists, sets and maps, and of what may be null in them. */
@NullMarked
final class JsonContainers {
  private JsonContainers() {}

  static <T extends @Nullable Object> JsonPart<List<T>> list(JsonPart<T> elements) {
    return new ListAdapter<>(elements);
  }

  static <T extends @Nullable Object> JsonPart<Set<T>> set(JsonPart<T> elements) {
    return new SetAdapter<>(elements);
  }

  static <T extends @Nullable Object> JsonPart<Map<String, T>> map(JsonPart<T> values) {
    return new MapAdapter<>(values);
  }

  /** An adapter of elements among which the contract allows null. */
  static <T> JsonPart<@Nullable T> nullable(JsonPart<T> adapter) {
    return new OrNull<>(adapter);
  }

  /** An unmodifiable copy of a list, a set or a map, and of those within it. */
  @SuppressWarnings("unchecked") // The copy of a List is a List, and so on.
  static <T extends @Nullable Object> T copy(T value) {
    if (value instanceof Spelled) {
      return value;
    }
    if (value instanceof List) {
      return (T) Collections.unmodifiableList(copyInto(new ArrayList<>(), (List<?>) value));
    }
    if (value instanceof Set) {
      return (T) Collections.unmodifiableSet(copyInto(new LinkedHashSet<>(), (Set<?>) value));
    }
    if (value instanceof Map) {
      Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((name, element) -> copy.put(name, copy(element)));
      return (T) Collections.unmodifiableMap(copy);
    }
    return value;
  }

  /** The same, with what is known of the spelling of values that it has at the same place. */
  static <T extends @Nullable Object> T copy(T value, @Nullable Object previous) {
    T copy = copy(value);
    return previous == null || copy == null || copy instanceof Spelled
        ? copy
        : Spelled.keeping(previous, copy);
  }

  private static <C extends Collection<@Nullable Object>> C copyInto(C copy, Collection<?> values) {
    values.forEach(element -> copy.add(copy(element)));
    return copy;
  }

  private static <T extends @Nullable Object> void write(
      JsonPart<T> adapter, JsonWriter writer, T value, @Nullable Object spelling)
      throws IOException {
    if (spelling == null) {
      adapter.toJson(writer, value);
    } else {
      JsonValues.writeOrNull(writer, spelling);
    }
  }

  private static final class OrNull<T> extends JsonPart<@Nullable T> {
    private final JsonPart<T> adapter;

    OrNull(JsonPart<T> adapter) {
      this.adapter = adapter;
    }

    @Override
    @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException {
      return reader.peek() == JsonReader.Token.NULL
          ? reader.nextNull()
          : adapter.read(reader, notes);
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.NULL || adapter.begins(token);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      if (value == null) {
        JsonValues.writeNull(writer);
      } else {
        adapter.toJson(writer, value);
      }
    }
  }

  /** A list, a set or a map. */
  abstract static class Container<C extends @Nullable Object> extends JsonPart<C> {
    /** Adds what breaks the contract in JSON that is odd because of an element. */
    abstract void checkElements(Object json, Violations violations);
  }

  /**
   * An array. An element of another type makes the whole one odd; what was read of it is turned
   * into JSON again.
   */
  private abstract static class Elements<T extends @Nullable Object, C extends Collection<T>>
      extends Container<C> {
    private final JsonPart<T> elements;

    Elements(JsonPart<T> elements) {
      this.elements = elements;
    }

    abstract C begin();

    /** The key of an element's spelling. */
    abstract @Nullable Object key(int index, T element);

    @Override
    final boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.BEGIN_ARRAY;
    }

    @Override
    final @Nullable C read(JsonReader reader, JsonNotes notes) throws IOException {
      if (reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
        return notes.odd(reader, "an array");
      }
      C begun = begin();
      Map<@Nullable Object, Object> spellings = Map.of();
      reader.beginArray();
      while (reader.hasNext()) {
        T element = elements.read(reader, notes);
        JsonKept kept = notes.isNoted() ? notes.take() : null;
        if (kept != null && kept.isOdd()) {
          return readRest(Spelled.of(begun, spellings), kept, reader, notes);
        }
        if (!begun.add(element)) {
          Object json = kept == null ? elements.toJsonValue(element) : kept.json;
          return readRest(Spelled.of(begun, spellings), twice(json), reader, notes);
        }
        if (kept != null) {
          spellings = spellings.isEmpty() ? new HashMap<>() : spellings;
          spellings.put(key(begun.size() - 1, element), Objects.requireNonNull(kept.json));
        }
      }
      reader.endArray();
      return Spelled.of(begun, spellings);
    }

    private static JsonKept twice(@Nullable Object json) {
      return JsonKept.odd(json, "an element that is not there twice");
    }

    @Override
    final void checkElements(Object json, Violations violations) {
      C read = begin();
      JsonNotes notes = new JsonNotes();
      int index = 0;
      for (Object each : (Collection<?>) json) {
        T element = notes.readAgain(elements, each);
        JsonKept kept = notes.isNoted() ? notes.take() : null;
        if (kept != null && kept.isOdd()) {
          violations.odd(index, kept);
        } else if (read.add(element)) {
          violations.nested(index, element);
        } else {
          violations.odd(index, twice(each));
        }
        index++;
      }
    }

    private @Nullable C readRest(C begun, JsonKept odd, JsonReader reader, JsonNotes notes)
        throws IOException {
      String place = "[" + begun.size() + "]";
      List<@Nullable Object> json = new ArrayList<>();
      for (T element : begun) {
        Object spelling = Spelled.spelling(begun, key(json.size(), element));
        json.add(spelling == null ? elements.toJsonValue(element) : spelling);
      }
      json.add(odd.json);
      while (reader.hasNext()) {
        json.add(JsonValues.readOrNull(reader));
      }
      reader.endArray();
      return notes.odd(JsonKept.within(this, json, place, odd));
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable C value) throws IOException {
      C present = Objects.requireNonNull(value, "an array");
      writer.beginArray();
      int index = 0;
      for (T element : present) {
        write(elements, writer, element, Spelled.spelling(present, key(index++, element)));
      }
      writer.endArray();
    }
  }

  private static final class ListAdapter<T extends @Nullable Object> extends Elements<T, List<T>> {
    ListAdapter(JsonPart<T> elements) {
      super(elements);
    }

    @Override
    List<T> begin() {
      return new ArrayList<>();
    }

    @Override
    Object key(int index, T element) {
      return index;
    }
  }

  private static final class SetAdapter<T extends @Nullable Object> extends Elements<T, Set<T>> {
    SetAdapter(JsonPart<T> elements) {
      super(elements);
    }

    @Override
    Set<T> begin() {
      return new LinkedHashSet<>();
    }

    @Override
    @Nullable Object key(int index, T element) {
      return element;
    }
  }

  private static final class MapAdapter<T extends @Nullable Object>
      extends Container<Map<String, T>> {
    private final JsonPart<T> values;

    MapAdapter(JsonPart<T> values) {
      this.values = values;
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.BEGIN_OBJECT;
    }

    @Override
    @Nullable Map<String, T> read(JsonReader reader, JsonNotes notes) throws IOException {
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        return notes.odd(reader, "an object");
      }
      Map<String, T> map = new LinkedHashMap<>();
      Map<String, Object> spellings = new HashMap<>();
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        T value = values.read(reader, notes);
        JsonKept kept = notes.isNoted() ? notes.take() : null;
        if (kept != null && kept.isOdd()) {
          return readRest(Spelled.of(map, spellings), name, kept, reader, notes);
        }
        map.put(name, value);
        spellings.remove(name);
        if (kept != null) {
          spellings.put(name, Objects.requireNonNull(kept.json));
        }
      }
      reader.endObject();
      return Spelled.of(map, spellings);
    }

    private @Nullable Map<String, T> readRest(
        Map<String, T> begun, String name, JsonKept odd, JsonReader reader, JsonNotes notes)
        throws IOException {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      for (Map.Entry<String, T> entry : begun.entrySet()) {
        Object spelling = Spelled.spelling(begun, entry.getKey());
        json.put(
            entry.getKey(), spelling == null ? values.toJsonValue(entry.getValue()) : spelling);
      }
      json.put(name, odd.json);
      while (reader.hasNext()) {
        json.put(reader.nextName(), JsonValues.readOrNull(reader));
      }
      reader.endObject();
      return notes.odd(JsonKept.within(this, json, "." + name, odd));
    }

    @Override
    void checkElements(Object json, Violations violations) {
      JsonNotes notes = new JsonNotes();
      for (Map.Entry<?, ?> each : ((Map<?, ?>) json).entrySet()) {
        String name = (String) each.getKey();
        T value = notes.readAgain(values, each.getValue());
        JsonKept kept = notes.isNoted() ? notes.take() : null;
        if (kept != null && kept.isOdd()) {
          violations.odd(name, kept);
        } else {
          violations.nested(name, value);
        }
      }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Map<String, T> value) throws IOException {
      Map<String, T> map = Objects.requireNonNull(value, "an object");
      writer.beginObject();
      for (Map.Entry<String, T> entry : map.entrySet()) {
        writer.name(entry.getKey());
        write(values, writer, entry.getValue(), Spelled.spelling(map, entry.getKey()));
      }
      writer.endObject();
    }
  }
}
