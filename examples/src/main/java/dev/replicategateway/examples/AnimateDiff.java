package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.WaitOptions;
import dev.replicategateway.client.file.OutputFiles;
import dev.replicategateway.client.model.Prediction;
import java.nio.file.Path;

/**
 * Runs the documented prediction to its end, with its status and a progress bar on the way, and
 * saves the video. The environment variables {@code REPLICATE_BASE_URL} and {@code
 * REPLICATE_API_KEY} name the gateway; without the first, a stand-in on this machine answers.
 *
 * <pre>mvn -q -pl examples -am compile exec:java</pre>
 */
public final class AnimateDiff {
  private final ReplicateClient client;
  private final Terminal terminal;
  private final Path target;

  AnimateDiff(ReplicateClient client, Terminal terminal, Path target) {
    this.client = client;
    this.terminal = terminal;
    this.target = target;
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Path target = Path.of("target", "animate-diff.mp4").toAbsolutePath();
    Launcher.launch((client, terminal) -> new AnimateDiff(client, terminal, target).run());
  }

  void run() {
    WaitOptions options =
        client.waitOptions().toBuilder().listener(new PredictionDisplay(terminal)).build();

    Prediction prediction = client.run(DocumentedRequest.create(), options);

    terminal.line("saved: " + client.download(OutputFiles.first(prediction), target));
  }
}
