package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.WaitOptions;
import dev.replicategateway.client.WaitOptions.OnTimeout;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Ends predictions early in three ways: one that runs, one that takes too long, and, which is
 * something else, only the waiting for one. What is cancelled while it runs is billed for that
 * time.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.Cancelling
 * </pre>
 */
public final class Cancelling {
  private static final PredictionRequest REQUEST = DocumentedRequest.create();

  private final ReplicateClient client;
  private final Terminal terminal;

  Cancelling(ReplicateClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Launcher.launch(
        (client, terminal) -> {
          Cancelling example = new Cancelling(client, terminal);
          example.cancelWhileItRuns();
          example.cancelWhenTimeIsUp();
          example.stopWaiting();
        });
  }

  void cancelWhileItRuns() {
    terminal.line("-- cancelled at 20 percent");
    PredictionDisplay display = new PredictionDisplay(terminal);
    WaitOptions options =
        client.waitOptions().toBuilder()
            .listener(
                (prediction, progress) -> {
                  display.onState(prediction, progress);
                  if (progress != null && progress.percent() >= 20) {
                    client.cancel(Objects.requireNonNull(prediction.getId()));
                  }
                })
            .build();
    try {
      client.run(REQUEST, options);
    } catch (PredictionUnsuccessfulException e) {
      terminal.line("ended as " + e.prediction().getStatus());
    }
  }

  void cancelWhenTimeIsUp() {
    terminal.line("-- cancelled after a second");
    WaitOptions options =
        client.waitOptions().toBuilder()
            .timeout(Duration.ofSeconds(1))
            .onTimeout(OnTimeout.CANCEL)
            .listener(new PredictionDisplay(terminal))
            .build();
    try {
      client.run(REQUEST, options);
    } catch (WaitTimeoutException e) {
      terminal.line(e.getMessage());
    }
  }

  void stopWaiting() {
    terminal.line("-- not waited for any longer");
    Prediction created = client.create(REQUEST);
    String id = Objects.requireNonNull(created.getId());
    CompletableFuture<Prediction> waiting = client.awaitAsync(id);

    waiting.cancel(true);

    // The future ends, the prediction goes on.
    terminal.line("future: " + (waiting.isCancelled() ? "cancelled" : "done"));
    terminal.line("prediction: " + client.get(id).getStatus());
    terminal.line("prediction: " + client.cancel(id).getStatus());
  }
}
