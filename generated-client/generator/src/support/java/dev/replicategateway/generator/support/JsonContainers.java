package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
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

  static <T extends @Nullable Object> JsonAdapter<List<T>> list(JsonAdapter<T> elements) {
    return new ListAdapter<>(elements);
  }

  static <T extends @Nullable Object> JsonAdapter<Set<T>> set(JsonAdapter<T> elements) {
    return new SetAdapter<>(elements);
  }

  static <T extends @Nullable Object> JsonAdapter<Map<String, T>> map(JsonAdapter<T> values) {
    return new MapAdapter<>(values);
  }

  /** An adapter of elements among which the contract allows null. */
  static <T> JsonAdapter<@Nullable T> nullable(JsonAdapter<T> adapter) {
    return new OrNull<>(adapter);
  }

  /** Writes null even where the writer leaves nulls out: the contract gives them a meaning. */
  static void writeNull(JsonWriter writer) throws IOException {
    boolean serializeNulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true);
    writer.nullValue();
    writer.setSerializeNulls(serializeNulls);
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
  @SuppressWarnings("unchecked") // A collection with spellings is of the same type as without.
  static <T extends @Nullable Object> T copy(T value, @Nullable Object previous) {
    T copy = copy(value);
    return previous == null || copy == null || copy instanceof Spelled
        ? copy
        : (T) Spelled.keeping(previous, copy);
  }

  private static <C extends Collection<@Nullable Object>> C copyInto(C copy, Collection<?> values) {
    values.forEach(element -> copy.add(copy(element)));
    return copy;
  }

  /** Reads what stands in a container: null only where the contract has it. */
  static <T extends @Nullable Object> T element(
      JsonAdapter<T> adapter, JsonReader reader, JsonScalar.Spelling spelling) throws IOException {
    if (reader.peek() != JsonReader.Token.NULL) {
      JsonAdapter<? extends T> present = present(adapter);
      return present instanceof JsonScalar
          ? ((JsonScalar<? extends T>) present).read(reader, spelling)
          : present.fromJson(reader);
    }
    if (!(adapter instanceof OrNull)) {
      throw JsonErrors.unexpected(reader, "no null", "null");
    }
    return adapter.fromJson(reader);
  }

  @SuppressWarnings("unchecked") // What may be null is a T as well where it is not.
  private static <T extends @Nullable Object> JsonAdapter<? extends T> present(
      JsonAdapter<T> adapter) {
    return adapter instanceof OrNull
        ? (JsonAdapter<? extends T>) ((OrNull<?>) adapter).adapter
        : adapter;
  }

  private static <T extends @Nullable Object> void write(
      JsonAdapter<T> adapter, JsonWriter writer, T value, @Nullable Object spelling)
      throws IOException {
    if (spelling == null) {
      adapter.toJson(writer, value);
    } else {
      JsonValues.ANY.toJson(writer, spelling);
    }
  }

  private static final class OrNull<T> extends JsonAdapter<@Nullable T> {
    private final JsonAdapter<T> adapter;

    OrNull(JsonAdapter<T> adapter) {
      this.adapter = adapter;
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
      return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : adapter.fromJson(reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      if (value == null) {
        writeNull(writer);
      } else {
        adapter.toJson(writer, value);
      }
    }
  }

  private static final class ListAdapter<T extends @Nullable Object> extends JsonAdapter<List<T>> {
    private final JsonAdapter<T> elements;

    ListAdapter(JsonAdapter<T> elements) {
      this.elements = elements;
    }

    @Override
    public List<T> fromJson(JsonReader reader) throws IOException {
      beginArray(reader);
      List<T> list = new ArrayList<>();
      Map<Integer, Object> spellings = new HashMap<>();
      JsonScalar.Spelling spelling = new JsonScalar.Spelling();
      while (reader.hasNext()) {
        T element = element(elements, reader, spelling);
        if (spelling.json != null) {
          spellings.put(list.size(), spelling.take());
        }
        list.add(element);
      }
      reader.endArray();
      return spellings.isEmpty()
          ? Collections.unmodifiableList(list)
          : new Spelled.OfList<>(list, spellings);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable List<T> value) throws IOException {
      List<T> list = Objects.requireNonNull(value, "an array");
      writer.beginArray();
      int index = 0;
      for (T element : list) {
        write(elements, writer, element, Spelled.spelling(list, index++));
      }
      writer.endArray();
    }
  }

  private static final class SetAdapter<T extends @Nullable Object> extends JsonAdapter<Set<T>> {
    private final JsonAdapter<T> elements;

    SetAdapter(JsonAdapter<T> elements) {
      this.elements = elements;
    }

    @Override
    public Set<T> fromJson(JsonReader reader) throws IOException {
      beginArray(reader);
      Set<T> set = new LinkedHashSet<>();
      Map<@Nullable Object, Object> spellings = new HashMap<>();
      JsonScalar.Spelling spelling = new JsonScalar.Spelling();
      while (reader.hasNext()) {
        T element = element(elements, reader, spelling);
        if (!set.add(element)) {
          throw JsonErrors.unexpectedLast(reader, "no element twice", element);
        }
        if (spelling.json != null) {
          spellings.put(element, spelling.take());
        }
      }
      reader.endArray();
      return spellings.isEmpty()
          ? Collections.unmodifiableSet(set)
          : new Spelled.OfSet<>(set, spellings);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Set<T> value) throws IOException {
      Set<T> set = Objects.requireNonNull(value, "an array");
      writer.beginArray();
      for (T element : set) {
        write(elements, writer, element, Spelled.spelling(set, element));
      }
      writer.endArray();
    }
  }

  private static void beginArray(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
      throw JsonErrors.unexpected(reader, "an array", reader.peek());
    }
    reader.beginArray();
  }

  private static final class MapAdapter<T extends @Nullable Object>
      extends JsonAdapter<Map<String, T>> {
    private final JsonAdapter<T> values;

    MapAdapter(JsonAdapter<T> values) {
      this.values = values;
    }

    @Override
    public Map<String, T> fromJson(JsonReader reader) throws IOException {
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        throw JsonErrors.unexpected(reader, "an object", reader.peek());
      }
      Map<String, T> map = new LinkedHashMap<>();
      Map<String, Object> spellings = new HashMap<>();
      JsonScalar.Spelling spelling = new JsonScalar.Spelling();
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        map.put(name, element(values, reader, spelling));
        spellings.remove(name);
        if (spelling.json != null) {
          spellings.put(name, spelling.take());
        }
      }
      reader.endObject();
      return spellings.isEmpty()
          ? Collections.unmodifiableMap(map)
          : new Spelled.OfMap<>(map, spellings);
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
