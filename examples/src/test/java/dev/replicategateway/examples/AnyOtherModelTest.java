package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyOtherModelTest {
  private final Printout printout = new Printout();

  @Test
  void inputIsSentAsItIs() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(gateway.baseUrl());

      ObjectMapper json = new ObjectMapper();
      assertThat(json.readTree(gateway.takeRequest().getBody().readUtf8()))
          .isEqualTo(
              json.readTree(
                  """
                  {
                    "version": "owner/name",
                    "input": {
                      "prompt": "a fox", "width": 512, "height": 512, "guidance_scale": 7.5
                    }
                  }
                  """));
    }
  }

  @Test
  void objectIsPrintedFieldByField() throws IOException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(gateway.baseUrl());
      String id = printout.lines().get(0).replace("prediction: ", "");
      String file = gateway.baseUrl() + "files/" + id + "/out-0.png";

      assertThat(printout.lines())
          .endsWith(
              "status: succeeded",
              "output.caption: hills at sunset",
              "output.confidence: 0.97",
              "output.preview: " + file,
              "output.tags[0]: hills",
              "output.tags[1]: sun",
              "output.tags[2]: dusk",
              "file: " + file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | output: null",
        "\"petals\" | output: petals",
        "12345678901234567890 | output: 12345678901234567890",
        "[[true]] | output[0][0]: true",
      })
  void anyShapeIsPrinted(String output, String line) throws IOException {
    try (ScriptedGateway gateway =
        ScriptedGateway.answering(
            "{\"id\": \"p1\", \"status\": \"succeeded\", \"output\": " + output + "}")) {
      run(gateway.url(""));
    }

    assertThat(printout.lines()).containsExactly("prediction: p1", "status: succeeded", line);
  }

  private void run(String baseUrl) {
    FakeTime time = new FakeTime();
    try (ReplicateClient client = time.client().baseUrl(baseUrl).build()) {
      new AnyOtherModel(client, printout.terminal).run("owner/name", "a fox");
    }
  }
}
