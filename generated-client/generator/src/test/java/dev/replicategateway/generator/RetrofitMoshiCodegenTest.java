package dev.replicategateway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The generator as OpenAPI Generator runs it. */
class RetrofitMoshiCodegenTest {
  private static final String VALID =
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths: {}
      components: {schemas: {Thing: {type: object, properties: {a: {type: string}}}}}
      """;

  /** Nothing refers to Unused, of which there would be a warning. */
  private static final String WITH_UNREACHED =
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /teas:
          get:
            operationId: getTea
            responses:
              '200':
                description: The tea.
                content: {application/json: {schema: {$ref: '#/components/schemas/Tea'}}}
      components:
        schemas:
          Unused: {type: object, properties: {a: {type: string, not: {}}}}
          Tea: {type: object, properties: {name: {type: string}}}
      """;

  @TempDir Path folder;

  private CodegenConfigurator options(String document) throws IOException {
    Path file = folder.resolve("d.yaml");
    Files.writeString(file, document);
    return new CodegenConfigurator()
        .setGeneratorName("java-retrofit-moshi")
        .setInputSpec(file.toString())
        .setOutputDir(folder.resolve("out").toString())
        .setValidateSpec(false)
        .addAdditionalProperty("package", "com.example");
  }

  private List<String> written() throws IOException {
    if (!Files.exists(folder.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .map(file -> folder.resolve("out").relativize(file).toString())
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  private static void generate(CodegenConfigurator options) {
    new DefaultGenerator().opts(options.toClientOptInput()).generate();
  }

  @Test
  void packageDecidesWhereFilesStand() throws IOException {
    generate(options(VALID));

    assertThat(written())
        .contains(
            "src/main/java/com/example/model/Thing.java",
            "src/main/java/com/example/model/ThingJsonAdapter.java")
        .noneMatch(file -> file.contains("ApiClient"));
  }

  @Test
  void sourcesStandWhereTheUserWantsThem() throws IOException {
    generate(
        options(VALID)
            .addAdditionalProperty("sourceFolder", "gen")
            .addAdditionalProperty("modelPackage", "com.example.json"));

    assertThat(written()).contains("gen/com/example/json/Thing.java");
  }

  @Test
  void warningIsAnErrorWhereTheUserWantsIt() throws IOException {
    String document = VALID.replace("{type: string}", "{type: string, not: {}}");
    CodegenConfigurator options = options(document).addAdditionalProperty("strict", "true");

    assertThatThrownBy(() -> generate(options))
        .hasStackTraceContaining(
            "d.yaml#/components/schemas/Thing/properties/a/not: is not checked");
    assertThat(written()).isEmpty();
  }

  @Test
  void schemaThatNoOperationReachesHasNoModel() throws IOException {
    generate(options(WITH_UNREACHED));

    assertThat(written())
        .contains("src/main/java/com/example/model/Tea.java")
        .noneMatch(file -> file.contains("Unused"));
  }

  @Test
  void schemaThatNoOperationReachesHasAModelWhereTheUserWantsIt() throws IOException {
    generate(options(WITH_UNREACHED).addAdditionalProperty("unreachedModels", true));

    assertThat(written())
        .contains(
            "src/main/java/com/example/model/Tea.java",
            "src/main/java/com/example/model/Unused.java");
  }

  @Test
  void nothingIsWarnedOfWhatIsNotGenerated() throws IOException {
    generate(options(WITH_UNREACHED).addAdditionalProperty("strict", true));

    assertThat(written()).contains("src/main/java/com/example/model/Tea.java");
  }

  @Test
  void whatIsGeneratedAlthoughUnreachedIsWarnedOf() throws IOException {
    CodegenConfigurator options =
        options(WITH_UNREACHED)
            .addAdditionalProperty("strict", true)
            .addAdditionalProperty("unreachedModels", true);

    assertThatThrownBy(() -> generate(options))
        .hasStackTraceContaining(
            "d.yaml#/components/schemas/Unused/properties/a/not: is not checked");
  }

  @Test
  void nothingIsWrittenOfABrokenDocument() throws IOException {
    CodegenConfigurator options = options(VALID.replace("{type: string}", "{$ref: '#/no'}"));

    assertThatThrownBy(() -> generate(options))
        .hasStackTraceContaining(
            "d.yaml#/components/schemas/Thing/properties/a: refers to #/no, which does not exist");
    assertThat(written()).isEmpty();
  }

  @Test
  void ownTemplateIsTakenBeforeTheGenerators() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("object.mustache"), "// {{#view}}{{name}}{{/view}}");

    generate(options(VALID).setTemplateDir(templates.toString()));

    assertThat(folder.resolve("out/src/main/java/com/example/model/Thing.java"))
        .hasContent("// Thing");
  }

  @Test
  void ownPartOfATemplateIsTakenBeforeTheGenerators() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("object_builder.mustache"), "  // Builds {{name}}\n");

    generate(options(VALID).setTemplateDir(templates.toString()));

    assertThat(folder.resolve("out/src/main/java/com/example/model/Thing.java"))
        .content()
        .contains("  // Builds Thing\n}")
        .doesNotContain("class Builder");
  }

  @Test
  void ownTemplateMayBeOnTheClassPath() throws IOException {
    generate(options(VALID).setTemplateDir("templates"));

    assertThat(folder.resolve("out/src/main/java/com/example/model/Thing.java"))
        .hasContent("// Thing, by a template of the class path");
  }
}
