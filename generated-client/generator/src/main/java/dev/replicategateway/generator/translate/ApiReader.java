package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api;
import dev.replicategateway.generator.model.Api.Gathered;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the operations of a document's paths, by their tags. */
final class ApiReader {
  /** An operation, where it was found, and whether the user chose its name. */
  private record Found(Node node, Operation operation, boolean isChosen) {}

  private final Node root;
  private final OperationReader operations;
  private final Reading reading;
  private final Map<String, List<Found>> byTag = new TreeMap<>();
  private final Map<Route, String> parameterClasses = new HashMap<>();

  ApiReader(Node root, OperationReader operations, Reading reading) {
    this.root = root;
    this.operations = operations;
    this.reading = reading;
  }

  /** Reads every operation, and with it the schemas that need a class. */
  void read() {
    root.members("paths").forEach((path, item) -> read(path, item.resolved()));
    root.members("webhooks").values().forEach(item -> operations.readMessages(item.resolved()));
  }

  private void read(String path, Node item) {
    for (String method : OperationIds.METHODS) {
      Node node = item.at(method);
      if (!node.isMissing()) {
        Route route = new Route(method.toUpperCase(Locale.ROOT), path);
        for (Node reference : node.members("callbacks").values()) {
          Node callback = reference.resolved();
          callback.keys().forEach(key -> operations.readMessages(callback.at(key).resolved()));
        }
        Found found =
            new Found(node, operations.operation(route, item, node), operations.isChosen(route));
        for (String tag : tags(node)) {
          byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(found);
        }
      }
    }
  }

  private static Set<String> tags(Node operation) {
    Set<String> tags = new LinkedHashSet<>();
    operation.elements("tags").forEach(tag -> tags.add(tag.json().asText()));
    return tags.isEmpty() ? Set.of("default") : tags;
  }

  /**
   * The interfaces.
   *
   * @param classes the names of the models, among which those of parameters objects are
   */
  List<Api> apis(Names classes) {
    List<Api> apis = new ArrayList<>();
    Names names = Names.distinctFiles();
    byTag.forEach(
        (tag, tagged) ->
            apis.add(
                new Api(
                    names.claim(Names.apiName(tag)),
                    tag,
                    description(tag),
                    named(tagged, classes))));
    return apis;
  }

  private String description(String tag) {
    return root.elements("tags").stream()
        .filter(declared -> declared.text("name", "").equals(tag))
        .map(declared -> declared.text("description", ""))
        .findFirst()
        .orElse("");
  }

  /** In the order of their names; a name that two operations have gets a number. */
  private List<Operation> named(List<Found> tagged, Names classes) {
    Names names = Names.distinct();
    Map<String, Node> owners = new HashMap<>();
    List<Operation> named = new ArrayList<>();
    for (Found found : tagged) {
      String wanted = found.operation().methodName();
      String name =
          found.isChosen() ? names.claimChosen(wanted, found.node()) : names.claim(wanted);
      Node owner = owners.putIfAbsent(wanted, found.node());
      if (!name.equals(wanted)) {
        reading.warn(
            found.node(),
            "would be the method "
                + wanted
                + ", as "
                + (owner == null ? "another operation" : owner)
                + " is; it is "
                + name
                + ". To choose a name, give it another operationId");
      }
      owners.putIfAbsent(name, found.node());
      named.add(withParametersClass(found, classes).withName(name));
    }
    named.sort(Comparator.comparing(Operation::methodName));
    return List.copyOf(named);
  }

  /** An operation with two tags has one class of parameters. */
  private Operation withParametersClass(Found found, Names classes) {
    Operation operation = found.operation();
    Gathered gathered = operation.gathered();
    return gathered == null
        ? operation
        : operation.withGathered(
            new Gathered(
                parameterClasses.computeIfAbsent(
                    operation.route(), route -> claimed(gathered.className(), found, classes)),
                gathered.javaName(),
                gathered.parameters()));
  }

  private String claimed(String wanted, Found found, Names classes) {
    String name = classes.claim(wanted);
    if (!name.equals(wanted)) {
      reading.warn(
          found.node(), "would take " + wanted + ", which is another class; it takes " + name);
    }
    return name;
  }
}
