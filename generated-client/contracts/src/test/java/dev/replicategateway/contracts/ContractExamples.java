package dev.replicategateway.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.translate.ContractReader;
import dev.replicategateway.generator.translate.Mappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The examples and samples of a contract whose models this build has generated already. */
final class ContractExamples {
  private final Path contract;
  private final String modelPackage;
  private final Map<Type, String> names = new HashMap<>();
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
  List<ModelExample> all() {
    Document document = Document.read(contract.toString());
    ContractReader reader = new ContractReader(document, Mappings.NONE, new Warnings());
    Contract read = reader.read().withUnreached();
    read.classes().forEach(each -> names.put(new Type.Named(each.id()), each.name()));
    examples.clear();
    for (Example example : new DocumentExamples(document).all()) {
      collect(reader.use(example.schema()).type(), example.json());
    }
    return List.copyOf(examples);
  }

  private void collect(Type type, JsonNode json) {
    if (type instanceof Type.ListOf list && json.isArray()) {
      json.forEach(element -> collect(list.element().type(), element));
    } else if (type instanceof Type.MapOf map && json.isObject()) {
      json.forEach(value -> collect(map.value().type(), value));
    } else if (names.containsKey(type)) {
      examples.add(new ModelExample(model(names.get(type)), json.toString()));
    }
  }

  private Class<?> model(String name) {
    try {
      return Class.forName(modelPackage + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
