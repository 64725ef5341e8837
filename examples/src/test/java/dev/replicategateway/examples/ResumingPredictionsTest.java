package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResumingPredictionsTest {
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
  void whatAnEarlierProcessBeganIsAwaitedAndNothingIsCreated() throws InterruptedException {
    List<String> ids = new ArrayList<>();
    try (ReplicateClient earlier = client()) {
      ResumingPredictions.beginTwo(earlier);
      Prediction cancelled = earlier.create(DocumentedRequest.create());
      earlier.cancel(cancelled.getId());
      earlier.list().skip(1).forEach(prediction -> ids.add(prediction.getId()));
    }
    List<String> before = requests(5);

    try (ReplicateClient client = client()) {
      new ResumingPredictions(client, printout.terminal).resume();
    }

    assertThat(before).hasSize(5);
    assertThat(printout.lines())
        .containsExactly(
            "2 of the latest predictions have not ended",
            ids.get(0) + ": " + gateway.baseUrl() + "files/" + ids.get(0) + "/out.mp4",
            ids.get(1) + ": " + gateway.baseUrl() + "files/" + ids.get(1) + "/out.mp4");
    assertThat(requests(13)).allMatch(line -> line.startsWith("GET "));
  }

  private List<String> requests(int number) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      lines.add(gateway.takeRequest().getRequestLine());
    }
    return lines;
  }

  private ReplicateClient client() {
    return new FakeTime().client().baseUrl(gateway.baseUrl()).build();
  }
}
