package dev.replicategateway.generator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  /** A model of such a name would hide the support class beside it. */
  @Test
  void supportClassesAreReserved() {
    String[] files =
        Path.of("src/support/java/dev/replicategateway/generator/support").toFile().list();

    assertThat(files)
        .hasSizeGreaterThan(20)
        .allMatch(
            file ->
                file.equals("package-info.java")
                    || ReservedClasses.contains(file.replace(".java", "")));
  }

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
