package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api.Encoding;
import dev.replicategateway.generator.model.Api.Gathered;
import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Api.Route;
import dev.replicategateway.generator.model.Api.Text;
import dev.replicategateway.generator.translate.RequestReader.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads an operation: its parameters, its body and what comes back. */
final class OperationReader {
  private static final int MOST_OPTIONAL = 6;

  /**
   * Java allows 255 words of arguments; a long is two, and a parameters object and a body follow.
   */
  private static final int MOST_REQUIRED = 120;

  private final Node root;
  private final SchemaReader schemas;
  private final ParameterReader parameters;
  private final RequestReader requests;
  private final AnswerReader answers;
  private final Reading reading;
  private final Map<String, String> ids;

  OperationReader(Node root, SchemaReader schemas, Reading reading, Map<String, String> ids) {
    this.root = root;
    this.schemas = schemas;
    this.parameters = new ParameterReader(schemas, reading);
    this.requests = new RequestReader(schemas, parameters, reading);
    this.answers = new AnswerReader(schemas, reading);
    this.reading = reading;
    this.ids = ids;
  }

  /** Whether the user chose the operation's name. */
  boolean isChosen(Route route) {
    return reading.mappings().operations().containsKey(id(route));
  }

  Operation operation(Route route, Node item, Node operation) {
    Names names = Names.distinct();
    List<Parameter> all = new ArrayList<>(parameters.declared(item, operation, names));
    Request request = requests.read(route, operation, names);
    all.addAll(request.fields());
    readAll(operation, request.content());
    all.sort(Comparator.comparing(each -> rank(each, route)));
    String methodName = methodName(id(route));
    List<Parameter> gathered = gathered(all);
    all.removeAll(gathered);
    return new Operation(
        methodName,
        route,
        new Text(operation.text("summary", ""), operation.text("description", "")),
        operation.flag("deprecated"),
        List.copyOf(all),
        gathered.isEmpty()
            ? null
            : new Gathered(
                Names.className(methodName + "Parameters"), names.claim("parameters"), gathered),
        request.encoding(),
        request.body(),
        answers.read(operation),
        security(operation));
  }

  /** Those of the path come first, as they stand in it, and optional ones last. */
  private static int rank(Parameter parameter, Route route) {
    return parameter.in() == In.PATH
        ? route.path().indexOf("{" + parameter.wireName() + "}") - Integer.MAX_VALUE
        : parameter.isRequired() ? 1 : 2;
  }

  /**
   * Parameters that are one object: optional ones if there are many, and all if there are more than
   * a Java method takes. Cookies are one header, and so they stay together.
   */
  private static List<Parameter> gathered(List<Parameter> all) {
    long optional = all.stream().filter(each -> !each.isRequired()).count();
    boolean isOverfull = all.size() - optional > MOST_REQUIRED;
    return optional > MOST_OPTIONAL || isOverfull
        ? all.stream()
            .filter(each -> each.in() != In.PATH)
            .filter(each -> isOverfull || !each.isRequired() || each.in() == In.COOKIE)
            .toList()
        : List.of();
  }

  private String id(Route route) {
    return ids.get(route.path() + " " + route.httpMethod().toLowerCase(Locale.ROOT));
  }

  private String methodName(String id) {
    String mapped = reading.mappings().operations().get(id);
    return mapped == null ? Names.method(id) : mapped;
  }

  /** Every answer has its classes, an error's as well, and so has every media type. */
  private void readAll(Node operation, Node content) {
    List<Node> bodies = new ArrayList<>();
    operation.members("responses").values().forEach(response -> bodies.add(response.resolved()));
    if (content != null) {
      bodies.add(content);
    }
    for (Node body : bodies) {
      body.members("content")
          .forEach(
              (mediaType, typed) -> {
                if (MediaTypes.encoding(mediaType) == Encoding.NONE) {
                  schemas.use(typed.at("schema"));
                }
              });
    }
  }

  /** The classes of what is sent the other way round: webhooks and callbacks. */
  void readMessages(Node item) {
    for (String method : OperationIds.METHODS) {
      Node operation = item.at(method);
      if (!operation.isMissing()) {
        parameters.declared(item, operation, Names.distinct());
        List<Node> bodies = new ArrayList<>(operation.members("responses").values());
        bodies.add(operation.at("requestBody"));
        for (Node body : bodies) {
          body.resolved()
              .members("content")
              .values()
              .forEach(each -> schemas.use(each.at("schema")));
        }
      }
    }
  }

  private List<List<String>> security(Node operation) {
    Node owner = operation.has("security") ? operation : root;
    return owner.elements("security").stream().map(Node::keys).toList();
  }
}
