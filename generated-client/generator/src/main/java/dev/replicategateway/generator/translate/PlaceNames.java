package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names of schemas by their place: a component's own, or the way to a schema within another. */
final class PlaceNames {
  private static final String SCHEMAS = "/components/schemas/";

  private final Map<String, String> operations;

  /**
   * Names by place.
   *
   * @param operations the ids of operations by "path method"
   */
  PlaceNames(Map<String, String> operations) {
    this.operations = operations;
  }

  static boolean isComponent(Node schema) {
    return schema.pointer().startsWith(SCHEMAS)
        && schema.pointer().indexOf('/', SCHEMAS.length()) < 0;
  }

  String of(Node schema) {
    List<String> path = schema.path();
    if (path.isEmpty()) {
      return schema.file().replaceAll(".*/|\\.\\w+$", "");
    }
    int definition = Math.max(path.lastIndexOf("$defs"), path.lastIndexOf("definitions"));
    if (definition >= 0 && definition + 1 < path.size()) {
      return path.get(definition + 1) + way(schema, path, definition + 2);
    }
    if (path.size() >= 3 && path.get(0).equals("components")) {
      return path.get(2) + way(schema, path, 3);
    }
    if (path.size() >= 3 && path.get(0).equals("paths")) {
      String operation = operations.get(path.get(1) + " " + path.get(2));
      return operation == null
          ? path.get(1) + way(schema, path, 2)
          : operation + way(schema, path, 3);
    }
    return way(schema, path, 0);
  }

  private static String way(Node schema, List<String> path, int start) {
    List<String> steps = new ArrayList<>();
    for (int i = start; i < path.size(); i++) {
      String next = i + 1 < path.size() ? path.get(i + 1) : "";
      switch (path.get(i)) {
        case "schema" -> {}
        case "items" -> steps.add("inner");
        case "additionalProperties" -> steps.add("value");
        case "requestBody" -> steps.add("request");
        case "content", "allOf" -> i++;
        case "properties", "patternProperties" -> {
          steps.add(next);
          i++;
        }
        case "oneOf", "anyOf" -> {
          steps.add(path.get(i) + (next.equals("0") ? "" : "_" + next));
          i++;
        }
        case "responses" -> {
          steps.add(next + "_response");
          i++;
        }
        case "parameters" -> {
          steps.add(parameterName(schema, path.subList(0, i + 2)) + "_parameter");
          i++;
        }
        default -> steps.add(path.get(i));
      }
    }
    return steps.isEmpty() ? "" : "_" + String.join("_", steps);
  }

  /** A parameter's place has a number; its name says more. */
  private static String parameterName(Node schema, List<String> path) {
    Node parameter = schema.document().root();
    for (String key : path) {
      parameter = parameter.at(key);
    }
    return parameter.text("name", path.get(path.size() - 1));
  }
}
