package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.file.OutputFiles;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a model that the contract does not know: its input is any JSON object, and its output, of
 * whatever shape, is printed. A version and a prompt can be given in {@code -Dexec.args}.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.AnyOtherModel
 * </pre>
 */
public final class AnyOtherModel {
  private static final String STABLE_DIFFUSION =
      "ac732df83cea7fff18b8472768c88ad041fa750ff7682a21affe81863cbe77e4";

  private final ReplicateClient client;
  private final Terminal terminal;

  AnyOtherModel(ReplicateClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args a model version and a prompt, or nothing
   */
  public static void main(String[] args) {
    String version = args.length > 0 ? args[0] : STABLE_DIFFUSION;
    String prompt = args.length > 1 ? args[1] : "hills at sunset";
    Launcher.launch((client, terminal) -> new AnyOtherModel(client, terminal).run(version, prompt));
  }

  void run(String version, String prompt) {
    Map<String, Object> input =
        Map.of("prompt", prompt, "width", 512, "height", 512, "guidance_scale", 7.5);
    PredictionRequest request =
        PredictionRequest.builder().version(version).input(PredictionInput.of(input)).build();

    Prediction prediction =
        client.run(
            request,
            client.waitOptions().toBuilder().listener(new PredictionDisplay(terminal)).build());

    print("output", prediction.getOutput());
    OutputFiles.of(prediction).forEach(file -> terminal.line("file: " + file));
  }

  /** An output is text, a number, a boolean, a list or a map of such, or null. */
  private void print(String name, @Nullable Object output) {
    if (output instanceof Map<?, ?> object) {
      object.forEach((key, value) -> print(name + "." + key, value));
    } else if (output instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        print(name + "[" + i + "]", list.get(i));
      }
    } else {
      terminal.line(name + ": " + output);
    }
  }
}
