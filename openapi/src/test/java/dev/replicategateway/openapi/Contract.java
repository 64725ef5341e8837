package dev.replicategateway.openapi;

import static java.util.Objects.requireNonNull;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract as it is packaged, and its verdict on requests, responses and single values. */
final class Contract {
  static final String PREDICTIONS = "/replicate/v1/predictions";

  private static final String TEXT = read();
  private static final OpenAPI MODEL = new OpenAPIV3Parser().readContents(TEXT).getOpenAPI();

  // An object is open unless it says otherwise; the validator would close every one of them.
  private static final LevelResolver LEVELS =
      LevelResolverFactory.withAdditionalPropertiesIgnored();
  private static final OpenApiInteractionValidator MESSAGES =
      OpenApiInteractionValidator.createForInlineApiSpecification(TEXT)
          .withLevelResolver(LEVELS)
          .build();
  private static final SchemaValidator SCHEMAS =
      new SchemaValidator(MODEL, new MessageResolver(LEVELS));

  private Contract() {}

  /** The whole file as a tree, for what the parsed model hides. */
  static JsonNode tree() {
    try {
      return Yaml.mapper().readTree(TEXT);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> problemsOfRequest(Request request) {
    return problems(MESSAGES.validateRequest(request));
  }

  static List<String> problemsOfCreating(String body) {
    return problemsOfRequest(
        SimpleRequest.Builder.post(PREDICTIONS)
            .withContentType("application/json")
            .withBody(body)
            .build());
  }

  /** Judges an answer to the creation of a prediction. */
  static List<String> problemsOfAnswer(int status, String contentType, String body) {
    return problemsOfAnswer(Request.Method.POST, PREDICTIONS, status, contentType, body);
  }

  static List<String> problemsOfAnswer(
      Request.Method method, String path, int status, String contentType, String body) {
    return problems(
        MESSAGES.validateResponse(
            path,
            method,
            SimpleResponse.Builder.status(status)
                .withContentType(contentType)
                .withBody(body)
                .build()));
  }

  static List<String> problemsAs(String name, String json) {
    Schema<?> schema = MODEL.getComponents().getSchemas().get(name);
    // Without a schema the validator accepts everything.
    return problems(SCHEMAS.validate(json, requireNonNull(schema, name), "value"));
  }

  private static List<String> problems(ValidationReport report) {
    return report.getMessages().stream()
        .map(
            message ->
                Stream.concat(Stream.of(message.getMessage()), message.getAdditionalInfo().stream())
                    .collect(Collectors.joining("\n")))
        .toList();
  }

  private static String read() {
    String location = "/META-INF/openapi/replicate-gateway/openapi.yaml";
    try (InputStream in = Contract.class.getResourceAsStream(location)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
