package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes up predictions that an earlier process had begun and did not see end: lists the latest ones
 * and awaits those that run. Nothing is created, so nothing is paid for twice.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.ResumingPredictions
 * </pre>
 */
public final class ResumingPredictions {
  private static final int LATEST = 100;
  private static final Set<PredictionStatus> RUNNING =
      Set.of(PredictionStatus.STARTING, PredictionStatus.PROCESSING);

  private final ReplicateClient client;
  private final Terminal terminal;

  ResumingPredictions(ReplicateClient client, Terminal terminal) {
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
          if (!Launcher.namesGateway()) {
            beginTwo(client);
          }
          new ResumingPredictions(client, terminal).resume();
        });
  }

  /** What an earlier process has done at the stand-in, which has no predictions otherwise. */
  static void beginTwo(ReplicateClient client) {
    client.create(DocumentedRequest.create());
    client.create(DocumentedRequest.create());
  }

  void resume() {
    List<Prediction> running =
        client.list().limit(LATEST).filter(each -> RUNNING.contains(each.getStatus())).toList();
    terminal.line(running.size() + " of the latest predictions have not ended");

    for (Prediction prediction : running) {
      String id = Objects.requireNonNull(prediction.getId());
      try {
        terminal.line(id + ": " + client.await(id).getOutput());
      } catch (PredictionUnsuccessfulException e) {
        terminal.line(id + ": " + e.prediction().getStatus());
      }
    }
  }
}
