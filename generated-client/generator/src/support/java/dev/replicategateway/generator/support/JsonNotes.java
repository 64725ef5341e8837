package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What one reading of a document notes: how the last value came, and what unions were read as. */
@NullMarked
final class JsonNotes {
  private @Nullable JsonKept last;
  private @Nullable JsonReader tagged;
  private boolean isOver;

  /** What unions made of JSON, so that none reads the same twice; null outside of a union. */
  private @Nullable Map<Question, JsonUnion.Reading<?>> readings;

  private int cuts;

  /** Whether the value that was read last is to be kept as it came. */
  boolean isNoted() {
    return last != null;
  }

  /** How the value that was read last came; forgets it. */
  JsonKept take() {
    JsonKept taken = Objects.requireNonNull(last);
    last = null;
    return taken;
  }

  /** Notes how a value is written, where Java would write it otherwise. */
  void spelled(Object value, Object json) {
    last = JsonKept.spelled(value, json);
  }

  /** Reads a value that is of another type than expected, and notes it. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // Null is of every type.
  <T> @Nullable T odd(JsonReader reader, String expected) throws IOException {
    return odd(JsonKept.odd(JsonValues.readOrNull(reader), expected));
  }

  /** Notes a value that was read, and is of another type than expected. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // Null is of every type.
  <T> @Nullable T odd(JsonKept kept) {
    last = kept;
    return null;
  }

  /** Lets adapters that Moshi finds take part in this reading. */
  void share(JsonReader reader) {
    if (tagged != reader) {
      reader.setTag(JsonNotes.class, this);
      tagged = reader;
    }
  }

  void end() {
    isOver = true;
  }

  boolean isOver() {
    return isOver;
  }

  /**
   * Reads JSON that was read before as one of several types.
   *
   * @return the value, or null where it is of another type, which is then noted
   */
  <T extends @Nullable Object> @Nullable T readAgain(JsonPart<T> adapter, @Nullable Object json) {
    try {
      return new Again<>(adapter, this).fromJsonValue(json);
    } catch (JsonDataException e) {
      return odd(JsonKept.odd(json, "what the caller's own adapter takes"));
    }
  }

  /** Begins to read a union; true for one that is within no other. */
  boolean beginUnion() {
    boolean isOutermost = readings == null;
    if (isOutermost) {
      readings = new HashMap<>();
    }
    return isOutermost;
  }

  void endUnion() {
    readings = null;
  }

  JsonUnion.@Nullable Reading<?> reading(JsonUnion<?> union, Object json) {
    return readings().get(new Question(union, json));
  }

  void remember(JsonUnion<?> union, Object json, JsonUnion.Reading<?> reading) {
    readings().put(new Question(union, json), reading);
  }

  void forget(JsonUnion<?> union, Object json) {
    readings().remove(new Question(union, json));
  }

  private Map<Question, JsonUnion.Reading<?>> readings() {
    return Objects.requireNonNull(readings);
  }

  /** Notes that a union was come to again by way of its own branches, and so was not read. */
  void cut() {
    cuts++;
  }

  int cuts() {
    return cuts;
  }

  private static final class Again<T extends @Nullable Object> extends JsonAdapter<@Nullable T> {
    private final JsonPart<T> adapter;
    private final JsonNotes notes;

    Again(JsonPart<T> adapter, JsonNotes notes) {
      this.adapter = adapter;
      this.notes = notes;
    }

    @Override
    public @Nullable T fromJson(JsonReader reader) throws IOException {
      return adapter.read(reader, notes);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) {
      throw new UnsupportedOperationException("only reads");
    }
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
