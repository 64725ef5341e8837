package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api.Body;
import dev.replicategateway.generator.model.Api.Encoding;
import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Api.Route;
import dev.replicategateway.generator.model.Rules;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an operation sends beside its parameters: a body, or the fields of a form. */
final class RequestReader {
  /**
   * What is sent.
   *
   * @param content the request body as the contract has it, or null where none is sent
   * @param fields those of a form
   * @param body a body that is not a form, or null
   */
  record Request(Node content, Encoding encoding, List<Parameter> fields, Body body) {}

  /** A form that declares no field is made by the caller. */
  private static final Use OCTETS = new Use(new Type.Scalar(Type.Kind.BINARY), false, Rules.NONE);

  private final SchemaReader schemas;
  private final ParameterReader parameters;
  private final Reading reading;

  RequestReader(SchemaReader schemas, ParameterReader parameters, Reading reading) {
    this.schemas = schemas;
    this.parameters = parameters;
    this.reading = reading;
  }

  Request read(Route route, Node operation, Names names) {
    Node content = content(route, operation);
    if (content == null || content.json().path("content").size() == 0) {
      return new Request(content, Encoding.NONE, List.of(), null);
    }
    Map<String, Node> types = content.members("content");
    String first = types.keySet().iterator().next();
    List<Parameter> fields = fields(first, types.get(first), names);
    Body body = fields.isEmpty() ? body(content, types, names) : null;
    if (types.size() > 1) {
      String sent = fields.isEmpty() ? MediaTypes.chosen(types) : first;
      reading.warn(
          content.at("content"), "has several media types; the one that is sent is " + sent);
    }
    Encoding encoding = fields.isEmpty() ? Encoding.NONE : MediaTypes.encoding(first);
    return new Request(content, encoding, fields, body);
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
              .map(MediaTypes::encoding)
              .filter(each -> each != Encoding.NONE)
              .isPresent();
      if (isForm) {
        reading.warn(content, "is ignored: no form is sent with GET or HEAD");
        return null;
      }
      reading.warn(content, "is refused by OkHttp, which sends no body with GET or HEAD");
    }
    return content.resolved();
  }

  private List<Parameter> fields(String mediaType, Node typed, Names names) {
    return switch (MediaTypes.encoding(mediaType)) {
      case NONE -> List.of();
      case FORM -> parameters.fields(typed, In.FIELD, names);
      case MULTIPART -> parameters.fields(typed, In.PART, names);
    };
  }

  private Body body(Node content, Map<String, Node> types, Names names) {
    String chosen = MediaTypes.chosen(types);
    boolean isForm = MediaTypes.encoding(chosen) != Encoding.NONE;
    Use use = isForm ? OCTETS : schemas.use(types.get(chosen).at("schema"));
    if (!use.type().equals(OCTETS.type()) && !MediaTypes.isValid(chosen)) {
      reading.warn(
          types.get(chosen),
          "is no media type such as application/json, so that Retrofit refuses the call");
    }
    return new Body(
        use,
        content.flag("required"),
        mediaType(chosen, use),
        names.claim(bodyName(use)),
        content.text("description", ""));
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
}
