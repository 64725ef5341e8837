package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replicategateway.generator.document.Node;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A property that two parts of an {@code allOf} declare. */
final class SharedProperty {
  /** Keywords that say what a value is; others only narrow it. */
  private static final Set<String> TYPE =
      Set.of("type", "$ref", "allOf", "oneOf", "anyOf", "items", "enum", "const");

  private SharedProperty() {}

  /** What both parts say of it; if both say its type, the last counts. */
  static Node of(Node old, Node added) {
    if (MergedSchema.saysOnly(added, "") && !added.isReference()) {
      return old;
    }
    if (saysType(old) == saysType(added)) {
      return added;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("allOf").add(seenFrom(added.file(), old)).add(added.json());
    return new Node(added.document(), added.file(), added.pointer(), json);
  }

  /** A property of another file by its address: references within it count from there. */
  private static JsonNode seenFrom(String file, Node property) {
    if (property.file().equals(file)) {
      return property.json();
    }
    String pointer = URLEncoder.encode(property.pointer(), StandardCharsets.UTF_8);
    return JsonNodeFactory.instance
        .objectNode()
        .put("$ref", property.file() + "#" + pointer.replace("+", "%20"));
  }

  private static boolean saysType(Node property) {
    return TYPE.stream().anyMatch(property::has);
  }
}
