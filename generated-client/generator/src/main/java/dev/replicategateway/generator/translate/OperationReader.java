package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api.Answer;
import dev.replicategateway.generator.model.Api.Body;
import dev.replicategateway.generator.model.Api.Encoding;
import dev.replicategateway.generator.model.Api.Gathered;
import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Api.Route;
import dev.replicategateway.generator.model.Api.Text;
import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads an operation: its parameters, its body and what comes back. */
final class OperationReader {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/";
  private static final int MOST_OPTIONAL = 6;

  /**
   * Java allows 255 words of arguments; a long is two, and a parameters object and a body follow.
   */
  private static final int MOST_REQUIRED = 120;

  /** A form that declares no field is made by the caller. */
  private static final Use OCTETS = new Use(new Type.Scalar(Type.Kind.BINARY), false, Rules.NONE);

  private final Node root;
  private final SchemaReader schemas;
  private final ParameterReader parameters;
  private final Reading reading;
  private final Map<String, String> ids;

  OperationReader(Node root, SchemaReader schemas, Reading reading, Map<String, String> ids) {
    this.root = root;
    this.schemas = schemas;
    this.parameters = new ParameterReader(schemas, reading);
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
    Node content = content(route, operation);
    Encoding encoding = Encoding.NONE;
    Body body = null;
    if (content != null && content.json().path("content").size() > 0) {
      Map<String, Node> types = content.members("content");
      String first = types.keySet().iterator().next();
      List<Parameter> fields = fields(first, types.get(first), names);
      all.addAll(fields);
      if (fields.isEmpty()) {
        body = body(content, types, names);
      } else {
        encoding = encoding(first);
      }
      if (types.size() > 1) {
        String sent = encoding == Encoding.NONE ? chosen(types) : first;
        reading
            .warnings()
            .add(content.at("content"), "has several media types; the one that is sent is " + sent);
      }
    }
    readAll(operation, content);
    all.sort(
        Comparator.comparing(
            each ->
                each.in() == In.PATH
                    ? route.path().indexOf("{" + each.wireName() + "}") - Integer.MAX_VALUE
                    : each.isRequired() ? 1 : 2));
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
        encoding,
        body,
        new Answer(answer(operation), accepted(operation), mayBeEmpty(operation)),
        security(operation));
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

  /** The request's body, if it has one. OkHttp refuses one with GET, and Retrofit a form. */
  private Node content(Route route, Node operation) {
    Node content = operation.at("requestBody");
    if (content.isMissing()) {
      return null;
    }
    if (Set.of("GET", "HEAD").contains(route.httpMethod())) {
      boolean isForm =
          content.resolved().members("content").keySet().stream()
              .findFirst()
              .map(OperationReader::encoding)
              .filter(each -> each != Encoding.NONE)
              .isPresent();
      if (isForm) {
        reading.warnings().add(content, "is ignored: no form is sent with GET or HEAD");
        return null;
      }
      reading.warnings().add(content, "is refused by OkHttp, which sends no body with GET or HEAD");
    }
    return content.resolved();
  }

  private List<Parameter> fields(String mediaType, Node typed, Names names) {
    return switch (encoding(mediaType)) {
      case NONE -> List.of();
      case FORM -> parameters.fields(typed, In.FIELD, names);
      case MULTIPART -> parameters.fields(typed, In.PART, names);
    };
  }

  private static Encoding encoding(String mediaType) {
    if (mediaType.startsWith(MULTIPART)) {
      return Encoding.MULTIPART;
    }
    return mediaType.startsWith(FORM) ? Encoding.FORM : Encoding.NONE;
  }

  private Body body(Node content, Map<String, Node> types, Names names) {
    String chosen = chosen(types);
    boolean isForm = encoding(chosen) != Encoding.NONE;
    Use use = isForm ? OCTETS : schemas.use(types.get(chosen).at("schema"));
    return new Body(
        use,
        content.flag("required"),
        mediaType(chosen, use),
        names.claim(bodyName(use)),
        content.text("description", ""));
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
                if (encoding(mediaType) == Encoding.NONE) {
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

  private static String chosen(Map<String, Node> types) {
    String first = types.keySet().iterator().next();
    if (first.startsWith("text/")) {
      return first;
    }
    return types.keySet().stream()
        .filter(type -> type.startsWith("application/json"))
        .findFirst()
        .orElse(first);
  }

  private static String mediaType(String chosen, Use use) {
    boolean isText = use.type() instanceof Type.Scalar scalar && scalar.kind().isText();
    String usual = isText ? "text/plain" : "application/json";
    return chosen.equals("*/*") ? usual : chosen;
  }

  private String bodyName(Use use) {
    return use.type() instanceof Type.Named named
        ? Names.parameter(Names.uncapitalized(Names.className(schemas.schemaName(named.id()))))
        : "body";
  }

  /** The type of the first successful answer that has one; null where none has. */
  private Use answer(Node operation) {
    Use answer = null;
    for (String status : new TreeMap<>(operation.members("responses")).keySet()) {
      Node response = operation.at("responses").at(status);
      Map<String, Node> content = response.resolved().members("content");
      boolean isSuccess = status.startsWith("2");
      if (content.isEmpty() || !(isSuccess || status.equals("default"))) {
        continue;
      }
      Node schema = content.get(chosen(content)).at("schema");
      if (schema.isMissing()) {
        continue;
      }
      Use use = schemas.use(schema);
      if (answer == null) {
        answer = use;
      } else if (isSuccess && !use.type().equals(answer.type())) {
        reading
            .warnings()
            .add(response, "has another type than a lower status, and is read as that");
      }
    }
    return answer;
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

  private List<List<String>> security(Node operation) {
    Node owner = operation.has("security") ? operation : root;
    return owner.elements("security").stream().map(Node::keys).toList();
  }
}
