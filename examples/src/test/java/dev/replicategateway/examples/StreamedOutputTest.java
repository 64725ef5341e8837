package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import java.io.IOException;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamedOutputTest {
  private final Printout printout = new Printout();
  private StandInGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = StandInGateway.start();
  }

  @AfterEach
  void stop() throws IOException {
    gateway.close();
  }

  @Test
  void poemIsPrintedPieceByPiece() throws InterruptedException {
    run("meta/meta-llama-3-70b-instruct");

    assertThat(printout.lines())
        .hasSize(4)
        .endsWith(
            "Clouds drift in slow parade,", "rain hums its soft charade,", "then sun returns.");
    assertThat(gateway.takeRequest().getRequestLine())
        .startsWith("POST /replicate/v1/models/meta/meta-llama-3-70b-instruct/predictions ");
    RecordedRequest stream = gateway.stream().takeRequest();
    assertThat(stream.getHeader("Accept")).isEqualTo("text/event-stream");
    assertThat(stream.getHeader("Authorization")).isNull();
  }

  @Test
  void modelThatFailsHalfWayLeavesWhatItWrote() {
    assertThatThrownBy(() -> run("stand-in/failing"))
        .isInstanceOf(PredictionUnsuccessfulException.class)
        .hasMessageContaining("CUDA out of memory");
    assertThat(printout.lines()).endsWith("Clouds drift");
  }

  @Test
  void modelThatDoesNotStreamIsNamed() {
    assertThatThrownBy(() -> run("lucataco/animate-diff"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no urls.stream");
  }

  private void run(String model) {
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl(gateway.baseUrl()).apiKey("sk-any-key").build()) {
      new StreamedOutput(client, printout.terminal).run(model, "rain");
    }
  }
}
