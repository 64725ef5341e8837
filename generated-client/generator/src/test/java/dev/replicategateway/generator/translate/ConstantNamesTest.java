package dev.replicategateway.generator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.generator.model.ModelClass.Constant;
import dev.replicategateway.generator.model.ModelClass.EnumBody;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantNamesTest {
  @ParameterizedTest
  @CsvSource({
    "light red, LIGHT_RED",
    "lightRed, LIGHT_RED",
    "a-b, A_B",
    "text/plain, TEXT_PLAIN",
    "-12, MINUS_12",
    "+1, PLUS_1",
    "-created_at, MINUS_CREATED_AT",
    "007, _007",
    "c++, C_PLUS_PLUS",
    "C#, C_HASH",
    "R&D, R_AMPERSAND_D",
    "100%, _100_PERCENT",
    "$5, DOLLAR_5",
    "text/*, TEXT_ASTERISK",
    "'', EMPTY",
    "' ', SPACE",
    "-, MINUS",
    "/, SLASH",
    "&&, AMPERSAND_AMPERSAND",
    "||, PIPE_PIPE",
    "!=, EXCLAMATION_EQUALS",
    ">=, GREATER_THAN_EQUALS",
    "<>, LESS_THAN_GREATER_THAN",
    "<=10, LESS_THAN_EQUALS_10",
    "один, ОДИН",
    "日本語, 日本語",
    "हिन्दी, हिन्दी",
    "straße, STRASSE",
    "🙂, SLIGHTLY_SMILING_FACE",
    "ok 🙂, OK_SLIGHTLY_SMILING_FACE",
    "Known, KNOWN",
    "NOT_IN_CONTRACT, NOT_IN_CONTRACT_VALUE",
  })
  void constantSaysTheValue(String value, String expected) {
    assertThat(ConstantNames.of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.1, NUMBER_0_DOT_1", "-1, MINUS_1", "1E+10, NUMBER_1E10", "2, NUMBER_2"})
  void constantOfANumberSaysTheNumber(String value, String expected) {
    assertThat(ConstantNames.ofNumber(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "class, class_VALUE",
    "Only Selected, OnlySelected",
    "Known, Known_VALUE",
    "List, List_VALUE"
  })
  void constantThatTheContractNamesKeepsItsName(String given, String expected) {
    assertThat(ConstantNames.given(given)).isEqualTo(expected);
  }

  @Test
  void valuesThatDifferInSeparatorsSayThem(@TempDir Path folder) throws IOException {
    Snippet snippet =
        Snippet.of("3.0.3", folder, "E: {type: string, enum: [a b, a-b, a_b, A_B, a., a, A]}");

    assertThat(snippet.body("E", EnumBody.class).constants())
        .extracting(Constant::javaName)
        .containsExactly("A_B", "A_MINUS_B", "A_UNDERSCORE_B", "A_UNDERSCORE_B2", "A", "A2", "A3");
  }
}
