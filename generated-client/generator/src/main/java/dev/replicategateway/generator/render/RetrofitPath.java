package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A path as Retrofit takes it: below the base URL, with placeholders that are words. */
final class RetrofitPath {
  /** What Retrofit takes for a placeholder. */
  private static final String WORD = "[a-zA-Z][a-zA-Z0-9_-]*";

  private final String text;
  private final Map<String, String> placeholders;

  private RetrofitPath(String text, Map<String, String> placeholders) {
    this.text = text;
    this.placeholders = placeholders;
  }

  static RetrofitPath of(Operation operation) {
    Map<String, String> placeholders = new LinkedHashMap<>();
    for (Parameter each : operation.parameters()) {
      if (each.in() == In.PATH && !each.wireName().matches(WORD)) {
        placeholders.put(each.wireName(), "p" + (placeholders.size() + 1));
      }
    }
    return new RetrofitPath(text(operation.route().path(), placeholders), placeholders);
  }

  private static String text(String path, Map<String, String> placeholders) {
    String text = path.replaceFirst("^/", "").replace("\"", "%22").replace("\\", "%5C");
    for (Map.Entry<String, String> each : placeholders.entrySet()) {
      text = text.replace("{" + each.getKey() + "}", "{" + each.getValue() + "}");
    }
    String first = text.split("/", 2)[0];
    if (first.contains(":")) {
      // What stands before a colon would be a scheme.
      text =
          text.contains("{")
              ? first.replace(":", "%3A") + text.substring(first.length())
              : "./" + text;
    }
    return text.isEmpty() ? "." : text;
  }

  String text() {
    return text;
  }

  boolean isRenamed(String parameter) {
    return placeholders.containsKey(parameter);
  }

  String placeholder(String parameter) {
    return placeholders.getOrDefault(parameter, parameter);
  }
}
