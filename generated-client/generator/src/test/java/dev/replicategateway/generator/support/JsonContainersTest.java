package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;

class JsonContainersTest {
  @Test
  void spellingsInAListAreKept() throws IOException {
    assertIsWrittenAsItWasRead(JsonContainers.list(JsonScalars.DOUBLE), "[1.10,1.1,1.10,2.0]");
    assertIsWrittenAsItWasRead(
        JsonContainers.list(JsonContainers.nullable(JsonScalars.DATE_TIME)),
        "[\"2024-01-01T00:00:00.120Z\",null]");
  }

  @Test
  void spellingsInASetAndAMapAreKept() throws IOException {
    assertIsWrittenAsItWasRead(JsonContainers.set(JsonScalars.LONG), "[1.0,2]");
    assertIsWrittenAsItWasRead(
        JsonContainers.map(JsonContainers.list(JsonScalars.ADDRESS)),
        "{\"a\":[\"https://a.example/{b}\"]}");
  }

  private static <T> void assertIsWrittenAsItWasRead(JsonPart<T> adapter, String json)
      throws IOException {
    assertThat(adapter.toJson(adapter.fromJson(json))).isEqualTo(json);
  }

  @Test
  void listWithSpellingsIsEqualToOneWithout() throws IOException {
    assertThat(JsonContainers.list(JsonScalars.DOUBLE).fromJson("[1.10]")).isEqualTo(List.of(1.1));
    assertThat(JsonContainers.map(JsonScalars.DOUBLE).fromJson("{\"a\": 1.10}"))
        .isEqualTo(Map.of("a", 1.1));
  }

  @Test
  void copyDoesNotChangeWithTheOriginal() {
    List<List<String>> original = new ArrayList<>(List.of(new ArrayList<>(List.of("a"))));
    List<List<String>> copy = JsonContainers.copy(original);
    original.get(0).add("b");

    assertThat(copy).containsExactly(List.of("a"));
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nullAndASecondEqualElementAreRefusedWithTheirPath() {
    assertThatThrownBy(() -> JsonContainers.list(JsonScalars.STRING).fromJson("[\"a\",null]"))
        .hasMessage("Expected a string but was null at path $[1]");
    assertThatThrownBy(() -> JsonContainers.set(JsonScalars.STRING).fromJson("[\"a\",\"a\"]"))
        .hasMessage("Expected an element that is not there twice but was \"a\" at path $[1]");
    assertThatThrownBy(() -> JsonContainers.list(JsonScalars.LONG).fromJson("[1,1.5]"))
        .hasMessage("Expected a 64-bit integer but was 1.5 at path $[1]");
  }

  /** Where a network cuts a response is no part of it. */
  @Test
  void valuesAreReadWhereverTheirBytesAreCut() throws IOException {
    String json = "{\"a\":[\"2024-01-01T00:00:00.120Z\"],\"b\":[]}";
    JsonPart<Map<String, List<OffsetDateTime>>> adapter =
        JsonContainers.map(JsonContainers.list(JsonScalars.DATE_TIME));

    for (int cut = 0; cut <= json.length(); cut++) {
      JsonReader reader = JsonReader.of(Okio.buffer(new Pieces(json, cut)));
      assertThat(adapter.toJson(adapter.fromJson(reader))).isEqualTo(json);
    }
  }

  /** Gives its text in two pieces. */
  private static final class Pieces implements Source {
    private final Buffer first = new Buffer();
    private final Buffer second = new Buffer();

    Pieces(String text, int cut) {
      first.writeUtf8(text.substring(0, cut));
      second.writeUtf8(text.substring(cut));
    }

    @Override
    public long read(Buffer sink, long byteCount) {
      return (first.exhausted() ? second : first).read(sink, byteCount);
    }

    @Override
    public Timeout timeout() {
      return Timeout.NONE;
    }

    @Override
    public void close() {}
  }
}
