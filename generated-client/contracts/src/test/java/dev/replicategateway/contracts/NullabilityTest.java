package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.contracts.nullability.model.Decimals;
import dev.replicategateway.contracts.nullability.model.Doubles;
import dev.replicategateway.contracts.nullability.model.Elements;
import dev.replicategateway.contracts.nullability.model.Flags;
import dev.replicategateway.contracts.nullability.model.FreeForms;
import dev.replicategateway.contracts.nullability.model.Letters;
import dev.replicategateway.contracts.nullability.model.Lists;
import dev.replicategateway.contracts.nullability.model.Maps;
import dev.replicategateway.contracts.nullability.model.Numbers;
import dev.replicategateway.contracts.nullability.model.Points;
import dev.replicategateway.contracts.nullability.model.Sets;
import dev.replicategateway.contracts.nullability.model.Texts;
import dev.replicategateway.contracts.nullability.model.Times;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A property that is required, nullable, both or neither, in a schema for each of its types. */
class NullabilityTest {
  static Stream<Arguments> types() {
    return Stream.of(
        Arguments.of(Texts.class, "\"t\""),
        Arguments.of(Numbers.class, "1"),
        Arguments.of(Decimals.class, "1.50"),
        Arguments.of(Doubles.class, "0.5"),
        Arguments.of(Flags.class, "false"),
        Arguments.of(Times.class, "\"2026-01-31T10:00:00Z\""),
        Arguments.of(Lists.class, "[\"t\"]"),
        Arguments.of(Sets.class, "[\"t\"]"),
        Arguments.of(Maps.class, "{\"a\": 1}"),
        Arguments.of(FreeForms.class, "{\"a\": null}"),
        Arguments.of(Letters.class, "\"a\""),
        Arguments.of(Points.class, "{\"x\": 1}"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullAndAbsenceAreWrittenAsTheyWereRead(Class<?> type, String value) throws IOException {
    assertWrittenAsRead(
        type,
        "{\"required\": %1$s, \"required_or_null\": %1$s, \"optional\": %1$s,"
            + " \"optional_or_null\": %1$s}",
        value);
    assertWrittenAsRead(
        type, "{\"required\": %s, \"required_or_null\": null, \"optional_or_null\": null}", value);
    assertWrittenAsRead(type, "{\"required\": %s, \"required_or_null\": null}", value);
  }

  private static void assertWrittenAsRead(Class<?> type, String template, String value)
      throws IOException {
    String json = String.format(template, value);
    Json.isWrittenAsItWasRead(type, json);
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullWhereTheContractHasNoneIsKept(Class<?> type, String value) throws IOException {
    String json = "{\"required\": null, \"required_or_null\": " + value + ", \"optional\": null}";

    assertThat(Json.violations(Json.read(type, json)))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("required is null, must be "))
        .anyMatch(each -> each.startsWith("optional is null, must be "));
    Json.isWrittenAsItWasRead(type, json);
  }

  @ParameterizedTest
  @MethodSource("types")
  void absenceOfARequiredPropertyIsKept(Class<?> type, String value) throws IOException {
    Json.isWrittenAsItWasReadDespite(
        type, "{\"required_or_null\": " + value + "}", "required is missing, but required");
    Json.isWrittenAsItWasReadDespite(
        type, "{\"required\": " + value + "}", "required_or_null is missing, but required");
  }

  @Test
  void requiredPropertyThatIsNotThereIsRefusedToWhoeverAsksForIt() throws IOException {
    Texts texts = Json.read(Texts.class, "{\"required\": 5, \"optional\": 6}");

    assertThat(texts.getOptional()).isNull();
    assertThatThrownBy(texts::getRequired)
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Texts: required is 5, must be a string");
    assertThatThrownBy(texts::getRequiredOrNull)
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Texts: required_or_null is missing, but required");
  }

  @Test
  void builderIsNotContentWithWhatWasReadDespiteTheContract() throws IOException {
    Texts texts = Json.read(Texts.class, "{\"required\": 5, \"optional\": 6}");

    assertThatThrownBy(() -> texts.toBuilder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Texts: required is 5, must be a string; optional is 6, must be a string");
    assertThat(Json.write(texts.toBuilder().required("r").optional("o").build()))
        .isEqualTo("{\"required\":\"r\",\"required_or_null\":null,\"optional\":\"o\"}");
  }

  @Test
  void nullThatWasSetIsSent() {
    Texts texts = Texts.builder().required("r").requiredOrNull(null).optionalOrNull(null).build();

    assertThatJson(Json.write(texts))
        .isEqualTo("{\"required\": \"r\", \"required_or_null\": null, \"optional_or_null\": null}");
  }

  @Test
  void nullThatWasReplacedIsNotSent() {
    Numbers numbers =
        Numbers.builder()
            .required(1)
            .requiredOrNull(null)
            .requiredOrNull(2)
            .optionalOrNull(null)
            .optionalOrNull(3)
            .build();

    assertThatJson(Json.write(numbers))
        .isEqualTo("{\"required\": 1, \"required_or_null\": 2, \"optional_or_null\": 3}");
  }

  @Test
  void copyKeepsNullAndAbsenceApart() throws IOException {
    Flags withNull =
        Json.read(
            Flags.class,
            "{\"required\": true, \"required_or_null\": null, \"optional_or_null\": null}");
    Flags without = Json.read(Flags.class, "{\"required\": true, \"required_or_null\": null}");

    assertThat(withNull.toBuilder().build()).isEqualTo(withNull).isNotEqualTo(without);
    assertThat(without.toBuilder().optionalOrNull(null).build()).isEqualTo(withNull);
  }

  @Test
  void builderTakesNullOnlyWhereTheContractHasIt() {
    Texts.Builder builder = Texts.builder();

    assertThatThrownBy(() -> builder.optional(null))
        .hasMessage("optional is null; to leave it out, do not set it");
    assertThatThrownBy(() -> builder.required(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void nullInsteadOfAbsenceIsReadAndWrittenBack() throws IOException {
    String json = "{\"required\": 1, \"required_or_null\": 2, \"optional\": null}";

    Numbers numbers = Json.read(Numbers.class, json);

    assertThat(numbers.getOptional()).isNull();
    assertThatJson(Json.write(numbers)).isEqualTo(json);
  }

  @Test
  void requiredPropertyThatMayBeNullIsNullUnlessItIsSet() {
    assertThatJson(Json.write(Lists.builder().required(List.of()).build()))
        .isEqualTo("{\"required\": [], \"required_or_null\": null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\": [1, null]}",
        "{\"map\": {\"a\": null, \"b\": [\"c\", null]}}",
        "{\"points\": [{\"x\": 1}, null]}",
      })
  void elementMayBeNull(String json) throws IOException {
    Json.isWrittenAsItWasRead(Elements.class, json);
  }
}
