package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to read buffered JSON as a branch of a union: counts what the branch does not
 * declare, and remembers what unions within it were read as, so that no union reads the same JSON
 * twice.
 */
@NullMarked
final class JsonFit {
  /** What all attempts within one value share. */
  private static final class Memory {
    final Map<Question, JsonUnion.Reading> readings = new HashMap<>();
    int cuts;
  }

  private final Memory memory;
  private int deviations;

  private JsonFit(Memory memory) {
    this.memory = memory;
  }

  /** A new attempt, within the one that the reader belongs to, if any. */
  static JsonFit copyOf(JsonReader reader) {
    JsonFit outer = reader.tag(JsonFit.class);
    return new JsonFit(outer == null ? new Memory() : outer.memory);
  }

  JsonFit another() {
    return new JsonFit(memory);
  }

  int deviations() {
    return deviations;
  }

  /** Counts undeclared properties and unknown enum values, if the reader belongs to an attempt. */
  static void count(JsonReader reader, int more) {
    JsonFit fit = reader.tag(JsonFit.class);
    if (fit != null) {
      fit.deviations += more;
    }
  }

  JsonUnion.@Nullable Reading reading(JsonUnion<?> union, Object json) {
    return memory.readings.get(new Question(union, json));
  }

  void remember(JsonUnion<?> union, Object json, JsonUnion.Reading reading) {
    memory.readings.put(new Question(union, json), reading);
  }

  void forget(JsonUnion<?> union, Object json) {
    memory.readings.remove(new Question(union, json));
  }

  /** Notes that a union was come to again by way of its own branches, and so was not read. */
  void cut() {
    memory.cuts++;
  }

  int cuts() {
    return memory.cuts;
  }

  /** Reads buffered JSON within this attempt. */
  <T> T read(JsonAdapter<T> adapter, Object json, JsonScalar.Spelling spelling) {
    JsonAdapter<T> tagging =
        new JsonAdapter<>() {
          @Override
          public T fromJson(JsonReader reader) throws IOException {
            reader.setTag(JsonFit.class, JsonFit.this);
            return JsonContainers.element(adapter, reader, spelling);
          }

          @Override
          public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
            adapter.toJson(writer, value);
          }
        };
    return Objects.requireNonNull(tagging.fromJsonValue(json));
  }

  /** What a union makes of JSON. */
  private static final class Question {
    private final JsonUnion<?> union;
    private final Object json;
    private final int hash;

    Question(JsonUnion<?> union, Object json) {
      this.union = union;
      this.json = json;
      this.hash = 31 * System.identityHashCode(union) + json.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question
          && union == ((Question) other).union
          && hash == ((Question) other).hash
          && json.equals(((Question) other).json);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
