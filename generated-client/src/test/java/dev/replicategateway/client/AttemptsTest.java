package dev.replicategateway.client;

import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a failure says of how often and how long it was tried. */
@Timeout(60)
class AttemptsTest {
  private static final PredictionRequest REQUEST =
      PredictionRequest.builder().version("abc").input(PredictionInput.of(Map.of())).build();
  private static final String UNAVAILABLE = "{\"detail\":\"down\"}";

  private final FakeTime time = new FakeTime();

  @Test
  void attemptsWithoutAConnectionAreCounted() {
    try (ReplicateClient client = client("http://127.0.0.1:9")) {
      assertThatThrownBy(() -> client.create(REQUEST))
          .hasMessageStartingWith("Creating the prediction failed: ")
          .hasMessageEndingWith("Gave up after 10 attempts in 121.5 s.");
    }
  }

  @Test
  void oneAttemptIsNotCounted() throws IOException {
    try (FaultyGateway gateway = new FaultyGateway(json(401, UNAVAILABLE));
        ReplicateClient client = client(gateway.baseUrl())) {
      assertThatThrownBy(() -> client.create(REQUEST))
          .isInstanceOf(ReplicateException.class)
          .hasMessageNotContaining("attempt");
    }
  }

  @Test
  void attemptsBeforeAFinalRefusalAreCounted() throws IOException {
    try (FaultyGateway gateway =
            new FaultyGateway(json(503, UNAVAILABLE), json(503, UNAVAILABLE), json(401, "{}"));
        ReplicateClient client = client(gateway.baseUrl())) {
      assertThatThrownBy(() -> client.get("p1"))
          .hasMessageContaining("HTTP 401")
          .hasMessageEndingWith("Gave up after 3 attempts in 1.5 s.");
    }
  }

  @Test
  void timeLimitIsTheTimeOfTheAttempts() throws IOException {
    RetryPolicy policy = RetryPolicy.builder().timeLimit(Duration.ofSeconds(10)).build();
    try (FaultyGateway gateway = new FaultyGateway(json(503, UNAVAILABLE));
        ReplicateClient client = client(gateway.baseUrl()).withRetryPolicy(policy)) {
      assertThatThrownBy(() -> client.get("p1"))
          .hasMessageEndingWith("Gave up after 5 attempts in 10.0 s.");
    }
  }

  @Test
  void readsOfAWaitAreCounted() throws IOException {
    try (FaultyGateway gateway = new FaultyGateway(json(503, UNAVAILABLE));
        ReplicateClient client = client(gateway.baseUrl())) {
      assertThatThrownBy(() -> client.await("p1"))
          .hasMessageEndingWith("Gave up after 10 attempts in 121.5 s.");
    }
  }

  @Test
  void downloadsAreCounted() throws IOException {
    try (FaultyGateway gateway = new FaultyGateway(json(503, UNAVAILABLE));
        ReplicateClient client = client(gateway.baseUrl())) {
      URI file = URI.create(gateway.baseUrl() + "petals.mp4");

      assertThatThrownBy(() -> client.download(file, new ByteArrayOutputStream()))
          .hasMessageContaining("HTTP 503")
          .hasMessageEndingWith("Gave up after 10 attempts in 121.5 s.");
    }
  }

  /** What came before a piece of output counts no more. */
  @Test
  void streamIsCountedFromItsLastPiece() throws IOException {
    String output = "event: output\nid: 1:0\ndata: hills\n\n";
    Reaction piece = raw(head(200, "Content-Type: text/event-stream") + output).andHangUp();
    try (FaultyGateway gateway =
            new FaultyGateway(json(503, UNAVAILABLE), piece, nothing().andReset());
        ReplicateClient client =
            client(gateway.baseUrl())
                .withRetryPolicy(RetryPolicy.builder().maxAttempts(3).build())) {
      Prediction prediction =
          Prediction.fromJson(
              "{\"id\":\"p1\",\"urls\":{\"stream\":\"" + gateway.baseUrl() + "stream\"}}");
      try (PredictionStream stream = client.stream(prediction)) {
        assertThatThrownBy(() -> stream.forEach(ignored -> {}))
            .hasMessageEndingWith("Gave up after 3 attempts in 1.5 s.");
      }
    }
  }

  private ReplicateClient client(String baseUrl) {
    return ReplicateClient.builder()
        .baseUrl(baseUrl)
        .clock(time)
        .sleeper(time)
        .random(() -> 0)
        .build();
  }
}
