package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api.Answer;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what comes back from an operation. */
final class AnswerReader {
  private final SchemaReader schemas;
  private final Reading reading;

  AnswerReader(SchemaReader schemas, Reading reading) {
    this.schemas = schemas;
    this.reading = reading;
  }

  Answer read(Node operation) {
    return new Answer(
        use(operation), accepted(operation), mayBeEmpty(operation), errors(operation));
  }

  /** The type of the first successful answer that has one; null where none has. */
  private Use use(Node operation) {
    Use first = null;
    for (String status : new TreeMap<>(operation.members("responses")).keySet()) {
      Node response = operation.at("responses").at(status);
      Map<String, Node> content = response.resolved().members("content");
      boolean isSuccess = status.startsWith("2");
      if (content.isEmpty() || !(isSuccess || status.equals("default"))) {
        continue;
      }
      Node schema = content.get(MediaTypes.chosen(content)).at("schema");
      if (schema.isMissing()) {
        continue;
      }
      Use use = schemas.use(schema);
      if (first == null) {
        first = use;
      } else if (isSuccess && !use.type().equals(first.type())) {
        reading.warn(response, "has another type than a lower status, and is read as that");
      }
    }
    return first;
  }

  /** The classes of JSON that an error has; one for any status is one if there is a success. */
  private List<Type.Named> errors(Node operation) {
    Map<String, Node> responses = new TreeMap<>(operation.members("responses"));
    boolean hasSuccess = responses.keySet().stream().anyMatch(status -> status.startsWith("2"));
    Set<Type.Named> errors = new LinkedHashSet<>();
    for (String status : responses.keySet()) {
      Map<String, Node> content = responses.get(status).resolved().members("content");
      boolean isError = status.matches("[45].*") || (hasSuccess && status.equals("default"));
      if (content.isEmpty() || !isError) {
        continue;
      }
      String mediaType = MediaTypes.chosen(content);
      if (mediaType.contains("json")
          && schemas.use(content.get(mediaType).at("schema")).type() instanceof Type.Named named) {
        errors.add(named);
      }
    }
    return List.copyOf(errors);
  }

  /** Whether a successful status has no body; of 204 and 205, Retrofit looks for none. */
  private static boolean mayBeEmpty(Node operation) {
    return operation.members("responses").entrySet().stream()
        .filter(each -> each.getKey().matches("2(?!04|05).*"))
        .anyMatch(each -> each.getValue().resolved().members("content").isEmpty());
  }

  private static List<String> accepted(Node operation) {
    Set<String> accepted = new LinkedHashSet<>();
    operation
        .members("responses")
        .values()
        .forEach(response -> accepted.addAll(response.resolved().members("content").keySet()));
    return List.copyOf(accepted);
  }
}
