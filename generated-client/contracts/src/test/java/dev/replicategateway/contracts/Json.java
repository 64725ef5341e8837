package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;

/** Reads and writes models with a plain Moshi, as everybody has it. */
final class Json {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private Json() {}

  static <T> T read(Class<T> type, String json) throws IOException {
    return MOSHI.adapter(type).fromJson(json);
  }

  static String write(Object model) {
    JsonAdapter<Object> adapter = MOSHI.adapter((Type) model.getClass());
    return adapter.toJson(model);
  }

  static void isWrittenAsItWasRead(Class<?> type, String json) throws IOException {
    assertThatJson(write(read(type, json))).isEqualTo(json);
  }
}
