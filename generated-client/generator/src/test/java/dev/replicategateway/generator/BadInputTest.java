package dev.replicategateway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.generator.document.ContractException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** What a user is told of input from which nothing can be generated; nothing is written then. */
class BadInputTest {
  private static final String SHOP =
      """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      paths:
        /teas:
          get:
            operationId: getTeas
            parameters:
              - {name: kind, in: query, schema: {type: string}}
              - {name: page, in: query, schema: {type: string}}
            responses:
              '200':
                description: The teas.
                content: {application/json: {schema: {$ref: '#/components/schemas/Tea'}}}
          post:
            operationId: addTea
            responses:
              '200':
                description: The tea.
                content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
      components:
        schemas:
          Tea: {type: object, properties: {name: {type: string}, kind: {type: string}}}
          Size: {type: string, enum: [small, large]}
      """;

  @TempDir Path folder;

  @AfterEach
  void forgetSettings() {
    GlobalSettings.reset();
  }

  private void assertRefused(
      String document, Consumer<CodegenConfigurator> options, String... messages)
      throws IOException {
    Files.writeString(folder.resolve("shop.yaml"), document);
    assertRefused(folder.resolve("shop.yaml"), options, String.join("\n", messages));
  }

  private void assertRefused(Path file, Consumer<CodegenConfigurator> options, String message) {
    Path output = folder.resolve("out");
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("java-retrofit-moshi")
            .setInputSpec(file.toString())
            .setOutputDir(output.toString())
            .setValidateSpec(false)
            .addAdditionalProperty("package", "com.example");
    options.accept(configurator);

    assertThatThrownBy(
            () -> new DefaultGenerator().opts(configurator.toClientOptInput()).generate())
        .isInstanceOf(ContractException.class)
        .hasMessage(message)
        .hasNoCause();
    assertThat(output).doesNotExist();
  }

  private static void noOption(CodegenConfigurator options) {}

  private static Consumer<CodegenConfigurator> option(String name, String value) {
    return options -> options.addAdditionalProperty(name, value);
  }

  @Test
  void textIsNoDocument() throws IOException {
    assertRefused(
        "hello there", BadInputTest::noOption, "shop.yaml: expected an object, but it is string");
  }

  @Test
  void listIsNoDocument() throws IOException {
    assertRefused(
        "[1, 2]", BadInputTest::noOption, "shop.yaml: expected an object, but it is array");
  }

  @Test
  void objectOfAnotherKindIsNoDocument() throws IOException {
    assertRefused(
        "name: Sencha",
        BadInputTest::noOption,
        "shop.yaml#/openapi: expected 3.0.x or 3.1.x, but the version is missing");
  }

  @Test
  void syntaxErrorIsNamedWithItsLine() throws IOException {
    assertRefused(
        "openapi: 3.0.3\ninfo: {title: Shop\npaths: {}\n",
        BadInputTest::noOption,
        "shop.yaml: while parsing a flow mapping in line 2 (info: {title: Shop): expected ',' or"
            + " '}', but got :, line 3, column 6");
  }

  @Test
  void missingFileIsNamed() {
    Path file = folder.resolve("none.yaml");

    assertRefused(
        file, BadInputTest::noOption, file + " is neither a file nor a resource of the class path");
  }

  @Test
  void everyReferenceToNothingIsNamed() throws IOException {
    assertRefused(
        SHOP.replace("name: {type: string}", "name: {$ref: '#/no'}, a: {$ref: '#/components/No'}"),
        BadInputTest::noOption,
        "shop.yaml#/components/schemas/Tea/properties/name: refers to #/no, which does not exist",
        "shop.yaml#/components/schemas/Tea/properties/a: refers to #/components/No, which does not"
            + " exist");
  }

  @Test
  void referenceIntoABrokenFileIsNamedWithBoth() throws IOException {
    Files.writeString(folder.resolve("other.yaml"), "a: {");
    assertRefused(
        SHOP.replace("name: {type: string}", "name: {$ref: 'other.yaml#/a'}"),
        BadInputTest::noOption,
        "shop.yaml#/components/schemas/Tea/properties/name: refers to a broken document:"
            + " other.yaml: while parsing a flow node: expected the node content, but found"
            + " '<stream end>', line 1, column 5");
  }

