package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.Sleeper;
import dev.replicategateway.client.WaitOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancellingTest {
  private final Printout printout = new Printout();
  private final FakeTime time = new FakeTime();
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
  void runningPredictionIsCancelledAtTheGateway() throws InterruptedException {
    try (ReplicateClient client = client(time)) {
      new Cancelling(client, printout.terminal).cancelWhileItRuns();
    }

    String id = printout.lines().get(1).replace("prediction: ", "");
    assertThat(printout.lines())
        .containsExactly(
            "-- cancelled at 20 percent",
            "prediction: " + id,
            "status: starting",
            "status: processing",
            "[....................]   0%  0/25",
            "[##..................]  12%  3/25",
            "[####................]  24%  6/25",
            "status: canceled",
            "ended as canceled");
    assertThat(requestLines(7))
        .filteredOn(line -> line.endsWith("/cancel HTTP/1.1"))
        .containsExactly("POST /replicate/v1/predictions/" + id + "/cancel HTTP/1.1");
  }

  @Test
  void predictionIsCancelledWhenTimeIsUp() {
    try (ReplicateClient client = client(time)) {
      new Cancelling(client, printout.terminal).cancelWhenTimeIsUp();
    }

    assertThat(printout.lines()).contains("status: canceled");
    assertThat(printout.lines().get(printout.lines().size() - 1))
        .contains("had not ended after 1.0 s; its last known status is canceled");
  }

  @Test
  void predictionGoesOnWhereOnlyTheFutureIsCancelled() {
    Sleeper forever = (delay, task) -> {};
    try (ReplicateClient client = client(forever)) {
      new Cancelling(client, printout.terminal).stopWaiting();
    }

    assertThat(printout.lines().subList(0, 2))
        .containsExactly("-- not waited for any longer", "future: cancelled");
    assertThat(printout.lines().get(2)).matches("prediction: (starting|processing)");
    assertThat(printout.lines().get(3)).isEqualTo("prediction: canceled");
  }

  private ReplicateClient client(Sleeper sleeper) {
    return ReplicateClient.builder()
        .baseUrl(gateway.baseUrl())
        .clock(time)
        .sleeper(sleeper)
        .waitOptions(
            WaitOptions.builder()
                .firstPause(Duration.ofMillis(100))
                .longestPause(Duration.ofMillis(300))
                .build())
        .build();
  }

  private List<String> requestLines(int count) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RecordedRequest request = gateway.takeRequest();
      lines.add(request.getRequestLine());
    }
    return lines;
  }
}
