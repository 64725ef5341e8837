package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract says in words: where each part comes from, and what each property means. */
class DescriptionsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource({"operations", "parameters", "schemas", "responses"})
  void everyPartNamesItsSource(String name, JsonNode part) {
    assertThat(part.path("description").asText()).as(name).containsPattern("Source: https://\\S+");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("properties")
  void everyPropertyIsDescribed(String name, JsonNode property) {
    JsonNode reference = property.path("$ref");
    JsonNode described =
        reference.isMissingNode() ? property : Contract.tree().at(reference.asText().substring(1));

    assertThat(described.path("description").asText()).as(name).containsPattern("\\w\\.( |$)");
  }

  // The generated code carries these texts as Javadoc, where such characters are markup.
  @ParameterizedTest(name = "{0}")
  @MethodSource({"operations", "parameters", "schemas", "properties"})
  void noDescriptionHoldsMarkup(String name, JsonNode part) {
    assertThat(part.path("description").asText())
        .as(name)
        .doesNotContainPattern("[\"'`\\\\=<>&{}@]");
  }

  private static Stream<Arguments> operations() {
    List<Arguments> operations = new ArrayList<>();
    for (JsonNode path : Contract.tree().get("paths")) {
      for (JsonNode operation : path) {
        operations.add(arguments(operation.get("operationId").asText(), operation));
      }
    }
    return operations.stream();
  }

  private static Stream<Arguments> parameters() {
    return members("/components/parameters");
  }

  private static Stream<Arguments> schemas() {
    return members("/components/schemas");
  }

  private static Stream<Arguments> responses() {
    return members("/components/responses");
  }

  private static Stream<Arguments> properties() {
    List<Arguments> properties = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema :
        Contract.tree().at("/components/schemas").properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        properties.add(arguments(schema.getKey() + "." + property.getKey(), property.getValue()));
      }
    }
    return properties.stream();
  }

  private static Stream<Arguments> members(String pointer) {
    return Contract.tree().at(pointer).properties().stream()
        .map(member -> arguments(member.getKey(), member.getValue()));
  }
}
