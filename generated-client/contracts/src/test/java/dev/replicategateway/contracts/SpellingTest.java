package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.unions.model.Expression;
import dev.replicategateway.contracts.values.model.Containers;
import dev.replicategateway.contracts.values.model.Rest;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A scalar is written as it was read as long as it is the same value at the same path. */
class SpellingTest {
  private static final String UPPER = "123E4567-E89B-12D3-A456-426614174000";
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-000000000000");

  @Test
  void changedElementLeavesTheOthersAsTheyWereRead() throws IOException {
    Containers read =
        Json.read(
            Containers.class, "{\"uuids\":{\"a\":\"" + UPPER + "\",\"b\":\"" + UPPER + "\"}}");

    UUID same = read.getUuids().get("a");
    Containers changed =
        read.toBuilder().uuids(new TreeMap<>(Map.of("a", same, "b", OTHER, "c", same))).build();

    assertThat(Json.write(changed))
        .isEqualTo(
            "{\"uuids\":{\"a\":\"" + UPPER + "\",\"b\":\"" + OTHER + "\",\"c\":\"" + same + "\"}}");
  }

  @Test
  void undeclaredPropertyOfADeclaredTypeIsWrittenAsItWasRead() throws IOException {
    String json = "{\"name\":\"n\",\"a\":1E+2}";

    assertThat(Json.write(Json.read(Rest.class, json))).isEqualTo(json);
  }

  @Test
  void objectKeepsItsSpellingsWhereverItIsMovedTo() throws IOException {
    String leaf = "{\"leaf\":\"2026-01-31T10:00:00.500Z\"}";
    Expression moved =
        Json.read(Expression.class, "{\"all\":[{\"any\":[" + leaf + "]}]}")
            .asAll()
            .getAll()
            .get(0)
            .asAny()
            .getAny()
            .get(0);

    assertThat(Json.write(moved)).isEqualTo(leaf);
    assertThat(Json.write(moved.asLeaf().toBuilder().child(moved).build()))
        .isEqualTo("{\"leaf\":\"2026-01-31T10:00:00.500Z\",\"child\":" + leaf + "}");
  }
}
