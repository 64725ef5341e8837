package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.file.DataUri;
import dev.replicategateway.client.file.OutputFiles;
import dev.replicategateway.client.model.OutpaintDirection;
import dev.replicategateway.client.model.OutpaintInput;
import dev.replicategateway.client.model.OutpaintSampler;
import dev.replicategateway.client.model.OutpaintScheduler;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Widens an image from this machine: the file travels within the request as a data URI, and the
 * result is saved. The image is the one that {@code -Dexec.args} names, or else a small landscape.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.OutpaintLocalImage
 * </pre>
 */
public final class OutpaintLocalImage {
  private final ReplicateClient client;
  private final Terminal terminal;

  OutpaintLocalImage(ReplicateClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args the path of an image, or nothing
   */
  public static void main(String[] args) {
    Path folder = Path.of("target").toAbsolutePath();
    Launcher.launch(
        (client, terminal) -> {
          Path image = args.length > 0 ? Path.of(args[0]) : landscape(folder);
          new OutpaintLocalImage(client, terminal).widen(image, folder.resolve("outpainted.png"));
        });
  }

  /** A small image in a folder. */
  static Path landscape(Path folder) throws IOException {
    Path file = folder.resolve("landscape.png");
    try (InputStream image = OutpaintLocalImage.class.getResourceAsStream("landscape.png")) {
      Files.createDirectories(folder);
      Files.copy(Objects.requireNonNull(image), file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  void widen(Path image, Path target) throws IOException {
    OutpaintInput input =
        OutpaintInput.builder()
            .image(DataUri.of(image))
            .prompt("hills at sunset, soft lighting, film grain")
            .negativePrompt("people, text")
            .outpaintDirection(OutpaintDirection.ONLY_WIDTH)
            .overlayOriginalImg(true)
            .denoisingStrength(0.75)
            .cfgScale(7)
            .steps(20)
            .scheduler(OutpaintScheduler.KARRAS)
            .samplerName(OutpaintSampler.DPM_PLUS_PLUS_2_M_SDE)
            .seed(-1)
            .build();
    PredictionRequest request =
        PredictionRequest.builder()
            .version("e68b0ec017719fc2c7455d2333183e1016312353c250981a23d04a20970b6824")
            .input(PredictionInput.of(input))
            .build();
    terminal.line("image: " + image + ", " + Files.size(image) + " bytes");

    Prediction prediction =
        client.run(
            request,
            client.waitOptions().toBuilder().listener(new PredictionDisplay(terminal)).build());

    terminal.line("saved: " + client.download(OutputFiles.first(prediction), target));
  }
}
