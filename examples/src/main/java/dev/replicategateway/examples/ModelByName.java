package dev.replicategateway.examples;

import dev.replicategateway.client.NewPrediction;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.ModelPredictionRequest;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a language model by its name, without a version, and asks the server to wait for it: a short
 * prediction comes back finished, in one request. A longer one is read until it has finished. A
 * model and a prompt can be given in {@code -Dexec.args}.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.ModelByName
 * </pre>
 */
public final class ModelByName {
  private static final Duration SERVER_WAIT = Duration.ofSeconds(30);

  /** A model that hangs ends by itself, and is not billed for longer. */
  private static final Duration CANCEL_AFTER = Duration.ofMinutes(5);

  private final ReplicateClient client;
  private final Terminal terminal;

  ModelByName(ReplicateClient client, Terminal terminal) {
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
    Launcher.launch((client, terminal) -> new ModelByName(client, terminal).run(model, prompt));
  }

  void run(String model, String prompt) {
    ModelPredictionRequest request =
        ModelPredictionRequest.builder()
            .input(PredictionInput.of(Map.of("prompt", prompt)))
            .build();

    Prediction prediction =
        client.run(
            NewPrediction.ofModel(model, request)
                .withServerWait(SERVER_WAIT)
                .withCancelAfter(CANCEL_AFTER),
            client.waitOptions().toBuilder().listener(new PredictionDisplay(terminal)).build());

    terminal.line(text(prediction.getOutput()));
  }

  /** A language model returns its text in pieces. */
  private static String text(@Nullable Object output) {
    return output instanceof List<?> pieces
        ? pieces.stream().map(String::valueOf).collect(Collectors.joining())
        : String.valueOf(output);
  }
}
