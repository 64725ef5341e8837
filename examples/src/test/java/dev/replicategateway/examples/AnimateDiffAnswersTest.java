package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the example makes of answers other than those of the stand-in. */
class AnimateDiffAnswersTest {
  private static final String STARTING = "{\"id\": \"p1\", \"status\": \"starting\"}";

  @TempDir Path folder;
  private Example example;

  @BeforeEach
  void prepare() {
    example = new Example(folder.resolve("animate-diff.mp4"));
  }

  @Test
  void documentsEmptyAnswerIsReported() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering("{}"),
        "The gateway's answer has no id, so the prediction cannot be followed.");
  }

  @Test
  void answerWithAnEmptyIdIsReported() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering("{\"id\": \"\", \"status\": \"starting\"}"),
        "The gateway's answer has no id, so the prediction cannot be followed.");
  }

  @Test
  void failedPredictionIsReportedWithItsError() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering(
            STARTING, "{\"id\": \"p1\", \"status\": \"failed\", \"error\": \"NSFW (E005)\"}"),
        "prediction: p1",
        "status: starting",
        "status: failed",
        "There is no video: NSFW (E005)");
  }

  @ParameterizedTest
  @CsvSource({"failed", "canceled", "aborted"})
  void predictionEndsWithoutAVideo(String status) throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering(STARTING, "{\"id\": \"p1\", \"status\": \"" + status + "\"}"),
        "prediction: p1",
        "status: starting",
        "status: " + status,
        "There is no video.");
  }

  @Test
  void unknownStatusIsNoEnd() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering(
            STARTING,
            "{\"id\": \"p1\", \"status\": \"paused\"}",
            "{\"id\": \"p1\", \"status\": \"paused\"}",
            "{\"id\": \"p1\", \"status\": \"aborted\"}"),
        "prediction: p1",
        "status: starting",
        "status: paused",
        "status: aborted",
        "There is no video.");
  }

  @Test
  void missingStatusIsNoEnd() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering(
            "{\"id\": \"p1\"}", STARTING, "{}", "{\"id\": \"p1\", \"status\": \"aborted\"}"),
        "prediction: p1",
        "status: starting",
        "status: aborted",
        "There is no video.");
  }

  @Test
  void predictionThatHasSucceededAtOnceIsNotRead() throws IOException, InterruptedException {
    try (ScriptedGateway files = ScriptedGateway.answering("mp4");
        ScriptedGateway gateway =
            ScriptedGateway.answering(
                "{\"id\": \"p1\", \"status\": \"succeeded\", \"output\": [\""
                    + files.url("out.mp4")
                    + "\"]}")) {
      assertThat(example.run(gateway.url(""))).isZero();

      assertThat(gateway.requestCount()).isOne();
      assertThat(folder.resolve("animate-diff.mp4")).hasContent("mp4");
    }
  }

  @Test
  void outputThatIsNoFileIsShown() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering(
            "{\"id\": \"p1\", \"status\": \"succeeded\", \"output\": {\"text\": \"petals\"}}"),
        "prediction: p1",
        "status: succeeded",
        "The output is not a URL of a file: {text=petals}");
  }

  @Test
  void fileThatCannotBeHadIsReported() throws IOException, InterruptedException {
    try (ScriptedGateway files = ScriptedGateway.answering().then(404, "")) {
      failsWith(
          ScriptedGateway.answering(
              "{\"id\": \"p1\", \"status\": \"succeeded\", \"output\": \""
                  + files.url("out.mp4")
                  + "\"}"),
          "prediction: p1",
          "status: succeeded",
          "Saving "
              + files.url("out.mp4")
              + " as "
              + folder.resolve("animate-diff.mp4")
              + " failed: java.io.IOException: HTTP 404");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301, 'The gateway redirects; set REPLICATE_BASE_URL to where it really is.'",
    "401, Check REPLICATE_API_KEY and the account that it belongs to.",
    "404, 'Check REPLICATE_BASE_URL: it is the gateway''s root, before /replicate/v1.'",
    "422, The gateway does not accept this request; it may not offer this model version.",
    "429, The gateway wants fewer requests; try again later.",
    "500, The gateway or what is behind it has a problem; a prediction may exist even so.",
  })
  void refusalToCreateIsReportedWithStatusBodyAndAdvice(int status, String advice)
      throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering().then(status, "{\"error\": {\"message\": \"no\"}}"),
        "Creating the prediction failed: HTTP " + status + " {\"error\": {\"message\": \"no\"}}",
        advice);
  }

  @Test
  void refusalToReadIsReportedWithTheId() throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering(STARTING).then(401, "{}"),
        "prediction: p1",
        "status: starting",
        "Reading prediction p1 failed: HTTP 401 {}",
        "Check REPLICATE_API_KEY and the account that it belongs to.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html></html>"})
  void answerThatIsNoPredictionIsReported(String body) throws IOException, InterruptedException {
    try (ScriptedGateway gateway = ScriptedGateway.answering(body)) {
      assertThat(example.run(gateway.url(""))).isOne();

      assertThat(example.lines())
          .hasSize(3)
          .contains(
              "Check REPLICATE_BASE_URL. If the request arrived, the prediction may be running.");
      assertThat(example.lines().get(1))
          .startsWith("Creating the prediction brought no usable answer: ");
    }
  }

  @ParameterizedTest
  @CsvSource({"200, null", "204, ''"})
  void answerWithoutAPredictionIsReported(int status, String body)
      throws IOException, InterruptedException {
    failsWith(
        ScriptedGateway.answering().then(status, body),
        "Creating the prediction brought HTTP " + status + " and no prediction.");
  }

  @Test
  void gatewayThatDoesNotListenIsReported() throws IOException, InterruptedException {
    String url;
    try (ScriptedGateway gateway = ScriptedGateway.answering()) {
      url = gateway.url("");
    }

    assertThat(example.run(url)).isOne();

    assertThat(example.lines().get(1))
        .startsWith("Creating the prediction brought no usable answer: java.net.ConnectException");
  }

  @Test
  void predictionThatNeverEndsIsGivenUpAfter30Minutes() throws IOException, InterruptedException {
    example.answerTime = Duration.ofMinutes(7);

    failsWith(
        ScriptedGateway.answering("{\"id\": \"p1\", \"status\": \"processing\"}"),
        "prediction: p1",
        "status: processing",
        "Prediction p1 has not ended after 30 minutes; it may still be running.");

    assertThat(example.pauses).hasSize(5);
  }

  @Test
  void pausesGrowFrom200MillisecondsTo2Seconds() throws IOException, InterruptedException {
    try (ScriptedGateway gateway =
        ScriptedGateway.answering(Collections.nCopies(30, STARTING).toArray(String[]::new))
            .then(410, "")) {
      example.run(gateway.url(""));
    }

    assertThat(example.pauses)
        .isSorted()
        .startsWith(Duration.ofMillis(200), Duration.ofMillis(220));
    assertThat(example.pauses).endsWith(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  /** The run fails, having printed these lines after the one that names the gateway. */
  private void failsWith(ScriptedGateway scripted, String... lines)
      throws IOException, InterruptedException {
    try (scripted) {
      assertThat(example.run(scripted.url(""))).isOne();

      assertThat(example.lines().subList(1, example.lines().size())).containsExactly(lines);
    }
  }
}
