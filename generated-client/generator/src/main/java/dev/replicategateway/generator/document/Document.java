package dev.replicategateway.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** An OpenAPI document exactly as its text has it, with the documents that it refers to. */
public final class Document {
  private final Map<String, JsonNode> texts = new HashMap<>();
  private final String root;
  private final boolean is31;

  private Document(String root) {
    this.root = root;
    JsonNode version = text(root).path("openapi");
    if (!version.asText().matches("3\\.[01]\\..*")) {
      throw new ContractException(
          shortName(root)
              + "#/openapi: expected 3.0.x or 3.1.x, but the version is "
              + (version.isMissingNode() ? "missing" : version.asText()));
    }
    this.is31 = version.asText().startsWith("3.1.");
  }

  /**
   * Reads a document.
   *
   * @param location a file, a URL or a resource of the class path
   * @throws ContractException if it is not an OpenAPI document
   */
  public static Document read(String location) {
    boolean isFile = !location.matches("\\w{2,}:.*") && Files.exists(Path.of(location));
    return new Document(isFile ? Path.of(location).toAbsolutePath().toUri().toString() : location);
  }

  /** The whole of the document. */
  public Node root() {
    return new Node(this, root, "", text(root));
  }

  boolean is31() {
    return is31;
  }

  private JsonNode text(String uri) {
    JsonNode known = texts.get(uri);
    if (known == null) {
      known = read(uri, load(uri));
      texts.put(uri, known);
    }
    return known;
  }

  private static JsonNode read(String uri, String text) {
    JsonNode tree = DocumentText.parse(shortName(uri), text, uri.endsWith(".json"));
    if (!(tree instanceof ObjectNode)) {
      String found = tree.getNodeType().toString().toLowerCase(Locale.ROOT);
      throw new ContractException(shortName(uri) + ": expected an object, but it is " + found);
    }
    return tree;
  }

  private static String load(String uri) {
    try (InputStream stream = stream(uri)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new ContractException(uri + " cannot be read: " + e);
    }
  }

  private static InputStream stream(String uri) throws IOException {
    if (uri.matches("(https?|file|jar):.*")) {
      return URI.create(uri).toURL().openStream();
    }
    InputStream resource = Document.class.getResourceAsStream("/" + uri.replaceFirst("^/", ""));
    if (resource == null) {
      throw new ContractException(uri + " is neither a file nor a resource of the class path");
    }
    return resource;
  }

  /** What a reference that stands in a node refers to. */
  Node follow(Node reference, String text) {
    String[] parts = text.split("#", 2);
    String uri = parts[0].isEmpty() ? reference.file() : resolve(reference, parts[0]);
    String pointer =
        parts.length < 2
            ? ""
            : URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8);
    JsonNode target = target(reference, uri, pointer);
    if (target.isMissingNode()) {
      throw reference.error("refers to " + text + ", which does not exist");
    }
    return new Node(this, uri, pointer, target);
  }

  private JsonNode target(Node reference, String uri, String pointer) {
    try {
      boolean isPointer = pointer.isEmpty() || pointer.startsWith("/");
      return isPointer ? text(uri).at(pointer) : anchor(uri, pointer);
    } catch (ContractException e) {
      throw reference.error("refers to a broken document: " + e.getMessage());
    }
  }

  private static String resolve(Node reference, String relative) {
    try {
      return URI.create(reference.file()).resolve(relative.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      throw reference.error("refers to " + relative + ", which is not a URI");
    }
  }

  /** OpenAPI 3.1: the schema with this {@code $anchor}. */
  private JsonNode anchor(String uri, String name) {
    for (JsonNode parent : text(uri).findParents("$anchor")) {
      if (parent.get("$anchor").asText().equals(name)) {
        return parent;
      }
    }
    return text(uri).path("");
  }

  static String shortName(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
