package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

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

  /** Is read and written as it was, although it breaks the contract as the texts say. */
  static void isWrittenAsItWasReadDespite(Class<?> type, String json, String... violations)
      throws IOException {
    assertThat(violations(read(type, json))).containsExactly(violations);
    isWrittenAsItWasRead(type, json);
  }

  @SuppressWarnings("unchecked") // Each contract's models have a supertype of their own.
  static List<String> violations(Object model) {
    try {
      return (List<String>) model.getClass().getMethod("violations").invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
