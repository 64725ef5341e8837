package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.unions31.model.Cat;
import dev.replicategateway.contracts.unions31.model.Event;
import dev.replicategateway.contracts.unions31.model.Holder;
import dev.replicategateway.contracts.unions31.model.HolderInline;
import dev.replicategateway.contracts.unions31.model.TextOrNumberOrNull;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionsWithNullTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"required\": null}",
        "{\"required\": 1, \"named\": \"x\", \"inline\": true, \"types\": \"y\"}",
        "{\"required\": null, \"named\": null, \"inline\": null, \"types\": null, \"cat\": null}",
        "{\"required\": \"\", \"list\": [null, 1], \"map\": {\"a\": null, \"b\": {\"kind\": \"c\"}}}",
      })
  void valueIsWrittenAsItWasRead(String json) throws IOException {
    Json.isWrittenAsItWasRead(Holder.class, json);
  }

  @Test
  void branchesBesideNullAreTheUnion() throws IOException {
    Holder holder =
        Json.read(
            Holder.class,
            """
            {"required": 1, "named": "x", "inline": true, "types": false, "cat": {"kind": "c"}}
            """);

    assertThat(holder.getRequired().asLong()).isEqualTo(1);
    assertThat(holder.getNamed().asString()).isEqualTo("x");
    assertThat(holder.getInline().asBoolean()).isTrue();
    assertThat(holder.getTypes().asBoolean()).isFalse();
    assertThat(holder.getCat()).isEqualTo(Cat.builder().kind("c").build());
  }

  @Test
  void requiredUnionMayBeNullButNotLeftOut() throws IOException {
    assertThatJson(Json.write(Holder.builder().required(null).build()))
        .isEqualTo("{required: null}");
    Json.isWrittenAsItWasReadDespite(Holder.class, "{}", "required is missing, but required");
  }

  @Test
  void elementsMayBeNull() {
    Holder holder =
        Holder.builder()
            .required(TextOrNumberOrNull.of("a"))
            .inline(HolderInline.of(false))
            .list(Arrays.asList(null, TextOrNumberOrNull.of(1)))
            .build();

    assertThatJson(Json.write(holder)).isEqualTo("{required: 'a', inline: false, list: [null, 1]}");
  }

  @Test
  void objectsAreToldApartByAConstAlone() throws IOException {
    assertThat(Json.read(Event.class, "{\"event\": \"stopped\"}").asStopped()).isNotNull();
    assertThat(Json.read(Event.class, "{\"event\": \"started\"}").asStarted()).isNotNull();
  }
}
