package dev.replicategateway.examples;

import static dev.replicategateway.examples.StandInCalls.PREDICTIONS;
import static dev.replicategateway.examples.StandInCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.examples.StandInCalls.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInGatewayTest {
  private static final String REQUEST =
      """
      {
        "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "input": {"seed": 255224557}
      }
      """;

  private StandInCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = new StandInCalls();
  }

  @AfterEach
  void stop() throws IOException {
    calls.close();
  }

  @Test
  void createdPredictionIsStarting() throws IOException {
    Answer created = calls.post(PREDICTIONS, REQUEST);

    assertThat(created.status()).isEqualTo(200);
    assertThat(created.contentType()).isEqualTo("application/json");
    String id = created.body().get("id").textValue();
    assertThat(id).matches("[0-9a-z]{26}");
    assertThat(created.body())
        .isEqualTo(
            json(
                """
                {
                  "id": "ID",
                  "model": "lucataco/animate-diff",
                  "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
                  "input": {"seed": 255224557},
                  "output": null,
                  "logs": "",
                  "error": null,
                  "status": "starting",
                  "source": "api",
                  "data_removed": false,
                  "created_at": "2025-01-15T10:03:40.584Z",
                  "urls": {
                    "get": "https://api.replicate.com/v1/predictions/ID",
                    "cancel": "https://api.replicate.com/v1/predictions/ID/cancel",
                    "web": "https://replicate.com/p/ID"
                  }
                }
                """
                    .replace("ID", id)));
  }

  @Test
  void readingMovesThePredictionFromStartingToSucceeded() throws IOException {
    String id = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read)
        .extracting(prediction -> prediction.get("status").textValue())
        .startsWith("starting", "processing", "processing")
        .endsWith("processing", "succeeded")
        .hasSize(11);
  }

  @Test
  void logsGrowWhileProcessing() throws IOException {
    String id = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();

    List<String> logs =
        readToTheEnd(id).stream().map(prediction -> prediction.get("logs").textValue()).toList();

    for (int i = 1; i < logs.size(); i++) {
      assertThat(logs.get(i)).startsWith(logs.get(i - 1));
    }
    assertThat(logs).contains("  0%|          | 0/25 [00:00<00:16,  1.53it/s]");
    assertThat(logs.get(10)).endsWith("\n100%|██████████| 25/25 [00:16<00:00,  1.53it/s]");
  }

  @Test
  void outputIsNullUntilThePredictionSucceeded() throws IOException {
    String id = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read.subList(0, 10)).allMatch(prediction -> prediction.get("output").isNull());
    assertThat(read.get(10).get("output").textValue())
        .isEqualTo(calls.gateway.baseUrl() + "files/" + id + "/out.mp4");
  }

  @Test
  void outpainterMakesAListOfOneImage() throws IOException {
    String id =
        calls
            .post(
                PREDICTIONS,
                """
                {
                  "version": "e68b0ec017719fc2c7455d2333183e1016312353c250981a23d04a20970b6824",
                  "input": {}
                }
                """)
            .body()
            .get("id")
            .textValue();

    JsonNode succeeded = readToTheEnd(id).get(10);

    assertThat(succeeded.get("model").textValue()).isEqualTo("wolverinn/realisticoutpainter");
    assertThat(succeeded.get("output"))
        .isEqualTo(json("[\"" + calls.gateway.baseUrl() + "files/" + id + "/out-0.png\"]"));
  }

  @Test
  void anyOtherModelMakesAnObject() throws IOException {
    String id =
        calls
            .post(PREDICTIONS, "{\"version\": \"owner/name\", \"input\": {}}")
            .body()
            .get("id")
            .textValue();

    JsonNode succeeded = readToTheEnd(id).get(10);

    assertThat(succeeded.get("output"))
        .isEqualTo(
            json(
                """
                {
                  "caption": "hills at sunset",
                  "confidence": 0.97,
                  "preview": "FILE",
                  "tags": ["hills", "sun", "dusk"]
                }
                """
                    .replace("FILE", calls.gateway.baseUrl() + "files/" + id + "/out-0.png")));
  }

  @Test
  void predictionOfAnEarlierStandInGoesOn() throws IOException {
    String id = "w44zs9cet5rmc0cqzp49gpkhf8";

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read.get(0).get("status").textValue()).isEqualTo("starting");
    assertThat(read.get(10).get("output").textValue())
        .isEqualTo(calls.gateway.baseUrl() + "files/" + id + "/out.mp4");
  }

  @Test
  void succeededPredictionHasTimesAndMetrics() throws IOException {
    String id = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read.get(9).has("completed_at")).isFalse();
    assertThat(read.get(9).has("metrics")).isFalse();
    JsonNode succeeded = read.get(10);
    assertThat(succeeded.get("started_at").textValue()).isEqualTo("2025-01-15T10:03:42.118033921Z");
    assertThat(succeeded.get("completed_at").textValue())
        .isEqualTo("2025-01-15T10:04:05.907215038Z");
    assertThat(succeeded.get("metrics"))
        .isEqualTo(json("{\"predict_time\": 23.789181117, \"total_time\": 25.323215038}"));
  }

  @Test
  void endedPredictionStaysAsItIs() throws IOException {
    String id = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();
    JsonNode succeeded = readToTheEnd(id).get(10);

    assertThat(calls.get(PREDICTIONS + "/" + id).body()).isEqualTo(succeeded);
    assertThat(calls.post(PREDICTIONS + "/" + id + "/cancel", "").body()).isEqualTo(succeeded);
  }

  @Test
  void canceledPredictionHasNoOutput() throws IOException {
    String id = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();

    Answer canceled = calls.post(PREDICTIONS + "/" + id + "/cancel", "");

    assertThat(canceled.status()).isEqualTo(200);
    assertThat(canceled.body().get("status").textValue()).isEqualTo("canceled");
    assertThat(canceled.body().get("output").isNull()).isTrue();
    assertThat(calls.get(PREDICTIONS + "/" + id).body()).isEqualTo(canceled.body());
  }

  @Test
  void predictionsDoNotShareTheirState() throws IOException {
    String first = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();
    String second = calls.post(PREDICTIONS, REQUEST).body().get("id").textValue();

    readToTheEnd(first);

    assertThat(second).isNotEqualTo(first);
    assertThat(calls.get(PREDICTIONS + "/" + second).body().get("status").textValue())
        .isEqualTo("starting");
  }

  @Test
  void unknownIdIsNotFound() throws IOException {
    for (Answer answer :
        List.of(
            calls.get(PREDICTIONS + "/unknown"), calls.post(PREDICTIONS + "/unknown/cancel", ""))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.body())
          .isEqualTo(
              json("{\"detail\": \"The requested resource does not exist\", \"status\": 404}"));
    }
  }

  @Test
  void bodyWithoutInputIsInvalid() throws IOException {
    Answer refused = calls.post(PREDICTIONS, "{\"version\": \"v\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.body())
        .isEqualTo(
            json(
                """
                {
                  "title": "Input validation failed",
                  "detail": "- input is required\\n",
                  "status": 422,
                  "invalid_fields": [
                    {"type": "required", "field": "", "description": "input is required"}
                  ]
                }
                """));
  }

  @Test
  void everyMissingFieldIsNamed() throws IOException {
    assertThat(
            calls
                .post(PREDICTIONS, "{}")
                .body()
                .get("invalid_fields")
                .findValuesAsText("description"))
        .containsExactly("version is required", "input is required");
  }

  @Test
  void bodyThatIsNoRequestIsRefused() throws IOException {
    for (String body : List.of("", "version=v", "[]", "null", "{\"version\": 1, \"input\": {}}")) {
      Answer refused = calls.post(PREDICTIONS, body);

      assertThat(refused.status()).as(body).isEqualTo(400);
      assertThat(refused.body().at("/error/type").textValue()).isEqualTo("new_api_error");
      assertThat(refused.body().at("/error/code").textValue()).isEqualTo("bad_request_body");
    }
  }

  @Test
  void videoIsServedAsMp4() throws IOException {
    assertThat(calls.get("files/id/out.mp4").contentType()).isEqualTo("video/mp4");
    assertThat(calls.bytes("files/id/out.mp4")).isEqualTo(Resource.bytes("animate-diff.mp4"));
  }

  @Test
  void imageIsServedAsPng() throws IOException {
    assertThat(calls.get("files/id/out-0.png").contentType()).isEqualTo("image/png");
    assertThat(calls.bytes("files/id/out-0.png")).isEqualTo(Resource.bytes("outpainted.png"));
  }

  /** What is read until output comes. */
  private List<JsonNode> readToTheEnd(String id) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    do {
      read.add(calls.get(PREDICTIONS + "/" + id).body());
    } while (read.get(read.size() - 1).get("output").isNull());
    return read;
  }
}
