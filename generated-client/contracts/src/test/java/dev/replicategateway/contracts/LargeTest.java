package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.large.model.Large;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeTest {
  @Test
  void modelMayHaveThreeHundredProperties() throws IOException {
    String json =
        IntStream.range(0, 300)
            .mapToObj(i -> "\"p" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}"));

    Large large = Json.read(Large.class, json);

    assertThat(large.getP299()).isEqualTo(299);
    assertThat(large.getAdditionalProperties()).isEmpty();
    assertThat(Json.write(large)).isEqualTo(json);
    assertThat(large.toBuilder().p0(1).build()).isNotEqualTo(large);
  }
}
