package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScalarsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2024-02-29T00:00:00.1Z",
        "2026-01-31T23:59:59.000000001Z",
        "2026-01-31T23:59:59.120Z",
        "2026-01-31T23:59:59.0Z",
        "2026-01-31T23:59:59.Z",
        "2026-01-31T23:59Z",
        "2026-01-31T23:59:59+00:00",
        "2026-01-31T23:59:59.5-07:30",
        "2026-01-31t23:59:59z",
        "-2026-01-31T23:59:59Z",
        "+12026-01-31T23:59:59Z"
      })
  void dateTimeIsReadAsTheJdkReadsItAndWrittenAsItCame(String text) throws IOException {
    JsonPart<List<OffsetDateTime>> adapter = JsonContainers.list(JsonScalars.DATE_TIME);
    String json = "[\"" + text + "\"]";

    List<OffsetDateTime> read = adapter.fromJson(json);

    assertThat(read).containsExactly(OffsetDateTime.parse(text));
    assertThat(adapter.toJson(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z",
        "2026-01-32T00:00:00Z",
        "2026-01-31T24:00:00Z",
        "2026-01-31T23:60:00Z",
        "2026-01-31T23:59:60Z",
        "2026-01-31T23:59:59.1234567890Z",
        "2026-01-31T23:59:59",
        "2026-01-31 23:59:59Z",
        "2026/01/31T23:59:59Z",
        "+026-01-31T23:59:59Z",
        "2026-01-31T23:59:5\u0669Z",
        "2026-01-31T23:59:59,5Z",
        "Z",
        ""
      })
  void whatTheJdkTakesForNoDateTimeIsOdd(String text) {
    assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> JsonScalars.DATE_TIME.fromJson("\"" + text + "\""))
        .hasMessage("Expected an RFC 3339 date-time but was \"" + text + "\" at path $");
  }
}
