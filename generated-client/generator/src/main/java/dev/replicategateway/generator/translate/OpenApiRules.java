package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.ContractException;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a document against OpenAPI's rules: a reference to nothing is an error, and what is missing
 * but not needed for generating is a warning.
 */
final class OpenApiRules {
  /** Where JSON stands that is data, whatever it looks like. */
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const");

  /** What a path has beside its methods. */
  private static final Set<String> OF_A_PATH =
      Set.of("$ref", "summary", "description", "servers", "parameters");

  private static final Pattern STATUS = Pattern.compile("default|[1-5](\\d\\d|XX)");

  private static final List<String> STYLES =
      List.of("deepObject", "form", "label", "matrix", "pipeDelimited", "simple", "spaceDelimited");

  private static final List<String> SECURITY_TYPES =
      List.of("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

  private final Node root;
  private final Warnings warnings;

  OpenApiRules(Node root, Warnings warnings) {
    this.root = root;
    this.warnings = warnings;
  }

  /**
   * Checks the whole document.
   *
   * @throws ContractException naming every reference to nothing
   */
  void check() {
    checkReferences();
    require(root.at("info"), "title", "version");
    if (!root.is31()) {
      require(root, "paths");
    }
    root.members("paths").forEach(this::checkPath);
    Node components = root.at("components");
    components.members("responses").values().forEach(this::checkResponse);
    components.members("parameters").values().forEach(this::checkParameter);
    components.members("requestBodies").values().forEach(this::checkRequestBody);
    components.members("securitySchemes").values().forEach(this::checkSecurityScheme);
  }

  private void checkReferences() {
    List<String> problems = new ArrayList<>();
    addBroken(root, problems);
    if (!problems.isEmpty()) {
      throw new ContractException(String.join("\n", problems));
    }
  }

  private static void addBroken(Node node, List<String> problems) {
    if (node.isReference()) {
      try {
        node.target();
      } catch (ContractException e) {
        problems.add(e.getMessage());
      }
    }
    JsonNode json = node.json();
    if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        addBroken(node.at(String.valueOf(i)), problems);
      }
    }
    if (json.isObject()) {
      boolean isOfNames = node.pointer().endsWith("/properties");
      for (String key : node.keys()) {
        if (isOfNames || !(DATA.contains(key) || key.startsWith("x-"))) {
          addBroken(node.at(key), problems);
        }
      }
    }
  }

  private void require(Node node, String... keys) {
    for (String key : keys) {
      if (!node.isReference() && !node.json().has(key)) {
        warnings.add(node, "has no " + key + ", although OpenAPI requires it");
      }
    }
  }

  private void checkPath(String path, Node reference) {
    Node item = reference.resolved();
    for (String key : item.keys()) {
      if (!OF_A_PATH.contains(key) && !key.startsWith("x-")) {
        warnings.addUnlessKnown(item.at(key), key, "method", OperationIds.METHODS);
      }
    }
    item.elements("parameters").forEach(this::checkParameter);
    warnOfServers(item);
    for (String method : OperationIds.METHODS) {
      Node operation = item.at(method);
      if (!operation.isMissing()) {
        checkOperation(path, item, operation);
      }
    }
  }

  private void checkOperation(String path, Node item, Node operation) {
    if (!root.is31()) {
      require(operation, "responses");
    }
    for (String status : operation.at("responses").keys()) {
      if (!STATUS.matcher(status).matches() && !status.startsWith("x-")) {
        warnings.add(
            operation.at("responses").at(status),
            "is not a status; expected, for example, 200, 4XX or default");
      }
    }
    operation.members("responses").values().forEach(this::checkResponse);
    operation.elements("parameters").forEach(this::checkParameter);
    if (operation.has("requestBody")) {
      checkRequestBody(operation.at("requestBody"));
    }
    checkPlaceholders(path, item, operation);
    checkSecurity(operation);
    warnOfServers(operation);
  }

  private void warnOfServers(Node owner) {
    if (owner.has("servers")) {
      warnings.add(
          owner.at("servers"),
          "is ignored: requests go to the base URL of your Retrofit; build another one for this"
              + " server");
    }
  }

  private void checkSecurityScheme(Node scheme) {
    require(scheme, "type");
    if (scheme.has("type")) {
      warnings.addUnlessKnown(scheme.at("type"), scheme.text("type", ""), "type", SECURITY_TYPES);
    }
    if (scheme.text("type", "").equals("mutualTLS")) {
      warnings.add(scheme, "is no secret of a request; give the certificate to your OkHttpClient");
    }
  }

  private void checkResponse(Node response) {
    require(response, "description");
  }

  private void checkRequestBody(Node body) {
    require(body, "content");
  }

  private void checkParameter(Node parameter) {
    require(parameter, "name", "in");
    if (parameter.has("style")) {
      warnings.addUnlessKnown(parameter.at("style"), parameter.text("style", ""), "style", STYLES);
    }
    if (!parameter.isReference() && !parameter.has("schema") && !parameter.has("content")) {
      warnings.add(parameter, "has neither schema nor content; it is any JSON");
    }
  }

  private void checkPlaceholders(String path, Node item, Node operation) {
    Set<String> declared = new TreeSet<>();
    for (Node owner : List.of(item, operation)) {
      for (Node parameter : owner.elements("parameters")) {
        if (parameter.resolved().text("in", "").equals("path")) {
          declared.add(parameter.resolved().text("name", ""));
        }
      }
    }
    Set<String> placeholders = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    while (matcher.find()) {
      placeholders.add(matcher.group(1));
    }
    if (path.matches("[^?]*\\?.*\\{.*")) {
      warnings.add(operation, "cannot be called: Retrofit takes no parameter in a path's query");
    }
    for (String each : placeholders) {
      if (!declared.contains(each)) {
        throw operation.error("does not declare the path's parameter " + each);
      }
    }
    for (String each : declared) {
      if (!placeholders.contains(each)) {
        throw operation.error("declares the parameter " + each + ", which the path does not have");
      }
    }
  }

  private void checkSecurity(Node operation) {
    Map<String, Node> schemes = root.at("components").members("securitySchemes");
    for (Node alternative : operation.elements("security")) {
      for (String scheme : alternative.keys()) {
        if (!schemes.containsKey(scheme)) {
          warnings.add(alternative, "names the scheme " + scheme + ", which does not exist");
        }
      }
    }
  }
}
