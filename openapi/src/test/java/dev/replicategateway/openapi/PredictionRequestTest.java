package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionRequestTest {
  @Test
  void misspeltTopLevelPropertyIsRejected() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "beecf59c", "input": {}, "web_hook": "https://example.org/events"}
                """))
        .singleElement()
        .asString()
        .contains("properties which are not allowed by the schema: [\"web_hook\"]");
  }

  @Test
  void requestWithoutVersionIsRejected() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"input": {"prompt": "petals"}}
                """))
        .singleElement()
        .asString()
        .contains("missing required properties ([\"version\"])");
  }

  @Test
  void requestWithoutInputIsRejected() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "beecf59c"}
                """))
        .singleElement()
        .asString()
        .contains("missing required properties ([\"input\"])");
  }

  @Test
  void requestWithoutBodyIsRejected() {
    assertThat(Contract.problemsOfCreating(""))
        .singleElement()
        .asString()
        .contains("A request body is required");
  }

  @Test
  void emptyVersionIsRejected() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "", "input": {}}
                """))
        .singleElement()
        .asString()
        .contains("[Path '/version']", "is too short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "lucataco/animate-diff:beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "black-forest-labs/flux-schnell"
      })
  void everyFormOfVersionIsValid(String version) {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "%s", "input": {}}
                """
                    .formatted(version)))
        .isEmpty();
  }

  @Test
  void inputOfAnyOtherModelIsValid() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {
                  "version": "stability-ai/sdxl:7762fd07",
                  "input": {
                    "steps": "as many as it takes",
                    "images": ["https://example.org/a.png", null],
                    "mask": {"top": 1.5, "inverted": false}
                  }
                }
                """))
        .isEmpty();
  }

  // The last shape fits every object, so the typed ones are of use only ahead of it.
  @Test
  void inputOffersTheTypedShapesFirst() {
    assertThat(Contract.tree().at("/components/schemas/PredictionInput/anyOf").findValues("$ref"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "#/components/schemas/AnimateDiffInput",
            "#/components/schemas/OutpaintInput",
            "#/components/schemas/OtherInput");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a prompt\"", "[]", "7", "null"})
  void inputThatIsNoObjectIsRejected(String input) {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "beecf59c", "input": %s}
                """
                    .formatted(input)))
        .singleElement()
        .asString()
        .contains("[Path '/input']", "failed to match at least one required schema");
  }

  @Test
  void webhookWithEveryEventIsValid() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {
                  "version": "beecf59c",
                  "input": {},
                  "webhook": "https://example.org/events",
                  "webhook_events_filter": ["start", "output", "logs", "completed"]
                }
                """))
        .isEmpty();
  }

  @Test
  void unknownWebhookEventIsRejected() {
    assertThat(
            Contract.problemsOfCreating(
                """
                {"version": "beecf59c", "input": {}, "webhook_events_filter": ["start", "done"]}
                """))
        .singleElement()
        .asString()
        .contains("[Path '/webhook_events_filter/1']", "\"done\"");
  }
}
