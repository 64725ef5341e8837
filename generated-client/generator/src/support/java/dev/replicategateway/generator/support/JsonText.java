package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A JSON string that stands for a Java value. */
@NullMarked
abstract class JsonText<T> extends JsonPart<T> {
  private final String expected;

  JsonText(String expected) {
    this.expected = expected;
  }

  /** The value of a text; any exception means that it has none. */
  abstract T parse(String text);

  String format(T value) {
    return value.toString();
  }

  /** Whether the value is written as this text. */
  boolean isWrittenAs(String text, T value) {
    return format(value).equals(text);
  }

  @Override
  final @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException {
    if (reader.peek() != JsonReader.Token.STRING) {
      return notes.odd(reader, expected);
    }
    String text = reader.nextString();
    T value;
    try {
      value = parse(text);
    } catch (RuntimeException e) {
      return notes.odd(JsonKept.odd(text, expected));
    }
    if (!isWrittenAs(text, value)) {
      notes.spelled(value, text);
    }
    return value;
  }

  @Override
  final boolean begins(JsonReader.Token token) {
    return token == JsonReader.Token.STRING;
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    write(writer, format(Objects.requireNonNull(value, expected)));
  }

  void write(JsonWriter writer, String text) throws IOException {
    writer.value(text);
  }
}
