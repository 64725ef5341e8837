package dev.replicategateway.client.templates;

import com.squareup.moshi.Moshi;
import java.io.IOException;

/** Reads and writes models as everybody does, with a Moshi that knows nothing of them. */
final class PlainMoshi {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private PlainMoshi() {}

  static <T> T read(Class<T> type, String json) throws IOException {
    return MOSHI.adapter(type).fromJson(json);
  }

  @SuppressWarnings("unchecked")
  static <T> String write(T model) {
    return MOSHI.adapter((Class<T>) model.getClass()).toJson(model);
  }
}
