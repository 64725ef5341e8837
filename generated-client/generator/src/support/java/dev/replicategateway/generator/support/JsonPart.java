package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON, whatever stands in its place: a value of another type is noted for whoever
 * holds it, so that the rest can be read.
 */
@NullMarked
abstract class JsonPart<T extends @Nullable Object> extends JsonAdapter<T> {
  /**
   * Reads all of the next value.
   *
   * @return the value; null where JSON has another type, which is then noted
   */
  abstract @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException;

  /** Whether a value may begin with this token. */
  abstract boolean begins(JsonReader.Token token);

  /** As {@link #read} within a reading that is under way; else refuses what is of another type. */
  @Override
  @SuppressWarnings("NullAway") // Null is JSON's null, or noted.
  public final @Nullable T fromJson(JsonReader reader) throws IOException {
    JsonNotes outer = reader.tag(JsonNotes.class);
    if (outer != null && !outer.isOver()) {
      return read(reader, outer);
    }
    JsonNotes notes = new JsonNotes();
    try {
      T value = read(reader, notes);
      if (value == null && notes.isNoted()) {
        throw notes.take().refusal(reader);
      }
      return value;
    } finally {
      notes.end();
    }
  }
}
