package dev.replicategateway.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whatever the strings of a document say, they come out as data: the code compiles as strictly as
 * our own, and the values are those of the document.
 */
class DocumentFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final Path FOLDER = Path.of("target", "fuzz");

  @FuzzTest(maxDuration = "60s")
  void anyStringIsData(byte[] data) throws Exception {
    // JSON has no half of a surrogate pair, and so no document has.
    String text = new String(new String(data, UTF_8).getBytes(UTF_8), UTF_8);

    try (GeneratedCode code = new GeneratedCode(document(text), "fuzz", FOLDER.resolve("code"))) {
      Class<?> level = code.model("Level").orElseThrow();
      Object constant = level.getMethod("of", String.class).invoke(null, text);

      assertThat(code.constantsOf("Level").contains(constant)).isTrue();
      assertThat(level.getMethod("getValue").invoke(constant)).isEqualTo(text);
      roundTrip(code.model("Thing").orElseThrow(), JSON.createObjectNode().put(text, "x"));
      code.retrofit().create(code.interfaces().get(0));
    }
  }

  private static <T> void roundTrip(Class<T> model, ObjectNode json) throws IOException {
    JsonAdapter<T> adapter = MOSHI.adapter(model);
    assertThat(JSON.readTree(adapter.toJson(adapter.fromJson(json.toString())))).isEqualTo(json);
  }

  /** A name as a reference has it. */
  private static String pointer(String name) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return URLEncoder.encode(escaped, UTF_8).replace("+", "%20");
  }

  /** A document with the text wherever one may stand. */
  private static Path document(String text) throws IOException {
    ObjectNode document = JSON.createObjectNode();
    document.put("openapi", "3.0.3");
    document.putObject("info").put("title", text).put("version", text).put("description", text);
    ObjectNode operation = document.putObject("paths").putObject("/things").putObject("get");
    operation.put("summary", text).put("description", text).put("operationId", text);
    operation.putArray("tags").add(text);
    ObjectNode parameter = operation.putArray("parameters").addObject();
    parameter.put("name", "q" + text).put("in", "query").put("description", text);
    parameter.putObject("schema").put("type", "string").put("pattern", text);
    ObjectNode header = operation.withArray("parameters").addObject();
    header.put("name", "h" + text).put("in", "header").putObject("schema").put("type", "string");
    operation.putArray("security").addObject().putArray(text);
    operation
        .putObject("responses")
        .putObject("200")
        .put("description", text)
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Thing");
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    ObjectNode thing = schemas.putObject("Thing");
    thing.put("type", "object").put("title", text).put("description", text);
    ObjectNode property = thing.putObject("properties").putObject(text);
    property.put("type", "string").put("description", text).put("default", text);
    property.put("pattern", text).put("example", text);
    String name = text + "-shape";
    thing
        .withObject("/properties")
        .putObject(text + "2")
        .put("$ref", "#/components/schemas/" + pointer(name));
    schemas.putObject(name).put("type", "object").putObject("properties").putObject("a");
    ObjectNode level = schemas.putObject("Level");
    level.put("type", "string").put("description", text);
    level.putArray("enum").add(text).add(text + "2");
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve("document.json");
    JSON.writeValue(file.toFile(), document);
    return file;
  }
}
