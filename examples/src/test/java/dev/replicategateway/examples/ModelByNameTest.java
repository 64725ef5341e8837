package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

class ModelByNameTest {
  private static final String PREDICTION =
      "{\"id\": \"p1\", \"status\": \"%s\", \"output\": [\"Rain\", \" hums.\"]}";

  private final Printout printout = new Printout();

  @Test
  void oneRequestBringsThePoem() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(gateway.baseUrl(), "meta/meta-llama-3-70b-instruct");

      RecordedRequest request = gateway.takeRequest();
      assertThat(request.getRequestLine())
          .startsWith("POST /replicate/v1/models/meta/meta-llama-3-70b-instruct/predictions ");
      assertThat(request.getHeader("Prefer")).isEqualTo("wait=30");
      assertThat(request.getHeader("Cancel-After")).isEqualTo("300s");
      ObjectMapper json = new ObjectMapper();
      assertThat(json.readTree(request.getBody().readUtf8()))
          .isEqualTo(json.readTree("{\"input\": {\"prompt\": \"rain\"}}"));
    }
    assertThat(printout.lines()).element(1).isEqualTo("status: succeeded");
    assertThat(printout.lines())
        .endsWith(
            "Clouds drift in slow parade,", "rain hums its soft charade,", "then sun returns.");
  }

  @Test
  void longerPredictionIsReadUntilItHasFinished() throws IOException {
    try (ScriptedGateway gateway =
        ScriptedGateway.answering(PREDICTION.formatted("processing"))
            .then(200, PREDICTION.formatted("succeeded"))) {
      run(gateway.url(""), "acme/slow");
    }

    assertThat(printout.lines())
        .containsExactly("prediction: p1", "status: processing", "status: succeeded", "Rain hums.");
  }

  @Test
  void versionInThePlaceOfANameIsRefused() throws IOException {
    try (ScriptedGateway gateway = ScriptedGateway.answering()) {
      String baseUrl = gateway.url("");

      assertThatThrownBy(() -> run(baseUrl, "acme/slow:beecf59c"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("use ofVersion");
    }
  }

  private void run(String baseUrl, String model) {
    FakeTime time = new FakeTime();
    try (ReplicateClient client = time.client().baseUrl(baseUrl).build()) {
      new ModelByName(client, printout.terminal).run(model, "rain");
    }
  }
}
