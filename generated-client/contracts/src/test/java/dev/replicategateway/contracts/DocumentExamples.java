package dev.replicategateway.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Node;
import java.util.ArrayList;
import java.util.List;

/** A document's own examples, and two samples for each schema that it writes out. */
final class DocumentExamples {
  private final Node root;
  private final List<Example> examples = new ArrayList<>();

  DocumentExamples(Document document) {
    this.root = document.root();
  }

  /** The examples of request bodies, responses and component schemas. */
  List<Example> all() {
    for (Node item : root.members("paths").values()) {
      Node resolved = item.resolved();
      for (String method : resolved.keys()) {
        Node operation = resolved.at(method);
        if (operation.json().isObject()) {
          addBody(operation.at("requestBody"));
          operation.members("responses").values().forEach(this::addBody);
        }
      }
    }
    root.at("components").members("schemas").values().forEach(this::addSchema);
    return List.copyOf(examples);
  }

  private void addBody(Node reference) {
    if (reference.isMissing()) {
      return;
    }
    reference
        .resolved()
        .members("content")
        .forEach(
            (mediaType, typed) -> {
              if (mediaType.contains("json") && typed.has("schema")) {
                addGiven(typed, typed.at("schema"));
                addSchema(typed.at("schema"));
              }
            });
  }

  private void addSchema(Node schema) {
    addGiven(schema, schema);
    if (!schema.isReference()) {
      for (boolean isFull : new boolean[] {true, false}) {
        new Sample(this::resolve, isFull)
            .of(schema.json())
            .ifPresent(
                json ->
                    examples.add(
                        new Example(
                            schema + (isFull ? ", every property" : ", least"), schema, json)));
      }
    }
  }

  /** The examples beside a schema: one by itself, a list of values, or values by name. */
  private void addGiven(Node owner, Node schema) {
    if (owner.has("example")) {
      examples.add(new Example(owner.toString(), schema, owner.json().get("example")));
    }
    JsonNode several = owner.json().path("examples");
    several
        .properties()
        .forEach(
            named -> {
              JsonNode value = resolve(named.getValue()).path("value");
              if (!value.isMissingNode()) {
                examples.add(new Example(owner + " " + named.getKey(), schema, value));
              }
            });
    if (several.isArray()) {
      several.forEach(value -> examples.add(new Example(owner.toString(), schema, value)));
    }
  }

  private JsonNode resolve(JsonNode declared) {
    String reference = declared.path("$ref").asText();
    return reference.startsWith("#/") ? resolve(root.json().at(reference.substring(1))) : declared;
  }
}
