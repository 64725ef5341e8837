package dev.replicategateway.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a document, with its place.
 *
 * @param document the document, with those that it refers to
 * @param file the file's URI
 * @param pointer the JSON pointer within the file
 * @param json the value
 */
public record Node(Document document, String file, String pointer, JsonNode json) {
  /** Where a value stands: the same for every way that leads to it. */
  public record Location(String file, String pointer) {}

  /** Where the value stands. */
  public Location location() {
    return new Location(file, pointer);
  }

  /** Whether the document is of OpenAPI 3.1, where a schema may say more beside a reference. */
  public boolean is31() {
    return document.is31();
  }

  /** Whether there is a value of this name other than null. */
  public boolean has(String key) {
    return json.hasNonNull(key);
  }

  /** A property or, of an array, an element; missing if there is none. */
  public Node at(String key) {
    JsonNode child = json.isArray() ? json.path(Integer.parseInt(key)) : json.path(key);
    String escaped = key.replace("~", "~0").replace("/", "~1");
    return new Node(document, file, pointer + "/" + escaped, child);
  }

  /** Whether there is nothing, or null. */
  public boolean isMissing() {
    return json.isMissingNode() || json.isNull();
  }

  /** Whether the value refers to another. */
  public boolean isReference() {
    return json.path("$ref").isTextual();
  }

  /** What a reference refers to, which may be a reference in turn. */
  public Node target() {
    return target(json.get("$ref").asText());
  }

  /** What a reference refers to that stands here as a text. */
  public Node target(String reference) {
    return document.follow(this, reference);
  }

  /** What the value refers to at last; itself where it is not a reference. */
  public Node resolved() {
    Set<Location> seen = new HashSet<>();
    Node node = this;
    while (node.isReference()) {
      if (!seen.add(node.location())) {
        throw error("refers to itself");
      }
      node = node.target();
    }
    return node;
  }

  /** The elements of an array, if there is one of this name. */
  public List<Node> elements(String key) {
    List<Node> elements = new ArrayList<>();
    Node array = at(key);
    for (int i = 0; array.json.isArray() && i < array.json.size(); i++) {
      elements.add(array.at(String.valueOf(i)));
    }
    return elements;
  }

  /** The properties of an object, if there is one of this name. */
  public Map<String, Node> members(String key) {
    Map<String, Node> members = new LinkedHashMap<>();
    Node object = at(key);
    if (object.json.isObject()) {
      object.json.fieldNames().forEachRemaining(name -> members.put(name, object.at(name)));
    }
    return members;
  }

  /** The names of the object's properties. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** A property as text, or another text where there is none. */
  public String text(String key, String otherwise) {
    return json.hasNonNull(key) ? json.get(key).asText() : otherwise;
  }

  /** Whether a property is true. */
  public boolean flag(String key) {
    return json.path(key).asBoolean();
  }

  /** The keys of the pointer, unescaped. */
  public List<String> path() {
    List<String> path = new ArrayList<>();
    for (String key : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      path.add(key.replace("~1", "/").replace("~0", "~"));
    }
    return path;
  }

  /** A problem with the value for which nothing can be generated. */
  public ContractException error(String problem) {
    return new ContractException(this + ": " + problem);
  }

  /** The file's name and the pointer. */
  @Override
  public String toString() {
    return Document.shortName(file) + "#" + pointer;
  }
}
