package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.names.model.AdditionalHyphen;
import dev.replicategateway.contracts.names.model.AdditionalProperties;
import dev.replicategateway.contracts.names.model.Alike;
import dev.replicategateway.contracts.names.model.ClassCapital;
import dev.replicategateway.contracts.names.model.ClassHyphen;
import dev.replicategateway.contracts.names.model.ClassUnderscore;
import dev.replicategateway.contracts.names.model.MappedByUrl;
import dev.replicategateway.contracts.names.model.Marks;
import dev.replicategateway.contracts.names.model.Methods;
import dev.replicategateway.contracts.names.model.ModelClass;
import dev.replicategateway.contracts.names.model.ModelString;
import dev.replicategateway.contracts.names.model.Uses;
import dev.replicategateway.contracts.names.model.Words;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void javaWordsArePropertyNames() throws IOException {
    assertDeclared(
        Words.class,
        "class",
        "int",
        "default",
        "switch",
        "enum",
        "null",
        "record",
        "var",
        "yield",
        "sealed",
        "permits",
        "when",
        "this",
        "super",
        "package",
        "new",
        "return",
        "void",
        "goto",
        "const",
        "assert",
        "strictfp",
        "_",
        "abstract",
        "native",
        "float");
  }

  @Test
  void namesOfMethodsAreProperties() throws IOException {
    assertDeclared(
        Methods.class,
        "hashCode",
        "toString",
        "getClass",
        "notify",
        "notifyAll",
        "wait",
        "equals",
        "clone",
        "finalize",
        "build",
        "builder",
        "toBuilder",
        "buildAsRead",
        "additionalProperty",
        "undeclared",
        "state",
        "other",
        "value",
        "name",
        "NAMES",
        "JSON",
        "properties",
        "object",
        "list",
        "file",
        "type",
        "moshi",
        "built");
    assertDeclared(AdditionalProperties.class, "additionalProperties");
    assertDeclared(AdditionalHyphen.class, "additional-properties");
    assertDeclared(ClassUnderscore.class, "class_");
    assertDeclared(ClassCapital.class, "Class");
    assertDeclared(ClassHyphen.class, "class-");
  }

  @Test
  void slashesOfADiscriminatorAreKept() throws IOException {
    MappedByUrl mapped =
        Json.read(MappedByUrl.class, "{\"@//type\": \"https://example.com/b\", \"class-\": \"x\"}");

    assertThat(mapped.asClassHyphen().getClassProperty()).isEqualTo("x");
  }

  @Test
  void marksInNamesAreKept() throws IOException {
    assertDeclared(
        Marks.class,
        "$ref_like",
        "a$b",
        "\"quoted\"",
        "it's",
        "with space",
        "with.dot",
        "with/slash",
        "https://two/slashes",
        "@type",
        "+1",
        "-1",
        "2fast",
        "kebab-case",
        "a:b",
        "x[]",
        "<z>",
        "a&b",
        "&amp;",
        "p%d",
        "q#r",
        "s;t",
        "u=v",
        "back`tick",
        "e/*f",
        "ümläut",
        "日本",
        "{{m}}",
        "${v}",
        "a,b",
        "question?",
        "bang!",
        "***",
        "_leading",
        "trailing_",
        "n_prompt",
        "nPrompts",
        "URL",
        "ABTest",
        "i18n",
        "UPPER_CASE");
  }

  @Test
  void namesThatJavaWouldSpellAlikeAreToldApart() throws IOException {
    assertDeclared(Alike.class, "foo_bar", "fooBar", "id", "Id", "🙂");
    Alike alike =
        Alike.builder().fooBarSnake("a").fooBar("b").id("c").capitalId("d").smile("e").build();

    assertThatJson(Json.write(alike))
        .isEqualTo(
            "{\"foo_bar\": \"a\", \"fooBar\": \"b\", \"id\": \"c\", \"Id\": \"d\", \"🙂\": \"e\"}");
  }

  /** Reads a text for each name, which arrives in a property of its own only if it is declared. */
  private static void assertDeclared(Class<?> type, String... names) throws IOException {
    String json =
        Stream.of(names)
            .map(name -> quote(name) + ":" + quote("value of " + name))
            .collect(Collectors.joining(",", "{", "}"));

    Object model = Json.read(type, json);

    assertThat(model).extracting("undeclared.properties").isNull();
    assertThat(Json.write(model)).isEqualTo(json);
    assertThat(Json.read(type, json)).isEqualTo(model).hasSameHashCodeAs(model);
    assertThat(model.toString()).contains("value of " + names[0]);
  }

  private static String quote(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }

  @Test
  void builderMethodsReachTheirOwnProperty() {
    Methods methods = Methods.builder().hashCode("h").build("b").waitProperty("w").build();

    assertThat(methods.getHashCode()).isEqualTo("h");
    assertThat(methods.getBuild()).isEqualTo("b");
    assertThatJson(Json.write(methods))
        .isEqualTo("{\"hashCode\": \"h\", \"wait\": \"w\", \"build\": \"b\"}");
  }

  @Test
  void schemaMayHaveTheNameOfAJavaClass() throws IOException {
    String json =
        """
        {
          "string": {"name": "s", "amount": 1.5, "list": ["a"], "map": {"a": 1}, "any": [true]},
          "object": {"at": "2026-01-31T10:00:00Z", "id": "123e4567-e89b-12d3-a456-426614174000"},
          "list": {}, "map": {}, "call": {}, "moshi": {}, "foo-bar": {},
          "klass": {"name": "c"}
        }
        """;

    Uses uses = Json.read(Uses.class, json);

    assertThatJson(Json.write(uses)).isEqualTo(json);
    ModelString string = uses.getString();
    ModelClass klass = uses.getKlass();
    assertThat(string.getName()).isEqualTo("s");
    assertThat(klass).isEqualTo(ModelClass.builder().name("c").build());
  }
}
