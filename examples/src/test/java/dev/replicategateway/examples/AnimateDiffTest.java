package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.ReplicateClientBuilder;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimateDiffTest {
  @TempDir Path folder;
  private final FakeTime time = new FakeTime();
  private final Printout printout = new Printout();
  private Path target;

  @BeforeEach
  void prepare() {
    target = folder.resolve("animate-diff.mp4");
  }

  @Test
  void predictionIsReadByItsIdAtTheGateway() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(time.client().baseUrl(gateway.baseUrl()));

      assertThat(gateway.takeRequest().getRequestLine())
          .isEqualTo("POST /replicate/v1/predictions HTTP/1.1");
      String id = printout.lines().get(0).replace("prediction: ", "");
      for (int read = 0; read < time.delays().size(); read++) {
        assertThat(gateway.takeRequest().getRequestLine())
            .isEqualTo("GET /replicate/v1/predictions/" + id + " HTTP/1.1");
      }
    }
  }

  @Test
  void keyIsSentToTheGatewayButNotForTheFile() throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(time.client().baseUrl(gateway.baseUrl()).apiKey("sk-test"));

      RecordedRequest request = gateway.takeRequest();
      while (!request.getPath().endsWith(".mp4")) {
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk-test");
        request = gateway.takeRequest();
      }
      assertThat(request.getHeader("Authorization")).isNull();
    }
  }

  @Test
  void statusesProgressAndPathArePrinted() {
    boolean succeeds =
        Launcher.succeedsAtStandIn(
            (client, terminal) -> new AnimateDiff(client, terminal, target).run(),
            time.client(),
            printout.terminal);

    assertThat(succeeds).isTrue();
    List<String> lines = printout.lines();
    assertThat(lines.get(2)).matches("prediction: [0-9a-z]{26}");
    assertThat(lines.subList(3, lines.size()))
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

  @Test
  void savedFileIsTheServedVideo() throws IOException {
    try (StandInGateway gateway = StandInGateway.start()) {
      run(time.client().baseUrl(gateway.baseUrl()));
    }

    assertThat(target).hasBinaryContent(Resource.bytes("animate-diff.mp4"));
    assertThat(new String(Files.readAllBytes(target), 4, 4, US_ASCII)).isEqualTo("ftyp");
  }

  @Test
  void runAtTheStandInWaitsAFewSeconds() {
    Launcher.succeedsAtStandIn(
        (client, terminal) -> new AnimateDiff(client, terminal, target).run(),
        time.client(),
        printout.terminal);

    assertThat(time.delays().stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  @Test
  void failedPredictionSavesNothing() throws IOException {
    try (ScriptedGateway gateway =
        ScriptedGateway.answering(
            """
            {"id": "p1", "status": "starting"}
            """,
            """
            {"id": "p1", "status": "failed", "error": "NSFW (E005)"}
            """)) {
      assertThatThrownBy(() -> run(time.client().baseUrl(gateway.url(""))))
          .isInstanceOf(PredictionUnsuccessfulException.class)
          .hasMessageContaining("NSFW (E005)");
    }

    assertThat(printout.lines())
        .containsExactly("prediction: p1", "status: starting", "status: failed");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void outputThatIsNoFileIsNamed() throws IOException {
    try (ScriptedGateway gateway =
        ScriptedGateway.answering(
            """
            {"id": "p1", "status": "succeeded", "output": {"text": "petals"}}
            """)) {
      assertThatThrownBy(() -> run(time.client().baseUrl(gateway.url(""))))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageEndingWith("has no file in its output, which is an object of 1 properties");
    }
  }

  private void run(ReplicateClientBuilder builder) throws IOException {
    try (ReplicateClient client = builder.build()) {
      new AnimateDiff(client, printout.terminal, target).run();
    }
  }
}
