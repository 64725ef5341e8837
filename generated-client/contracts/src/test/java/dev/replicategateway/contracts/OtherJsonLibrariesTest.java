package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.replicategateway.contracts.operations.model.Level;
import dev.replicategateway.contracts.operations.model.Page;
import dev.replicategateway.contracts.operations.model.TextOrPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that knows nothing of a contract's names writes no model, rather than a wrong one. */
class OtherJsonLibrariesTest {
  static Stream<Object> values() {
    return Stream.of(
        Page.builder().number(1).build(),
        Level.of("low"),
        TextOrPage.of("x"),
        List.of(Page.builder().number(1).build()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void jacksonIsToldWhatWritesAModel(Object value) {
    assertThatThrownBy(() -> new ObjectMapper().findAndRegisterModules().writeValueAsString(value))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("is written by its toJson(), not by its getters");
  }

  @ParameterizedTest
  @MethodSource("values")
  void jacksonThatLooksAtFieldsAloneWritesNoneEither(Object value) {
    ObjectMapper fields =
        new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    assertThatThrownBy(() -> fields.writeValueAsString(value))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("writtenByItsToJsonOnly");
  }

  @ParameterizedTest
  @MethodSource("values")
  void gsonIsToldWhatWritesAModel(Object value) {
    assertThatThrownBy(() -> new Gson().toJson(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("writtenByItsToJsonOnly");
  }

  @ParameterizedTest
  @MethodSource("values")
  void neitherReadsAModel(Object value) {
    Class<?> type = value instanceof List ? Page.class : value.getClass();

    assertThatThrownBy(() -> new ObjectMapper().readValue("{\"number\": 1}", type))
        .isInstanceOf(JsonMappingException.class);
    assertThatThrownBy(() -> new Gson().fromJson("{\"number\": 1}", type))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
