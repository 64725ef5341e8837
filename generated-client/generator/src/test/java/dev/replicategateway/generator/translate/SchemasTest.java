package dev.replicategateway.generator.translate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.generator.document.ContractException;
import dev.replicategateway.generator.model.ModelClass.EnumBody;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.Property;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Rules.Rule;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import dev.replicategateway.generator.model.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
  @TempDir Path folder;

  private Snippet of30(String schemas) throws IOException {
    return Snippet.of("3.0.3", folder, schemas);
  }

  private Snippet of31(String schemas) throws IOException {
    return Snippet.of("3.1.0", folder, schemas);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: string|STRING",
        "type: string, format: date-time|DATE_TIME",
        "type: string, format: date|DATE",
        "type: string, format: uuid|UUID",
        "type: string, format: uri|URI",
        "type: string, format: byte|BYTES",
        "type: string, format: anything|STRING",
        "type: integer|LONG",
        "type: integer, format: int32|INTEGER",
        "type: number|DECIMAL",
        "type: number, format: float|DOUBLE",
        "type: boolean|BOOLEAN",
      })
  void scalarHasAJavaTypeByItsFormat(String schema, Kind kind) throws IOException {
    assertThat(of30("A: {" + schema + "}").type("A")).isEqualTo(new Type.Scalar(kind));
  }

  @Test
  void schemaThatSaysNothingIsAnyJson() throws IOException {
    assertThat(of30("A: {}").use("A")).isEqualTo(Use.ANYTHING);
  }

  @Test
  void listOfItselfEnds() throws IOException {
    Snippet snippet = of30("A: {type: array, items: {$ref: '#/components/schemas/A'}}");

    assertThat(snippet.type("A")).isEqualTo(new Type.ListOf(Use.ANYTHING, false));
  }

  @Test
  void partsOfAnAllOfAreOneObject() throws IOException {
    Snippet snippet =
        of30(
            """
            A: {type: object, required: [a], properties: {a: {type: string}}}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: integer}}}]}
            """);

    assertThat(snippet.body("B", ObjectBody.class).properties())
        .extracting(Property::wireName)
        .containsExactly("a", "b");
  }

  @Test
  void allOfOfOneSchemaIsThatSchema() throws IOException {
    Snippet snippet =
        of30(
            """
            A: {type: string, enum: [x]}
            B: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/A'}, {description: d}]}}}
            """);

    assertThat(snippet.property("B", "a")).isEqualTo(snippet.type("A"));
  }

  @Test
  void narrowerBoundOfTwoPartsCounts() throws IOException {
    Snippet snippet =
        of30("A: {allOf: [{type: integer, minimum: 3, maximum: 9}, {minimum: 1, maximum: 5}]}");

    assertThat(snippet.use("A").rules().own())
        .containsExactly(new Rule(Rules.Kind.AT_LEAST, "3"), new Rule(Rules.Kind.AT_MOST, "5"));
  }

  @Test
  void partsThatContradictEachOtherAreRefusedWithTheirPlace() {
    assertThatThrownBy(() -> of30("A: {allOf: [{type: string}, {type: integer}]}"))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith("snippet.yaml#/components/schemas/A/allOf/1: contradicts")
        .hasMessageEndingWith("no value is both string and integer");
  }

  @Test
  void allOfThatIsItsOwnPartEnds() throws IOException {
    Snippet snippet =
        of30("A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {a: {type: string}}}]}");

    assertThat(snippet.body("A", ObjectBody.class).properties()).hasSize(1);
  }

  @Test
  void discriminatorMapsItsValuesAndTheNamesOfSchemas() throws IOException {
    Snippet snippet =
        of30(
            """
            Cat: {type: object, properties: {kind: {type: string}}}
            Dog: {type: object, properties: {kind: {type: string}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat', d: Dog}}
            """);

    UnionBody union = snippet.body("Pet", UnionBody.class);

    assertThat(union.discriminator()).isEqualTo("kind");
    assertThat(union.mapping())
        .containsOnly(
            Map.entry("c", 1), Map.entry("d", 2), Map.entry("Cat", 1), Map.entry("Dog", 2));
  }

  @Test
  void unionOfConstantsIsAnEnum() throws IOException {
    assertThat(of31("A: {oneOf: [{const: a}, {const: b}]}").body("A", EnumBody.class).constants())
        .extracting(constant -> constant.value())
        .containsExactly("a", "b");
  }

  @Test
  void severalTypesAreBranches() throws IOException {
    Snippet snippet = of31("A: {type: [string, array, 'null'], items: {type: integer}}");

    assertThat(snippet.use("A").isNullable()).isTrue();
    assertThat(snippet.body("A", UnionBody.class).branches())
        .extracting(Use::type)
        .containsExactly(
            new Type.Scalar(Kind.STRING),
            new Type.ListOf(new Use(new Type.Scalar(Kind.LONG), false, Rules.NONE), false));
  }

  @Test
  void referenceIntoASchemaIsTheTypeThatStandsThere() throws IOException {
    Snippet snippet =
        of30(
            """
            Shelf:
              type: object
              properties: {books: {type: array, items: {type: object, properties: {t: {type: string}}}}}
            Loan:
              type: object
              properties: {book: {$ref: '#/components/schemas/Shelf/properties/books/items'}}
            """);

    assertThat(snippet.model(snippet.property("Loan", "book")).name()).isEqualTo("ShelfBooksInner");
  }

  @Test
  void referenceToNothingIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> of30("A: {properties: {b: {$ref: '#/components/schemas/B'}}}"))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "snippet.yaml#/components/schemas/A/properties/b: refers to #/components/schemas/B,"
                + " which does not exist");
  }

  @Test
  void schemasOfOneNameAreClassesOfTheirOwn() throws IOException {
    Snippet snippet =
        of30(
            """
            thing: {type: object, properties: {a: {type: string}}}
            Thing: {type: object, properties: {b: {type: string}}}
            """);

    assertThat(snippet.contract.classes())
        .extracting(model -> model.name())
        .containsExactlyInAnyOrder("Thing", "Thing2");
    assertThat(snippet.warnings.all())
        .containsExactly(
            "snippet.yaml#/components/schemas/Thing: would be the class Thing, as"
                + " snippet.yaml#/components/schemas/thing is; it is Thing2. To choose a name, set"
                + " modelNameMappings Thing=NAME");
  }

  @Test
  void keywordThatIsNotHonouredIsWarnedOf() throws IOException {
    assertThat(of31("A: {type: string, not: {const: x}}").warnings.all())
        .containsExactly("snippet.yaml#/components/schemas/A/not: is not checked");
  }

  @Test
  void misspeltTypeIsWarnedOf() throws IOException {
    assertThat(of30("A: {type: object, properties: {b: {type: strng}}}").warnings.all())
        .containsExactly(
            "snippet.yaml#/components/schemas/A/properties/b/type: is not a type of OpenAPI: strng;"
                + " expected one of array, boolean, integer, null, number, object, string");
  }

  @Test
  void boundsThatNoValueKeepsAreWarnedOf() throws IOException {
    assertThat(of30("A: {type: integer, minimum: 7, maximum: 5}").warnings.all())
        .containsExactly(
            "snippet.yaml#/components/schemas/A/minimum: is 7, more than the maximum 5; no value is"
                + " valid");
  }

  @Test
  void discriminatorWithoutAPropertyIsWarnedOf() throws IOException {
    Snippet snippet =
        of30(
            """
            Cat: {type: object, properties: {kind: {type: string}}}
            Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}], discriminator: {property: kind}}
            """);

    assertThat(snippet.warnings.all())
        .containsExactly(
            "snippet.yaml#/components/schemas/Pet/discriminator: has no propertyName; the branch is"
                + " chosen by what fits");
  }

  @Test
  void mappingThatLeadsNowhereIsWarnedOf() throws IOException {
    Snippet snippet =
        of30(
            """
            Cat: {type: object, properties: {kind: {type: string}}}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]
              discriminator: {propertyName: kind, mapping: {dog: Dog}}
            Inline:
              oneOf: [{type: object, properties: {kind: {type: string}}}, {type: string}]
              discriminator: {propertyName: kind, mapping: {dog: Dog}}
            """);

    assertThat(snippet.warnings.all())
        .contains(
            "snippet.yaml#/components/schemas/Pet/discriminator/mapping/dog: maps to Dog, which is"
                + " not a branch; it is ignored",
            "snippet.yaml#/components/schemas/Inline/discriminator/mapping/dog: maps to Dog, which"
                + " is not a branch; it is ignored");
  }

  @Test
  void propertyThatTwoFilesDeclareIsWhatBothSay() throws IOException {
    Files.writeString(
        folder.resolve("other file.yaml"),
        """
        Base:
          type: object
          properties: {id: {type: string, format: uuid}, size: {minimum: 1}, a/b: {$ref: '#/Text'}}
        Text: {type: string, maxLength: 9}
        """);
    Snippet snippet =
        of30(
            """
            Thing:
              allOf:
                - {$ref: 'other file.yaml#/Base'}
                - {type: object, properties: {id: {minLength: 3}, size: {type: integer}, a/b: {minLength: 3}}}
            """);

    assertThat(snippet.property("Thing", "id")).isEqualTo(new Type.Scalar(Kind.UUID));
    Map<String, List<Rule>> rules =
        snippet.body("Thing", ObjectBody.class).properties().stream()
            .collect(toMap(Property::wireName, each -> each.use().rules().own()));
    assertThat(rules.get("id")).extracting(Rule::argument).containsExactly("3");
    assertThat(rules.get("size")).extracting(Rule::argument).containsExactly("1");
    assertThat(rules.get("a/b")).extracting(Rule::argument).containsExactlyInAnyOrder("3", "9");
  }

  @Test
  void keywordOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> of30("A: {type: object, required: a, properties: {a: {}}}"))
        .hasMessage(
            "snippet.yaml#/components/schemas/A/required: expected an array, but it is \"a\"");
  }
}
