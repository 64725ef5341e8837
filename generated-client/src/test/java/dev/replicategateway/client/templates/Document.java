package dev.replicategateway.client.templates;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * A document's examples, as its text has them: the parser has already changed some, such as dates,
 * when it hands them on. For each schema that it writes out, there are two samples as well.
 */
final class Document {
  private static final JsonMapper JSON = mapper(new JsonFactory());
  private static final JsonMapper YAML = mapper(new YAMLFactory());

  private final JsonNode text;
  private final OpenAPI model;
  private final List<Example> examples = new ArrayList<>();

  /**
   * Reads a document.
   *
   * @param file the document
   * @param model the same document as the generator sees it
   */
  Document(Path file, OpenAPI model) throws IOException {
    // YAML's parser takes most JSON, but not every character.
    this.text = (file.toString().endsWith(".json") ? JSON : YAML).readTree(file.toFile());
    this.model = model;
  }

  private static JsonMapper mapper(JsonFactory format) {
    return JsonMapper.builder(format)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  /** The examples of request bodies, responses and component schemas. */
  List<Example> examples() {
    examples.clear();
    paths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          String name = method.name().toLowerCase(Locale.ROOT);
                          JsonNode declared = resolve(text.path("paths").path(path)).path(name);
                          collect(name + " " + path, declared, operation);
                        }));
    text.path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> collect(schema.getKey(), schema.getValue()));
    return List.copyOf(examples);
  }

  private void collect(String place, JsonNode declared, Operation operation) {
    RequestBody body = ModelUtils.getReferencedRequestBody(model, operation.getRequestBody());
    if (body != null) {
      collect(place, declared.path("requestBody"), body.getContent());
    }
    if (operation.getResponses() == null) {
      return; // OpenAPI 3.1 does not require them.
    }
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              ApiResponse answer = ModelUtils.getReferencedApiResponse(model, response);
              collect(
                  place + " " + status,
                  declared.path("responses").path(status),
                  answer.getContent());
            });
  }

  private void collect(String place, JsonNode body, Content content) {
    if (content == null) {
      return;
    }
    content.forEach(
        (mediaType, typed) -> {
          JsonNode declared = resolve(body).path("content").path(mediaType);
          if (mediaType.contains("json") && typed.getSchema() != null) {
            collect(place, declared, typed.getSchema());
            collect(place + " schema", declared.path("schema"), typed.getSchema());
            assemble(place, declared.path("schema"), typed.getSchema());
          }
        });
  }

  private void collect(String name, JsonNode declared) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + name);
    collect(name, declared, schema);
    assemble(name, declared, schema);
  }

  /** The examples beside a schema: one by itself, a list of values, or values by name. */
  private void collect(String place, JsonNode declared, Schema<?> schema) {
    if (declared.has("example")) {
      examples.add(new Example(place, schema, declared.get("example")));
    }
    JsonNode several = declared.path("examples");
    several
        .properties()
        .forEach(
            named -> {
              JsonNode value = resolve(named.getValue()).path("value");
              if (!value.isMissingNode()) {
                examples.add(new Example(place + " " + named.getKey(), schema, value));
              }
            });
    if (several.isArray()) {
      several.forEach(value -> examples.add(new Example(place, schema, value)));
    }
  }

  private void assemble(String place, JsonNode declared, Schema<?> schema) {
    if (declared.has("$ref")) {
      return;
    }
    new Sample(this::resolve, true)
        .of(declared)
        .ifPresent(json -> examples.add(new Example(place + ", every property", schema, json)));
    new Sample(this::resolve, false)
        .of(declared)
        .ifPresent(json -> examples.add(new Example(place + ", least", schema, json)));
  }

  private Paths paths() {
    return model.getPaths() == null ? new Paths() : model.getPaths();
  }

  private JsonNode resolve(JsonNode declared) {
    String reference = declared.path("$ref").asText();
    return reference.startsWith("#/") ? resolve(text.at(reference.substring(1))) : declared;
  }
}
