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
final class JsonModel<T> extends JsonAdapter<T> {
  private final Moshi moshi;
  private final Class<T> type;
  private volatile @Nullable JsonAdapter<T> adapter;

  JsonModel(Moshi moshi, Class<T> type) {
    this.moshi = moshi;
    this.type = type;
  }

  private JsonAdapter<T> adapter() {
    JsonAdapter<T> known = adapter;
    if (known == null) {
      known = moshi.adapter((Type) type);
      adapter = known;
    }
    return known;
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    return adapter().fromJson(reader);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    adapter().toJson(writer, value);
  }
}
