package dev.replicategateway.client;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.testing.ContractGateway;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredPredictionTest {
  private static final String FULL =
      """
      {
        "id": "w44zs9cet5rmc0cqzp49gpkhf8",
        "model": "lucataco/animate-diff",
        "version": "hidden",
        "input": {"prompt": "falling petals", "seed": 4294967295, "scale": 7.50, "tags": [null, 1]},
        "output": ["https://replicate.delivery/a/out.mp4"],
        "logs": " 60%|###### | 15/25\\n",
        "error": null,
        "status": "succeeded",
        "source": "api",
        "data_removed": false,
        "created_at": "2025-01-15T10:03:40.584470194Z",
        "started_at": "2025-01-15T10:03:41.500Z",
        "completed_at": "2025-01-15T10:04:05.000000Z",
        "deadline": null,
        "metrics": {"predict_time": 23.789181117000000001, "total_time": 25, "image_count": 1},
        "urls": {
          "get": "https://api.replicate.com/v1/predictions/w44zs9cet5rmc0cqzp49gpkhf8",
          "cancel": "https://api.replicate.com/v1/predictions/w44zs9cet5rmc0cqzp49gpkhf8/cancel"
        },
        "queue": {"place": 1, "eta": 0.10}
      }
      """;

  private final ContractGateway gateway = new ContractGateway();
  private final ReplicateClient client =
      ReplicateClient.builder().baseUrl(gateway.baseUrl()).build();

  @AfterEach
  void close() throws Exception {
    client.close();
    gateway.close();
  }

  @Test
  void documentedAnswerIsAPrediction() throws Exception {
    assertThat(read("{}")).isEqualTo(Prediction.builder().build());
    assertThat(gateway.violations()).isEmpty();
  }

  @Test
  void fullPredictionIsTyped() throws Exception {
    Prediction prediction = read(FULL);

    assertThat(prediction.getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
    assertThat(prediction.getCreatedAt())
        .isEqualTo(OffsetDateTime.parse("2025-01-15T10:03:40.584470194Z"));
    assertThat(prediction.getDeadline()).isNull();
    assertThat(prediction.getOutput()).isEqualTo(List.of("https://replicate.delivery/a/out.mp4"));
    assertThat(prediction.getInput())
        .containsEntry("seed", 4294967295L)
        .containsEntry("scale", new BigDecimal("7.50"));
    assertThat(prediction.getMetrics().getPredictTime()).isEqualTo(23.789181117);
    assertThat(prediction.getMetrics().getAdditionalProperties()).containsEntry("image_count", 1L);
    assertThat(prediction.getUrls().getGet()).hasHost("api.replicate.com");
    assertThat(prediction.getAdditionalProperties()).containsOnlyKeys("queue");
    assertThat(gateway.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        FULL,
        "{\"output\": null, \"logs\": null, \"error\": null}",
        "{\"output\": {\"a\": [1, 2.50, 1e2, -0.0, 123456789012345678901234567890]}}",
        "{\"id\": \"ümlaut \\u0000 \\ud83c\\udf38\", \"note\": {\"nested\": [[], {}, \"\", true]}}",
        "{\"status\": \"processing\", \"created_at\": \"2025-01-15T10:03:40+02:00\"}",
      })
  void predictionGoesOutAsItCameBack(String json) throws Exception {
    Prediction prediction = read(json);

    assertThatJson(json(prediction)).isEqualTo(json);
    assertThatJson(json(prediction.toBuilder().build())).isEqualTo(json);
    assertThat(gateway.violations()).isEmpty();
  }

  @Test
  void changedValueIsWrittenAnew() throws Exception {
    Prediction prediction = read("{\"created_at\": \"2025-01-15T10:03:40.500Z\", \"logs\": null}");

    Prediction changed =
        prediction.toBuilder()
            .createdAt(OffsetDateTime.parse("2025-01-15T10:03:40Z"))
            .logs("done")
            .build();

    assertThatJson(json(changed))
        .isEqualTo("{\"created_at\": \"2025-01-15T10:03:40Z\", \"logs\": \"done\"}");
  }

  @Test
  void unknownStatusIsKept() throws Exception {
    Prediction prediction = read("{\"status\": \"successful\"}");

    assertThat(prediction.getStatus()).isEqualTo(PredictionStatus.of("successful"));
    assertThat(prediction.getStatus().known()).isEqualTo(PredictionStatus.Known.NOT_IN_CONTRACT);
    assertThatJson(json(prediction)).isEqualTo("{\"status\": \"successful\"}");
    assertThat(gateway.violations()).singleElement().asString().contains("/status");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": 5}                        | id is 5, must be a string",
        "{\"status\": true}                 | status is true, must be a string",
        "{\"created_at\": \"2025-01-15T10:03:40\"} | created_at is \"2025-01-15T10:03:40\", must be an"
            + " RFC 3339 date-time",
        "{\"error\": {\"detail\": \"x\"}}     | error is an object, must be a string",
        "{\"metrics\": []}                  | metrics is an array, must be an object"
            + " (PredictionMetrics)",
        "{\"metrics\": {\"predict_time\": \"1\"}} | metrics.predict_time is \"1\", must be a number",
        "{\"input\": \"x\"}                 | input is \"x\", must be an object",
        "{\"data_removed\": \"no\"}         | data_removed is \"no\", must be a boolean",
        "{\"webhook_events_filter\": [\"start\", null]} | webhook_events_filter[1] is null, must be a"
            + " string",
        "{\"urls\": []}                     | urls is an array, must be an object (PredictionUrls)",
      })
  void answerThatBreaksTheContractIsReadAndSaysHow(String json, String violation) throws Exception {
    Prediction prediction = read(json.replaceFirst("}$", ", \"output\": \"paid\"}"));

    assertThat(prediction.getOutput()).isEqualTo("paid");
    assertThat(prediction.violations()).containsExactly(violation);
    assertThatJson(prediction.toJson())
        .isEqualTo(json.replaceFirst("}$", ", \"output\": \"paid\"}"));
    assertThat(gateway.violations()).isNotEmpty();
  }

  @Test
  void answerThatIsNoObjectIsRefused() {
    gateway.answer(200, "[]");

    assertThatThrownBy(() -> client.predictions().getPrediction("x").execute())
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected an object (Prediction) but was an array at path $");
  }

  @Test
  void answerThatIsNoJsonIsRefused() {
    gateway.answer(200, "<html>");

    assertThatThrownBy(() -> client.predictions().getPrediction("x").execute())
        .isInstanceOf(JsonEncodingException.class)
        .hasMessageContaining("at path $");
  }

  @Test
  void freeFormOutputIsNotNamedInItsClass() throws Exception {
    assertThat(read("{\"output\": \"text\"}").getOutput()).isEqualTo("text");
    assertThat(read("{\"output\": {\"a\": 1}}").getOutput()).isEqualTo(Map.of("a", 1L));
    assertThat(read("{\"output\": null}").getOutput()).isNull();
  }

  private Prediction read(String json) throws Exception {
    gateway.answer(200, json);
    Prediction prediction = client.predictions().getPrediction("x").execute().body();
    gateway.received();
    return prediction;
  }

  private static String json(Prediction prediction) throws IOException {
    return new Moshi.Builder().build().adapter(Prediction.class).toJson(prediction);
  }
}
