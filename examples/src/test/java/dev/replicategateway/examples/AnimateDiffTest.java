package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example against the stand-in, over HTTP. */
class AnimateDiffTest {
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

  @TempDir Path folder;
  private Path target;
  private Example example;

  @BeforeEach
  void prepare() {
    target = folder.resolve("animate-diff.mp4");
    example = new Example(target);
  }

  @Test
  void documentsExampleRequestIsSent() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      example.run(gateway.baseUrl());

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
  void predictionIsReadByItsIdAtTheGateway() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      example.run(gateway.baseUrl());

      gateway.takeRequest();
      String id = example.lines().get(1).replace("prediction: ", "");
      for (int read = 0; read < example.pauses.size(); read++) {
        assertThat(gateway.takeRequest().getRequestLine())
            .isEqualTo("GET /replicate/v1/predictions/" + id + " HTTP/1.1");
      }
    }
  }

  @Test
  void keyIsSentToTheGatewayButNotForTheFile() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      example.run(ReplicateClient.builder().baseUrl(gateway.baseUrl()).apiKey("sk-test"));

      RecordedRequest request = gateway.takeRequest();
      while (!request.getPath().endsWith(".mp4")) {
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk-test");
        request = gateway.takeRequest();
      }
      assertThat(request.getHeader("Authorization")).isNull();
    }
  }

  @Test
  void statusesProgressAndPathArePrinted() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      int exitCode = example.run(gateway.baseUrl());

      assertThat(exitCode).isZero();
      List<String> lines = example.lines();
      assertThat(lines.get(0)).isEqualTo("gateway: " + gateway.baseUrl());
      assertThat(lines.get(1)).matches("prediction: [0-9a-z]{26}");
      assertThat(lines.subList(2, lines.size()))
          .containsExactly(
              "status: starting",
              "status: processing",
              "[....................]   0%  0/25",
              "[##..................]  12%  3/25",
              "[####................]  24%  6/25",
              "[#######.............]  36%  9/25",
              "[#########...........]  48%  12/25",
              "[############........]  60%  15/25",
              "[##############......]  72%  18/25",
              "[################....]  84%  21/25",
              "[####################] 100%  25/25",
              "status: succeeded",
              "saved: " + target);
    }
  }

  @Test
  void standInIsNamedWhereNoGatewayIs() throws IOException, InterruptedException {
    int exitCode = example.runOnStandIn();

    assertThat(exitCode).isZero();
    assertThat(example.lines().get(0))
        .contains("REPLICATE_BASE_URL is not set", "stand-in gateway", "prepared video");
    assertThat(target).exists();
  }

  @Test
  void savedFileIsTheServedVideo() throws IOException, InterruptedException {
    example.runOnStandIn();

    assertThat(Files.readAllBytes(target)).isEqualTo(Video.bytes());
    assertThat(new String(Files.readAllBytes(target), 4, 4, US_ASCII)).isEqualTo("ftyp");
  }

  @Test
  void runOnTheStandInWaitsAFewSeconds() throws IOException, InterruptedException {
    example.runOnStandIn();

    assertThat(example.pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
  }
}