  @Test
  void contradictionIsNamedWithBothOfItsParts() throws IOException {
    assertRefused(
        SHOP.replace("name: {type: string}", "name: {allOf: [{type: string}, {type: integer}]}"),
        BadInputTest::noOption,
        "shop.yaml#/components/schemas/Tea/properties/name/allOf/1: contradicts another part of the"
            + " allOf at shop.yaml#/components/schemas/Tea/properties/name: no value is both string"
            + " and integer");
  }

  @Test
  void everyWarningIsNamedWhereTheyAreErrors() throws IOException {
    assertRefused(
        SHOP.replace("name: {type: string}", "name: {type: string, not: {}, contains: {}}"),
        option("strict", "true"),
        "shop.yaml#/components/schemas/Tea/properties/name/not: is not checked",
        "shop.yaml#/components/schemas/Tea/properties/name/contains: is not checked");
  }

  @Test
  void placeholderInAPathsQueryIsNamedWhereWarningsAreErrors() throws IOException {
    assertRefused(
        SHOP.replace(
            "  /teas:\n",
            "  '/teas?of={of}':\n    parameters: [{name: of, in: path, schema: {}}]\n"),
        option("strict", "true"),
        "shop.yaml#/paths/~1teas?of={of}/get: cannot be called: Retrofit takes no parameter in a"
            + " path's query",
        "shop.yaml#/paths/~1teas?of={of}/post: cannot be called: Retrofit takes no parameter in a"
            + " path's query");
  }

  @ParameterizedTest
  @CsvSource({
    "Tea, which the class of shop.yaml#/components/schemas/Tea has",
    "String, which generated code uses itself",
    "the-size, which is not a Java name",
  })
  void classIsNotMappedToATakenName(String name, String problem) throws IOException {
    assertRefused(
        SHOP,
        options -> options.addModelNameMapping("Size", name),
        "shop.yaml#/components/schemas/Size: is mapped to the name " + name + ", " + problem);
  }

  @Test
  void inlineClassIsNotMappedToATakenName() throws IOException {
    assertRefused(
        SHOP,
        options -> options.addInlineSchemaNameMapping("addTea_200_response", "Tea"),
        "shop.yaml#/paths/~1teas/post/responses/200/content/application~1json/schema: is mapped to"
            + " the name Tea, which the class of shop.yaml#/components/schemas/Tea has");
  }

  @ParameterizedTest
  @CsvSource({
    "name, which another has beside it",
    "class, which is not a Java name",
    "undeclared, which generated code uses itself",
  })
  void propertyIsNotMappedToATakenName(String name, String problem) throws IOException {
    assertRefused(
        SHOP,
        options -> options.addNameMapping("kind", name),
        "shop.yaml#/components/schemas/Tea/properties/kind: is mapped to the name "
            + name
            + ", "
            + problem);
  }

  @Test
  void parameterIsNotMappedToATakenName() throws IOException {
    assertRefused(
        SHOP,
        options -> options.addParameterNameMapping("page", "kind"),
        "shop.yaml#/paths/~1teas/get/parameters/1: is mapped to the name kind, which another has"
            + " beside it");
  }

  @Test
  void operationIsNotMappedToATakenName() throws IOException {
    assertRefused(
        SHOP,
        options -> options.addOperationIdNameMapping("addTea", "getTeas"),
        "shop.yaml#/paths/~1teas/post: is mapped to the name getTeas, which another has beside it");
  }

  @Test
  void constantIsNotMappedToATakenName() throws IOException {
    assertRefused(
        SHOP,
        options -> options.addEnumNameMapping("large", "SMALL"),
        "shop.yaml#/components/schemas/Size: is mapped to the name SMALL, which another has beside"
            + " it");
  }

