package dev.replicategateway.examples;

import dev.replicategateway.client.NewPrediction;
import dev.replicategateway.client.PredictionStream;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.ModelPredictionRequest;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import java.util.Map;

/**
 * Prints what a language model writes while it writes it. A model and a prompt can be given in
 * {@code -Dexec.args}.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.StreamedOutput
 * </pre>
 */
public final class StreamedOutput {
  private final ReplicateClient client;
  private final Terminal terminal;

  StreamedOutput(ReplicateClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args the model as {@code owner/name} and a prompt, or nothing
   */
  public static void main(String[] args) {
    String model = args.length > 0 ? args[0] : "meta/meta-llama-3-70b-instruct";
    String prompt = args.length > 1 ? args[1] : "Write a short poem about the weather.";
    Launcher.launch((client, terminal) -> new StreamedOutput(client, terminal).run(model, prompt));
  }

  void run(String model, String prompt) {
    ModelPredictionRequest request =
        ModelPredictionRequest.builder()
            .input(PredictionInput.of(Map.of("prompt", prompt)))
            .build();
    Prediction prediction = client.create(NewPrediction.ofModel(model, request));
    terminal.line("prediction: " + prediction.getId());

    try (PredictionStream output = client.stream(prediction)) {
      output.forEach(terminal::text);
    }
    terminal.line("");
  }
}
