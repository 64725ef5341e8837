package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

class DocumentedCallTest {
  private static final String DOCUMENTED =
      """
      {
        "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "input": {
          "path": "toonyou_beta3.safetensors",
          "seed": 255224557,
          "steps": 25,
          "prompt": "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink flower, \
      white flower, spring season, wisteria, petals, flower, plum blossoms, outdoors, \
      falling petals, white hair, black eyes",
          "n_prompt": "badhandv4, easynegative, ng_deepnegative_v1_75t, verybadimagenegative_v1.3, \
      bad-artist, bad_prompt_version2-neg, teeth",
          "motion_module": "mm_sd_v14",
          "guidance_scale": 7.5
        }
      }
      """;

  private final Printout printout = new Printout();

  @Test
  void documentsExampleRequestIsSent() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(gateway.baseUrl(), null);

      RecordedRequest sent = gateway.takeRequest();
      assertThat(sent.getMethod()).isEqualTo("POST");
      assertThat(sent.getPath()).isEqualTo("/replicate/v1/predictions");
      assertThat(sent.getHeaders().values("Content-Type")).containsExactly("application/json");
      assertThat(sent.getHeader("Authorization")).isNull();
      ObjectMapper json = new ObjectMapper();
      assertThat(json.readTree(sent.getBody().readUtf8())).isEqualTo(json.readTree(DOCUMENTED));
    }
  }

  @Test
  void keyIsSentAsBearer() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(gateway.baseUrl(), "sk-test");

      assertThat(gateway.takeRequest().getHeader("Authorization")).isEqualTo("Bearer sk-test");
    }
  }

  @Test
  void predictionIsPrinted() throws IOException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(gateway.baseUrl(), null);
    }

    assertThat(printout.lines()).hasSize(3);
    assertThat(printout.lines().get(0)).isEqualTo("HTTP 200");
    assertThat(printout.lines().get(1)).matches("prediction: [0-9a-z]{26}");
    assertThat(printout.lines().get(2)).isEqualTo("status: starting");
  }

  @Test
  void refusalIsPrinted() throws IOException {
    try (ScriptedGateway gateway = ScriptedGateway.answering().then(401, "{\"detail\": \"no\"}")) {
      run(gateway.url(""), null);
    }

    assertThat(printout.lines()).containsExactly("HTTP 401", "error: {\"detail\": \"no\"}");
  }

  @Test
  void redirectIsNotFollowed() throws IOException {
    try (ScriptedGateway gateway = ScriptedGateway.redirecting()) {
      run(gateway.url(""), "sk-test");

      assertThat(gateway.requestCount()).isOne();
    }

    assertThat(printout.lines().get(0)).isEqualTo("HTTP 301");
  }

  private void run(String baseUrl, String key) throws IOException {
    new DocumentedCall(DocumentedCall.predictions(baseUrl, key), printout.terminal).run();
  }
}
