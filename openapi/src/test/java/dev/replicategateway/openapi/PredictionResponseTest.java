package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that gateways and Replicate answer with, in the shapes their documentation shows. */
class PredictionResponseTest {
  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void emptyObjectIsValid(int status) {
    assertThat(Contract.problemsOfAnswer(status, "application/json", "{}")).isEmpty();
  }

  @Test
  void predictionJustCreatedByAGatewayIsValid() {
    assertThat(
            problems(
                """
                {
                  "id": "w44zs9cet5rmc0cqzp49gpkhf8",
                  "model": "lucataco/animate-diff",
                  "version": "hidden",
                  "input": {"prompt": "falling petals"},
                  "logs": "",
                  "output": null,
                  "data_removed": false,
                  "error": null,
                  "source": "api",
                  "status": "starting",
                  "created_at": "2025-01-15T10:03:40.584Z",
                  "urls": {
                    "cancel": "https://api.replicate.com/v1/predictions/w44zs9cet5/cancel",
                    "get": "https://api.replicate.com/v1/predictions/w44zs9cet5",
                    "stream": "https://stream.replicate.com/v1/files/w44zs9cet5",
                    "web": "https://replicate.com/p/w44zs9cet5"
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void predictionFinishedAtAGatewayIsValid() {
    assertThat(
            problems(
                """
                {
                  "id": "w44zs9cet5rmc0cqzp49gpkhf8",
                  "logs": "Using seed: 3405691582",
                  "urls": {
                    "get": "https://api.replicate.com/v1/predictions/w44zs9cet5",
                    "web": "https://replicate.com/p/w44zs9cet5",
                    "cancel": "https://api.replicate.com/v1/predictions/w44zs9cet5/cancel",
                    "stream": "https://stream.replicate.com/v1/files/w44zs9cet5"
                  },
                  "error": null,
                  "input": {"prompt": "falling petals"},
                  "model": "lucataco/animate-diff",
                  "output": "https://replicate.delivery/xezq/out.mp4",
                  "status": "succeeded",
                  "metrics": {"image_count": 1, "predict_time": 23.789181117},
                  "version": "dp-4d611d6d0f2f7a4b",
                  "created_at": "2025-01-15T10:03:40.584470194Z",
                  "started_at": "2025-01-15T10:03:42.118033921Z",
                  "completed_at": "2025-01-15T10:04:05.907215038Z",
                  "data_removed": false
                }
                """))
        .isEmpty();
  }

  @Test
  void predictionOfADeploymentWithDeadlineAndWebhookIsValid() {
    assertThat(
            problems(
                """
                {
                  "id": "gm3qorzdhgbfurvjtvhg6dckhu",
                  "deployment": "acme/animate",
                  "status": "processing",
                  "source": "web",
                  "deadline": "2025-01-15T10:08:40.584470Z",
                  "webhook": "https://example.org/events",
                  "webhook_events_filter": ["start", "completed"]
                }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output",
        "logs",
        "error",
        "deployment",
        "started_at",
        "completed_at",
        "deadline",
        "metrics"
      })
  void propertyWithoutAValueYetMayBeNull(String property) {
    assertThat(problems("{\"%s\": null}".formatted(property))).isEmpty();
  }

  @Test
  void nullStatusIsRejected() {
    assertThat(problems("{\"status\": null}"))
        .anySatisfy(problem -> assertThat(problem).contains("[Path '/status']"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://replicate.delivery/xezq/out.mp4\"",
        "[\"https://replicate.delivery/xezq/a.png\", \"https://replicate.delivery/xezq/b.png\"]",
        "{\"video\": \"https://replicate.delivery/xezq/out.mp4\", \"frames\": 16}",
        "0.87",
        "true"
      })
  void outputMayBeAnyJson(String output) {
    assertThat(problems("{\"output\": %s}".formatted(output))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-15T10:03:40Z",
        "2025-01-15T10:03:40.584Z",
        "2025-01-15T10:03:40.584470Z",
        "2025-01-15T10:03:40.584470194Z",
        "2025-01-15T10:03:40.584470+00:00"
      })
  void timestampMayHaveUpToNineDecimals(String timestamp) {
    assertThat(problems("{\"created_at\": \"%s\"}".formatted(timestamp))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starting", "processing", "succeeded", "failed", "canceled", "aborted"})
  void everyStatusIsValid(String status) {
    assertThat(problems("{\"status\": \"%s\"}".formatted(status))).isEmpty();
  }

  @Test
  void unknownPropertyIsValid() {
    assertThat(problems("{\"queue_position\": 3}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": 7}                                 | [Path '/id']
          {"input": "falling petals"}               | [Path '/input']
          {"logs": ["Using seed: 1"]}               | [Path '/logs']
          {"error": {"detail": "out of memory"}}    | [Path '/error']
          {"status": "successful"}                  | [Path '/status']
          {"source": "cli"}                         | [Path '/source']
          {"data_removed": "false"}                 | [Path '/data_removed']
          {"created_at": "yesterday"}               | [Path '/created_at']
          {"completed_at": 1736935445}              | [Path '/completed_at']
          {"metrics": {"predict_time": "23.8 s"}}   | [Path '/metrics/predict_time']
          {"urls": {"get": 7}}                      | [Path '/urls/get']
          {"webhook_events_filter": ["done"]}       | [Path '/webhook_events_filter/0']
          []                                        | does not match any allowed primitive type
          """)
  void bodyOfAnotherShapeIsRejected(String body, String problem) {
    assertThat(problems(body)).singleElement().asString().contains(problem);
  }

  @Test
  void webPageInsteadOfAPredictionIsRejected() {
    assertThat(Contract.problemsOfAnswer(200, "text/html", "<!doctype html>"))
        .singleElement()
        .asString()
        .contains("Content-Type header 'text/html'", "application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /replicate/v1/predictions/w44zs9cet5",
    "POST, /replicate/v1/predictions/w44zs9cet5/cancel"
  })
  void readingAndCancellingAnswerWithAPrediction(Request.Method method, String path) {
    assertThat(
            Contract.problemsOfAnswer(
                method, path, 200, "application/json", "{\"status\": \"canceled\"}"))
        .isEmpty();
    assertThat(
            Contract.problemsOfAnswer(
                method, path, 200, "application/json", "{\"status\": \"gone\"}"))
        .singleElement()
        .asString()
        .contains("[Path '/status']");
  }

  private static List<String> problems(String body) {
    return Contract.problemsOfAnswer(200, "application/json", body);
  }
}
