package dev.replicategateway.client.templates;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The examples and samples of a contract whose models this build has generated already. */
final class ContractExamples {
  private static final Path OPTIONS = Path.of("src", "main", "openapi-generator", "config.yaml");

  private final Path contract;
  private final String modelPackage;
  private final Mapping mapping = new Mapping();
  private final List<ModelExample> examples = new ArrayList<>();

  /**
   * JSON of a model.
   *
   * @param model the model's class
   * @param json its JSON
   */
  record ModelExample(Class<?> model, String json) {
    @Override
    public String toString() {
      return model.getSimpleName() + " " + json;
    }
  }

  /**
   * Examples of a contract.
   *
   * @param contract an OpenAPI document
   * @param modelPackage the package that its models were generated into
   */
  ContractExamples(Path contract, String modelPackage) {
    this.contract = contract;
    this.modelPackage = modelPackage;
  }

  /** Each example that has a model; of a list or a map, its elements. */
  List<ModelExample> all() throws IOException {
    CodegenConfigurator options =
        CodegenConfigurator.fromFile(OPTIONS.toString())
            .setInputSpec(contract.toString())
            .setOutputDir(Path.of("target", "nothing").toString())
            .setModelPackage(modelPackage)
            .setValidateSpec(false)
            .setQuiet(true);
    mapping.opts(options.toClientOptInput()).generate();
    examples.clear();
    for (Example example : new Document(contract, mapping.document()).examples()) {
      collect(mapping.types().fromProperty("example", example.schema()), example.json());
    }
    return List.copyOf(examples);
  }

  private void collect(CodegenProperty type, JsonNode json) {
    if (type.isArray && json.isArray()) {
      json.forEach(element -> collect(type.items, element));
    } else if (type.isMap && type.items != null && json.isObject()) {
      json.forEach(value -> collect(type.items, value));
    } else if (!type.isContainer) {
      model(type.dataType)
          .ifPresent(model -> examples.add(new ModelExample(model, json.toString())));
    }
  }

  private Optional<Class<?>> model(String name) {
    if (name.startsWith("Crafted")) {
      return Optional.empty(); // OpenApi31Test shows that these cannot be initialized.
    }
    try {
      return Optional.of(Class.forName(modelPackage + "." + name));
    } catch (ClassNotFoundException e) {
      return Optional.empty(); // A scalar or free-form JSON.
    }
  }

  /** The generator, which reads the document as always and writes nothing. */
  private static final class Mapping extends DefaultGenerator {
    Mapping() {
      super(true);
    }

    OpenAPI document() {
      return openAPI;
    }

    DefaultCodegen types() {
      return (DefaultCodegen) config;
    }
  }
}
