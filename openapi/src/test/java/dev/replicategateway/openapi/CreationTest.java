package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three calls that create a prediction: by version, by model and by deployment. */
class CreationTest {
  private static final String BY_MODEL =
      "/replicate/v1/models/meta/meta-llama-3-70b-instruct/predictions";
  private static final String BY_DEPLOYMENT =
      "/replicate/v1/deployments/acme/my-app-image-generator/predictions";

  static final List<String> BY_NAME = List.of(BY_MODEL, BY_DEPLOYMENT);

  static final List<String> ALL = List.of(Contract.PREDICTIONS, BY_MODEL, BY_DEPLOYMENT);

  @ParameterizedTest
  @FieldSource("BY_NAME")
  void inputIsEnoughWhereThePathNamesWhatRuns(String path) {
    assertThat(problems(path, "{\"input\": {\"prompt\": \"a poem\"}}")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BY_NAME")
  void webhookIsTakenWithEveryCall(String path) {
    assertThat(
            problems(
                path,
                """
                {"input": {}, "webhook": "https://example.org/e", "webhook_events_filter": ["output"]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BY_NAME")
  void versionIsRejectedWhereThePathNamesWhatRuns(String path) {
    assertThat(problems(path, "{\"version\": \"beecf59c\", \"input\": {}}"))
        .singleElement()
        .asString()
        .contains("properties which are not allowed by the schema: [\"version\"]");
  }

  @ParameterizedTest
  @FieldSource("BY_NAME")
  void requestWithoutInputIsRejected(String path) {
    assertThat(problems(path, "{}"))
        .singleElement()
        .asString()
        .contains("missing required properties ([\"input\"])");
  }

  @ParameterizedTest
  @CsvSource({
    "/replicate/v1/models/meta/predictions",
    "/replicate/v1/models/meta/llama/3/predictions",
    "/replicate/v1/deployments/acme/predictions"
  })
  void nameWithASlashTooFewOrTooManyIsAnotherPath(String path) {
    assertThat(problems(path, "{\"input\": {}}"))
        .singleElement()
        .asString()
        .contains("No API path found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "wait=1", "wait=9", "wait=10", "wait=59", "wait=60"})
  void serverMayBeAskedToWaitForUpTo60Seconds(String prefer) {
    for (String path : ALL) {
      assertThat(problems(path, "Prefer", prefer)).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wait=", "wait=0", "wait=61", "wait=100", "wait=1.5", "wait 5", "5"})
  void otherPreferenceIsRejected(String prefer) {
    for (String path : ALL) {
      assertThat(problems(path, "Prefer", prefer))
          .as(path)
          .singleElement()
          .asString()
          .endsWith("does not match input string \"" + prefer + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "90s", "5m", "1h", "1h30m", "2h30s", "1h30m45s"})
  void predictionMayHaveADeadline(String duration) {
    for (String path : ALL) {
      assertThat(problems(path, "Cancel-After", duration)).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 m", "5d", "5S", "30s5m", "1h30", "-5", "PT5M", "1.5s"})
  void otherDeadlineIsRejected(String duration) {
    for (String path : ALL) {
      assertThat(problems(path, "Cancel-After", duration))
          .as(path)
          .singleElement()
          .asString()
          .endsWith("does not match input string \"" + duration + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"200", "201", "202"})
  void everySuccessIsAPrediction(int status) {
    for (String path : BY_NAME) {
      assertThat(
              Contract.problemsOfAnswer(
                  Request.Method.POST, path, status, "application/json", "{\"status\": \"gone\"}"))
          .as(path)
          .singleElement()
          .asString()
          .contains("[Path '/status']");
    }
  }

  private static List<String> problems(String path, String body) {
    return Contract.problemsOfRequest(request(path, body).build());
  }

  private static List<String> problems(String path, String header, String value) {
    String version = path.equals(Contract.PREDICTIONS) ? "\"version\": \"v\", " : "";
    return Contract.problemsOfRequest(
        request(path, "{" + version + "\"input\": {}}").withHeader(header, value).build());
  }

  private static SimpleRequest.Builder request(String path, String body) {
    return SimpleRequest.Builder.post(path).withContentType("application/json").withBody(body);
  }
}
