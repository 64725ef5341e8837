package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class UndeclaredTest {
  @Test
  void propertyIsCountedOnceHoweverItIsSpelled() throws IOException {
    Undeclared<OffsetDateTime> undeclared = new Undeclared<>(List.of());
    JsonReader reader =
        JsonReader.of(
            new Buffer().writeUtf8("{\"spelled\": \"2024-01-01T00:00:00.120Z\", \"odd\": 5}"));

    reader.beginObject();
    while (reader.hasNext()) {
      undeclared.readOther(JsonScalars.DATE_TIME, reader, new JsonNotes());
    }

    assertThat(undeclared.properties()).containsOnlyKeys("spelled");
    assertThat(undeclared.count(List.of())).isEqualTo(2);
  }
}
