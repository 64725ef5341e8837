package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Another model's adapter, looked up when it is first used. */
@NullMarked
class JsonModel<T> extends JsonPart<T> {
  private final Moshi moshi;
  private final Type type;
  private volatile @Nullable JsonAdapter<T> adapter;

  JsonModel(Moshi moshi, Type type) {
    this.moshi = moshi;
    this.type = type;
  }

  static <T> JsonModel<T> object(Moshi moshi, Class<T> type) {
    return new JsonModel<>(moshi, type);
  }

  static <T> JsonModel<T> union(Moshi moshi, Class<T> type) {
    return new OfUnion<>(moshi, type);
  }

  private JsonAdapter<T> adapter() {
    JsonAdapter<T> known = adapter;
    if (known == null) {
      known = moshi.adapter(type);
      adapter = known;
    }
    return known;
  }

  @Override
  final @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return notes.odd(reader, "a value");
    }
    notes.share(reader);
    return adapter().fromJson(reader);
  }

  @Override
  boolean begins(JsonReader.Token token) {
    return token == JsonReader.Token.BEGIN_OBJECT;
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    adapter().toJson(writer, value);
  }

  /** A union's, whose values may begin with anything. */
  static final class OfUnion<T> extends JsonModel<T> {
    OfUnion(Moshi moshi, Type type) {
      super(moshi, type);
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return true;
    }
  }
}
