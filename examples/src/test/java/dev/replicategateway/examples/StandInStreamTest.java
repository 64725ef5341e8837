package dev.replicategateway.examples;

import static dev.replicategateway.examples.StandInCalls.PREDICTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.examples.StandInCalls.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInStreamTest {
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
  void outputComesAsEventsAndThenTheEnd() throws IOException {
    Answer streamed = calls.get(stream(create("meta/meta-llama-3-70b-instruct")));

    assertThat(streamed.status()).isEqualTo(200);
    assertThat(streamed.contentType()).isEqualTo("text/event-stream");
    assertThat(streamed.text())
        .startsWith(
            """
            event: output
            id: 1736935420:0
            data: Clouds

            event: output
            id: 1736935420:1
            data:  drift

            """)
        .endsWith(
            """
            event: output
            id: 1736935420:13
            data: .

            event: done
            id: 1736935420:14
            data: {}

            """);
  }

  @Test
  void pieceOfTwoLinesIsTwoLinesOfData() throws IOException {
    assertThat(calls.get(stream(create("meta/meta-llama-3-70b-instruct"))).text())
        .contains("id: 1736935420:4\ndata:  parade,\ndata: \n\n");
  }

  @Test
  void predictionHasSucceededWhenItsStreamHasEnded() throws IOException {
    JsonNode created = create("meta/meta-llama-3-70b-instruct");

    calls.get(stream(created));

    JsonNode read = calls.get(PREDICTIONS + "/" + created.get("id").textValue()).body();
    assertThat(read.get("status").textValue()).isEqualTo("succeeded");
    assertThat(read.get("output").get(0).textValue()).isEqualTo("Clouds");
  }

  @Test
  void streamGoesOnAfterTheLastEventThatWasSeen() throws IOException {
    String stream = stream(create("meta/meta-llama-3-70b-instruct"));

    assertThat(calls.send(calls.request(stream).header("Last-Event-ID", "1736935420:12")).text())
        .startsWith("event: output\nid: 1736935420:13\n");
  }

  @Test
  void failureIsAnEventBeforeTheEnd() throws IOException {
    assertThat(calls.get(stream(create("stand-in/failing"))).text())
        .endsWith(
            """
            event: error
            id: 1736935420:2
            data: {"detail":"CUDA out of memory"}

            event: done
            id: 1736935420:3
            data: {"reason":"error"}

            """);
  }

  @Test
  void canceledPredictionStreamsItsEndAlone() throws IOException {
    JsonNode created = create("meta/meta-llama-3-70b-instruct");

    calls.post(PREDICTIONS + "/" + created.get("id").textValue() + "/cancel", "");

    assertThat(calls.get(stream(created)).text())
        .isEqualTo("event: done\nid: 1736935420:0\ndata: {\"reason\":\"canceled\"}\n\n");
  }

  @Test
  void streamIsAtAnotherServer() throws IOException {
    assertThat(stream(create("meta/meta-llama-3-70b-instruct")))
        .startsWith(calls.gateway.stream().url())
        .doesNotStartWith(calls.gateway.baseUrl());
  }

  @Test
  void modelThatMakesAFileHasNoStream() throws IOException {
    JsonNode created = create("lucataco/animate-diff");

    assertThat(created.get("urls").has("stream")).isFalse();
    assertThat(calls.get(calls.gateway.stream().url() + created.get("id").textValue()).status())
        .isEqualTo(404);
    assertThat(calls.get(calls.gateway.stream().url() + "unknown").status()).isEqualTo(404);
  }

  private JsonNode create(String model) throws IOException {
    return calls.post("replicate/v1/models/" + model + "/predictions", "{\"input\": {}}").body();
  }

  private static String stream(JsonNode prediction) {
    return prediction.at("/urls/stream").textValue();
  }
}