  @Test
  void everyWrongOptionIsNamed() throws IOException {
    assertRefused(
        SHOP,
        options ->
            options
                .addAdditionalProperty("packge", "com.example")
                .addAdditionalProperty("invokerPackage", "com.example")
                .addAdditionalProperty("apiPackage", "com.class")
                .addAdditionalProperty("strict", "yes"),
        "java-retrofit-moshi: there is no option invokerPackage, packge; the options are [apiPackage,"
            + " modelPackage, package, sourceFolder, strict, unreachedModels]",
        "java-retrofit-moshi: apiPackage is not the name of a Java package: com.class",
        "java-retrofit-moshi: strict must be true or false: yes");
  }

  /** As a misspelt one is, which the Maven plugin may have dropped. */
  @Test
  void missingPackageIsNamedWithTheOptions() throws IOException {
    assertRefused(
        SHOP,
        options -> options.setAdditionalProperties(Map.of()),
        "java-retrofit-moshi: package is missing, for example package=com.example.shop; the options"
            + " are [apiPackage, modelPackage, package, sourceFolder, strict, unreachedModels], and"
            + " OpenAPI Generator's Maven plugin drops any other in configOptions without a word");
  }

  @Test
  void oneOfTwoPackagesIsNotEnough() throws IOException {
    assertRefused(
        SHOP,
        options -> options.setAdditionalProperties(Map.of("modelPackage", "com.example")),
        "java-retrofit-moshi: package is missing, for example package=com.example.shop; the options"
            + " are [apiPackage, modelPackage, package, sourceFolder, strict, unreachedModels], and"
            + " OpenAPI Generator's Maven plugin drops any other in configOptions without a word");
  }

  @Test
  void optionOfOpenApiGeneratorThatWouldDoNothingIsRefused() throws IOException {
    assertRefused(
        SHOP,
        options ->
            options
                .addTypeMapping("string", "Text")
                .addImportMapping("Tea", "com.example.Tea")
                .addSchemaMapping("Tea", "com.example.Tea")
                .setRemoveOperationIdPrefix(true),
        "java-retrofit-moshi: importMappings has no effect; remove it",
        "java-retrofit-moshi: schemaMappings has no effect; remove it",
        "java-retrofit-moshi: typeMappings has no effect; remove it",
        "java-retrofit-moshi: removeOperationIdPrefix has no effect; use operationIdNameMappings");
  }

  @Test
  void partOfTheOutputAloneIsRefused() throws IOException {
    GlobalSettings.setProperty("models", "");

    assertRefused(
        SHOP,
        BadInputTest::noOption,
        "java-retrofit-moshi: interfaces, models and support classes are generated together; models"
            + " cannot be chosen alone");
  }

  @ParameterizedTest
  @CsvSource({
    "'{{#view}}', 'Section missing close tag ''view'' @ line 1'",
    "'{{nope}}', 'No method or field with name ''nope'' on line 1'",
  })
  void brokenTemplateIsNamed(String template, String problem) throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("object.mustache"), template);

    assertRefused(
        SHOP,
        options -> options.setTemplateDir(templates.toString()),
        "object.mustache: " + problem);
  }

  @Test
  void unknownTemplateIsNamedWhereWarningsAreErrors() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("object.mustache"), "{{#view}}{{name}}{{/view}}");
    Files.writeString(templates.resolve("objekt.mustache"), "");

    assertRefused(
        SHOP,
        options ->
            options.setTemplateDir(templates.toString()).addAdditionalProperty("strict", "true"),
        "objekt.mustache: is not the name of a template; it is ignored. The templates are [api, enum,"
            + " enum_adapter, object, object_adapter, object_builder, package, parameters, union, union_adapter]");
  }

  @Test
  void modelDoesNotTakeTheFileOfAnInterface() throws IOException {
    assertRefused(
        SHOP.replace("Size:", "defaultapi:")
            .replace("name: {type: string}", "name: {$ref: '#/components/schemas/defaultapi'}"),
        option("apiPackage", "com.example").andThen(option("modelPackage", "com.example")),
        "The interface DefaultApi of the tag default and the model Defaultapi of the schema defaultapi"
            + " cannot both be in the package com.example: set another apiPackage, or"
            + " modelNameMappings defaultapi=NAME");
  }

  @Test
  void stackTraceDoesNotHideTheMessage() {
    assertThat(new ContractException("shop.yaml#/paths: is broken").getStackTrace()).isEmpty();
  }
}
