package dev.replicategateway.generator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "n_prompt, nPrompt",
    "kebab-case, kebabCase",
    "with.dot, withDot",
    "URL, URL",
    "URLThing, urlThing",
    "XAxis, xAxis",
    "i18n, i18n",
    "_type, type",
    "+1, plus1",
    "-1, minus1",
    "2fast, _2fast",
    "default, _default",
    "class, classProperty",
    "wait, waitProperty",
    "undeclared, undeclaredProperty",
    "日本, 日本",
    "🙂, slightlySmilingFace",
    "***, asteriskAsteriskAsterisk",
  })
  void propertyIsInCamelCase(String wireName, String expected) {
    assertThat(Names.property(wireName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"per_page, perPage", "wait, waitParameter", "equals, equalsParameter", "for, _for"})
  void parameterIsAMethodOfABuilderAsWell(String wireName, String expected) {
    assertThat(Names.parameter(wireName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pet, Pet",
    "foo-bar, FooBar",
    "Foo.Baz, FooBaz",
    "with_under, WithUnder",
    "2Fast, Model2Fast",
    "String, ModelString",
    "list, ModelList",
    "Undeclared, ModelUndeclared",
    "!, Exclamation",
  })
  void classIsCapitalized(String schema, String expected) {
    assertThat(Names.className(schema)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "light red, LIGHT_RED",
    "lightRed, LIGHT_RED",
    "a-b, A_B",
    "-12, MINUS_12",
    "+1, PLUS_1",
    "007, _007",
    "один, ОДИН",
    "<>, LESS_THAN_GREATER_THAN",
    "' ', SPACE",
    "'', EMPTY",
    "🙂, SLIGHTLY_SMILING_FACE",
    "Known, KNOWN",
    "NOT_IN_CONTRACT, NOT_IN_CONTRACT_VALUE",
  })
  void constantSaysTheValue(String value, String expected) {
    assertThat(Names.constant(value, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.1, NUMBER_0_DOT_1", "-1, MINUS_1", "1E+10, NUMBER_1E10", "2, NUMBER_2"})
  void constantOfANumberSaysTheNumber(String value, String expected) {
    assertThat(Names.constant(value, true)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "class, class_VALUE",
    "Only Selected, OnlySelected",
    "Known, Known_VALUE",
    "List, List_VALUE"
  })
  void constantThatTheContractNamesKeepsItsName(String given, String expected) {
    assertThat(Names.givenConstant(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"getThing, getThing", "toString, toStringOperation", "default, callDefault"})
  void methodOverridesNone(String id, String expected) {
    assertThat(Names.method(id)).isEqualTo(expected);
  }

  @Test
  void secondOfANameGetsANumber() {
    Names names = Names.distinct();

    assertThat(names.claim("id")).isEqualTo("id");
    assertThat(names.claim("id")).isEqualTo("id2");
    assertThat(names.claim("v1")).isEqualTo("v1");
    assertThat(names.claim("v1")).isEqualTo("v1_2");
  }

  @Test
  void filesDifferByMoreThanCase() {
    Names names = Names.distinctFiles();

    assertThat(names.claim("URLThing")).isEqualTo("URLThing");
    assertThat(names.claim("UrlThing")).isEqualTo("UrlThing2");
  }

  @Test
  void gettersOfPropertiesDiffer() {
    Names names = Names.distinctProperties();

    assertThat(names.claim("id")).isEqualTo("id");
    assertThat(names.claim("Id")).isEqualTo("Id2");
  }

  @Test
  void classNameFitsAFilesName() {
    assertThat(Names.className("x".repeat(300))).isEqualTo("X" + "x".repeat(179));
    assertThat(Names.className("日".repeat(300))).isEqualTo("日".repeat(60));
  }
}
