package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInGatewayTest {
  private static final String PREDICTIONS = "replicate/v1/predictions";
  private static final String REQUEST =
      """
      {
        "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "input": {"seed": 255224557}
      }
      """;

  private final OkHttpClient http = new OkHttpClient();
  private StandInGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = StandInGateway.start();
  }

  @AfterEach
  void stop() throws IOException {
    http.connectionPool().evictAll();
    gateway.close();
  }

  @Test
  void createdPredictionIsStarting() throws IOException {
    Answer created = post(PREDICTIONS, REQUEST);

    assertThat(created.status).isEqualTo(200);
    assertThat(created.contentType).isEqualTo("application/json");
    String id = created.body.get("id").textValue();
    assertThat(id).matches("[0-9a-z]{26}");
    assertThat(created.body)
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
    String id = post(PREDICTIONS, REQUEST).body.get("id").textValue();

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read)
        .extracting(prediction -> prediction.get("status").textValue())
        .startsWith("starting", "processing", "processing")
        .endsWith("processing", "succeeded")
        .hasSize(11);
  }

  @Test
  void logsGrowWhileProcessing() throws IOException {
    String id = post(PREDICTIONS, REQUEST).body.get("id").textValue();

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
    String id = post(PREDICTIONS, REQUEST).body.get("id").textValue();

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read.subList(0, 10)).allMatch(prediction -> prediction.get("output").isNull());
    assertThat(read.get(10).get("output").textValue())
        .isEqualTo(gateway.baseUrl() + "files/" + id + "/out.mp4");
  }

  @Test
  void outpainterMakesAListOfOneImage() throws IOException {
    String id =
        post(
                PREDICTIONS,
                """
                {
                  "version": "e68b0ec017719fc2c7455d2333183e1016312353c250981a23d04a20970b6824",
                  "input": {}
                }
                """)
            .body
            .get("id")
            .textValue();

    JsonNode succeeded = readToTheEnd(id).get(10);

    assertThat(succeeded.get("model").textValue()).isEqualTo("wolverinn/realisticoutpainter");
    assertThat(succeeded.get("output"))
        .isEqualTo(json("[\"" + gateway.baseUrl() + "files/" + id + "/out-0.png\"]"));
  }

  @Test
  void anyOtherModelMakesAnObject() throws IOException {
    String id =
        post(PREDICTIONS, "{\"version\": \"owner/name\", \"input\": {}}")
            .body
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
                    .replace("FILE", gateway.baseUrl() + "files/" + id + "/out-0.png")));
  }

  @Test
  void predictionOfAnEarlierStandInGoesOn() throws IOException {
    String id = "w44zs9cet5rmc0cqzp49gpkhf8";

    List<JsonNode> read = readToTheEnd(id);

    assertThat(read.get(0).get("status").textValue()).isEqualTo("starting");
    assertThat(read.get(10).get("output").textValue())
        .isEqualTo(gateway.baseUrl() + "files/" + id + "/out.mp4");
  }

  @Test
  void succeededPredictionHasTimesAndMetrics() throws IOException {
    String id = post(PREDICTIONS, REQUEST).body.get("id").textValue();

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
    String id = post(PREDICTIONS, REQUEST).body.get("id").textValue();
    JsonNode succeeded = readToTheEnd(id).get(10);

    assertThat(get(PREDICTIONS + "/" + id).body).isEqualTo(succeeded);
    assertThat(post(PREDICTIONS + "/" + id + "/cancel", "").body).isEqualTo(succeeded);
  }

  @Test
  void canceledPredictionHasNoOutput() throws IOException {
    String id = post(PREDICTIONS, REQUEST).body.get("id").textValue();

    Answer canceled = post(PREDICTIONS + "/" + id + "/cancel", "");

    assertThat(canceled.status).isEqualTo(200);
    assertThat(canceled.body.get("status").textValue()).isEqualTo("canceled");
    assertThat(canceled.body.get("output").isNull()).isTrue();
    assertThat(get(PREDICTIONS + "/" + id).body).isEqualTo(canceled.body);
  }

  @Test
  void predictionsDoNotShareTheirState() throws IOException {
    String first = post(PREDICTIONS, REQUEST).body.get("id").textValue();
    String second = post(PREDICTIONS, REQUEST).body.get("id").textValue();

    readToTheEnd(first);

    assertThat(second).isNotEqualTo(first);
    assertThat(get(PREDICTIONS + "/" + second).body.get("status").textValue())
        .isEqualTo("starting");
  }

  @Test
  void unknownIdIsNotFound() throws IOException {
    for (Answer answer :
        List.of(get(PREDICTIONS + "/unknown"), post(PREDICTIONS + "/unknown/cancel", ""))) {
      assertThat(answer.status).isEqualTo(404);
      assertThat(answer.contentType).isEqualTo("application/problem+json");
      assertThat(answer.body)
          .isEqualTo(
              json("{\"detail\": \"The requested resource does not exist\", \"status\": 404}"));
    }
  }

  @Test
  void bodyWithoutInputIsInvalid() throws IOException {
    Answer refused = post(PREDICTIONS, "{\"version\": \"v\"}");

    assertThat(refused.status).isEqualTo(422);
    assertThat(refused.contentType).isEqualTo("application/problem+json");
    assertThat(refused.body)
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
    assertThat(post(PREDICTIONS, "{}").body.get("invalid_fields").findValuesAsText("description"))
        .containsExactly("version is required", "input is required");
  }

  @Test
  void bodyThatIsNoRequestIsRefused() throws IOException {
    for (String body : List.of("", "version=v", "[]", "null", "{\"version\": 1, \"input\": {}}")) {
      Answer refused = post(PREDICTIONS, body);

      assertThat(refused.status).as(body).isEqualTo(400);
      assertThat(refused.body.at("/error/type").textValue()).isEqualTo("new_api_error");
      assertThat(refused.body.at("/error/code").textValue()).isEqualTo("bad_request_body");
    }
  }

  @Test
  void videoIsServedAsMp4() throws IOException {
    Request request = new Request.Builder().url(gateway.baseUrl() + "files/id/out.mp4").build();

    try (Response response = http.newCall(request).execute()) {
      assertThat(response.header("Content-Type")).isEqualTo("video/mp4");
      assertThat(response.body().bytes()).isEqualTo(Resource.bytes("animate-diff.mp4"));
    }
  }

  @Test
  void imageIsServedAsPng() throws IOException {
    Request request = new Request.Builder().url(gateway.baseUrl() + "files/id/out-0.png").build();

    try (Response response = http.newCall(request).execute()) {
      assertThat(response.header("Content-Type")).isEqualTo("image/png");
      assertThat(response.body().bytes()).isEqualTo(Resource.bytes("outpainted.png"));
    }
  }

  /** What is read until output comes. */
  private List<JsonNode> readToTheEnd(String id) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    do {
      read.add(get(PREDICTIONS + "/" + id).body);
    } while (read.get(read.size() - 1).get("output").isNull());
    return read;
  }

  private Answer get(String path) throws IOException {
    return send(new Request.Builder().url(gateway.baseUrl() + path));
  }

  private Answer post(String path, String body) throws IOException {
    return send(
        new Request.Builder()
            .url(gateway.baseUrl() + path)
            .post(RequestBody.create(body, MediaType.get("application/json"))));
  }

  private Answer send(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      return new Answer(
          response.code(), response.header("Content-Type"), json(response.body().string()));
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private record Answer(int status, String contentType, JsonNode body) {}
}
