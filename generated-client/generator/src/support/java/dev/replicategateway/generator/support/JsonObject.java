package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes an object of declared properties. */
@NullMarked
abstract class JsonObject<T> extends JsonPart<T> {
  private final String type;

  JsonObject(String type) {
    this.type = type;
  }

  /** Reads all of an object that comes next. */
  abstract T readObject(JsonReader reader, JsonNotes notes) throws IOException;

  @Override
  final @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException {
    return reader.peek() == JsonReader.Token.BEGIN_OBJECT
        ? readObject(reader, notes)
        : notes.odd(reader, "an object (" + type + ")");
  }

  @Override
  final boolean begins(JsonReader.Token token) {
    return token == JsonReader.Token.BEGIN_OBJECT;
  }
}
