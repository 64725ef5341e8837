package dev.replicategateway.client;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.model.AnimateDiffCheckpoint;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.MotionModule;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.ContractGateway;
import java.util.Map;
import okhttp3.Request;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import retrofit2.Response;

class DocumentedCallTest {
  private static final String VERSION =
      "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f";

  private final ContractGateway gateway = new ContractGateway();
  private final ReplicateClient client =
      ReplicateClient.builder().baseUrl(gateway.baseUrl()).apiKey("sk-secret").build();

  @AfterEach
  void everyExchangeKeepsToTheContract() throws Exception {
    client.close();
    gateway.close();
    assertThat(gateway.violations()).isEmpty();
  }

  @Test
  void requestIsTheDocumentsExample() throws Exception {
    gateway.answer(200, "{}");

    Response<Prediction> response = client.predictions().createPrediction(example()).execute();

    assertThat(response.body()).isEqualTo(Prediction.builder().build());
    RecordedRequest request = gateway.received();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getPath()).isEqualTo("/replicate/v1/predictions");
    assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
    assertThatJson(request.getBody().readUtf8())
        .isEqualTo(
            """
            {
              "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
              "input": {
                "path": "toonyou_beta3.safetensors",
                "seed": 255224557,
                "steps": 25,
                "prompt": "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink flower, white flower, spring season, wisteria, petals, flower, plum blossoms, outdoors, falling petals, white hair, black eyes",
                "n_prompt": "badhandv4, easynegative, ng_deepnegative_v1_75t, verybadimagenegative_v1.3, bad-artist, bad_prompt_version2-neg, teeth",
                "motion_module": "mm_sd_v14",
                "guidance_scale": 7.5
              }
            }
            """);
  }

  @Test
  void largeInputIsSentWithItsLength() throws Exception {
    gateway.answer(200, "{}");
    String large = "x".repeat(1_000_000);
    PredictionRequest request =
        PredictionRequest.builder()
            .version(VERSION)
            .input(PredictionInput.of(Map.of("text", large)))
            .build();

    client.create(request);

    RecordedRequest received = gateway.received();
    String body = "{\"version\":\"" + VERSION + "\",\"input\":{\"text\":\"" + large + "\"}}";
    assertThat(received.getBody().readUtf8()).isEqualTo(body);
    assertThat(received.getHeaders().values("Content-Length")).containsExactly("" + body.length());
    assertThat(received.getHeader("Transfer-Encoding")).isNull();
  }

  @Test
  void keyIsSentAsBearer() throws Exception {
    gateway.answer(200, "{}");

    client.predictions().createPrediction(example()).execute();

    assertThat(gateway.received().getHeaders().values("Authorization"))
        .containsExactly("Bearer sk-secret");
  }

  @Test
  void withoutAKeyNoAuthorizationIsSent() throws Exception {
    gateway.answer(200, "{}");

    try (ReplicateClient keyless = ReplicateClient.builder().baseUrl(gateway.baseUrl()).build()) {
      keyless.predictions().createPrediction(example()).execute();
    }

    assertThat(gateway.received().getHeader("Authorization")).isNull();
  }

  @Test
  void inputOfAnyOtherModelIsSentAsItIs() throws Exception {
    gateway.answer(201, "{}");
    PredictionRequest request =
        PredictionRequest.builder()
            .version("owner/name:" + VERSION)
            .input(PredictionInput.of(Map.of("width", 1024, "scale", 0.10, "hd", true)))
            .build();

    client.predictions().createPrediction(request).execute();

    assertThatJson(gateway.received().getBody().readUtf8())
        .node("input")
        .isEqualTo("{\"width\": 1024, \"scale\": 0.1, \"hd\": true}");
  }

  @Test
  void predictionIsReadByItsId() throws Exception {
    gateway.answer(200, "{\"id\": \"a b\", \"status\": \"starting\"}");

    Prediction prediction = client.predictions().getPrediction("a b").execute().body();

    assertThat(prediction.getId()).isEqualTo("a b");
    RecordedRequest request = gateway.received();
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getPath()).isEqualTo("/replicate/v1/predictions/a%20b");
  }

  @Test
  void predictionIsCancelledByItsId() throws Exception {
    gateway.answer(200, "{\"id\": \"x1\", \"status\": \"canceled\"}");

    client.predictions().cancelPrediction("x1").execute();

    RecordedRequest request = gateway.received();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getPath()).isEqualTo("/replicate/v1/predictions/x1/cancel");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void keyStaysAtItsOrigin() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.enqueue(new MockResponse());

      client
          .okHttpClient()
          .newCall(new Request.Builder().url(elsewhere.url("/out.mp4")).build())
          .execute()
          .close();

      assertThat(elsewhere.takeRequest().getHeader("Authorization")).isNull();
    }
  }

  @Test
  void redirectIsNotFollowed() throws Exception {
    try (MockWebServer from = new MockWebServer();
        MockWebServer to = new MockWebServer();
        ReplicateClient redirected =
            ReplicateClient.builder().baseUrl(from.url("/").toString()).apiKey("k").build()) {
      from.enqueue(new MockResponse().setResponseCode(307).setHeader("Location", to.url("/")));

      Response<Prediction> response =
          redirected.predictions().createPrediction(example()).execute();

      assertThat(response.code()).isEqualTo(307);
      assertThat(to.getRequestCount()).isZero();
    }
  }

  private static PredictionRequest example() {
    return PredictionRequest.builder()
        .version(VERSION)
        .input(
            PredictionInput.of(
                AnimateDiffInput.builder()
                    .path(AnimateDiffCheckpoint.TOONYOU_BETA3_SAFETENSORS)
                    .seed(255224557)
                    .steps(25)
                    .prompt(
                        "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink"
                            + " flower, white flower, spring season, wisteria, petals, flower, plum"
                            + " blossoms, outdoors, falling petals, white hair, black eyes")
                    .nPrompt(
                        "badhandv4, easynegative, ng_deepnegative_v1_75t,"
                            + " verybadimagenegative_v1.3, bad-artist, bad_prompt_version2-neg,"
                            + " teeth")
                    .motionModule(MotionModule.MM_SD_V14)
                    .guidanceScale(7.5)
                    .build()))
        .build();
  }
}
