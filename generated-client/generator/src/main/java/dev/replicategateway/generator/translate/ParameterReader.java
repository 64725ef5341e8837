package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Api.Style;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads parameters, and the fields of forms. */
final class ParameterReader {
  /** OpenAPI says of these that they are ignored: other parts of the contract say them. */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private final SchemaReader schemas;
  private final Reading reading;

  ParameterReader(SchemaReader schemas, Reading reading) {
    this.schemas = schemas;
    this.reading = reading;
  }

  /** The parameters of an operation; one of the path's that it declares as well is its own. */
  List<Parameter> declared(Node item, Node operation, Names names) {
    Map<String, Node> declared = new LinkedHashMap<>();
    for (Node owner : List.of(item, operation)) {
      for (Node reference : owner.elements("parameters")) {
        Node parameter = reference.resolved();
        String name = parameter.text("name", "");
        if (parameter.text("in", "").equals("header")
            && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
          reading.warn(reference, "is ignored, as OpenAPI says of the header " + name);
        } else {
          declared.put(parameter.text("in", "") + " " + name, parameter);
        }
      }
    }
    return declared.values().stream().map(each -> parameter(each, names)).toList();
  }

  private Parameter parameter(Node declared, Names names) {
    In in = in(declared);
    String name = declared.text("name", "");
    boolean isJson = declared.json().path("content").size() > 0;
    Node schema =
        isJson
            ? declared.members("content").values().iterator().next().at("schema")
            : declared.at("schema");
    Use use = schemas.use(schema);
    String style = declared.text("style", in == In.QUERY || in == In.COOKIE ? "form" : "simple");
    boolean isExploded = declared.has("explode") ? declared.flag("explode") : style.equals("form");
    return new Parameter(
        name,
        javaName(name, declared, names),
        in,
        use,
        declared.flag("required") || in == In.PATH,
        new Style(style, isExploded, isJson, declared.flag("allowReserved"), null),
        declared.text("description", MergedSchema.description(schema, use)),
        defaultValue(schema));
  }

  private static String defaultValue(Node schema) {
    JsonNode value = MergedSchema.of(schema).keywords.get("default");
    return value == null ? null : value.toString();
  }

  private static In in(Node declared) {
    String in = declared.text("in", "");
    return switch (in) {
      case "path" -> In.PATH;
      case "query" -> In.QUERY;
      case "header" -> In.HEADER;
      case "cookie" -> In.COOKIE;
      default ->
          throw declared.error("expected in: path, query, header or cookie, but it is " + in);
    };
  }

  private String javaName(String name, Node parameter, Names names) {
    String mapped = reading.mappings().parameters().get(name);
    return mapped == null
        ? names.claim(Names.parameter(name))
        : names.claimChosen(mapped, parameter);
  }

  /** The fields of a form, each a parameter of its own. */
  List<Parameter> fields(Node content, In in, Names names) {
    List<Parameter> fields = new ArrayList<>();
    MergedSchema merged = MergedSchema.of(content.at("schema"));
    boolean isOpen =
        merged.additional != null && !merged.additional.json().equals(BooleanNode.FALSE);
    if (isOpen && !merged.withAlternatives().isEmpty()) {
      reading.warn(merged.additional, "is ignored: the method takes the declared fields");
    }
    merged
        .withAlternatives()
        .forEach(
            (name, property) -> {
              Node encoding = content.at("encoding").at(name);
              Use use = schemas.use(property);
              fields.add(
                  new Parameter(
                      name,
                      javaName(name, property, names),
                      in,
                      use,
                      merged.required.contains(name),
                      new Style(
                          encoding.text("style", ""),
                          !encoding.has("explode") || encoding.flag("explode"),
                          false,
                          false,
                          encoding.text("contentType", null)),
                      MergedSchema.description(property, use),
                      defaultValue(property)));
            });
    return fields;
  }
}
