package dev.replicategateway.benchmark;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.file.DataUri;
import dev.replicategateway.client.model.OutpaintDirection;
import dev.replicategateway.client.model.OutpaintInput;
import dev.replicategateway.client.model.OutpaintSampler;
import dev.replicategateway.client.model.OutpaintScheduler;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Creates a prediction from a local file of 7.5 MB, whose data URI has 10 MB, and prints the most
 * heap that was live meanwhile, beyond the URI itself, in multiples of its length. The argument is
 * the base URL of a patient gateway.
 */
final class LargeInput {
  private LargeInput() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path file = Files.createTempFile("image", ".png");
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl(args[0]).apiKey("any-key-of-a-benchmark").build()) {
      // Classes are loaded by then, which are no part of what the file costs.
      Files.write(file, new byte[100]);
      client.create(request(DataUri.of(file)));
      Files.write(file, new byte[7_500_000]);
      long before = LiveHeap.bytes();
      URI image = DataUri.of(file);
      PredictionRequest request = request(image);
      long most = LiveHeap.bytes();
      CompletableFuture<?> call = client.createAsync(request);
      while (!call.isDone()) {
        most = Math.max(most, LiveHeap.bytes());
        Thread.sleep(20);
      }
      call.join();
      long uri = image.toString().length();
      System.out.println((most - before - uri) / (double) uri);
    } finally {
      Files.delete(file);
    }
  }

  private static PredictionRequest request(URI image) {
    OutpaintInput input =
        OutpaintInput.builder()
            .image(image)
            .seed(-1)
            .steps(20)
            .prompt("a harbour at dawn, soft lighting")
            .cfgScale(7)
            .scheduler(OutpaintScheduler.of("Karras"))
            .samplerName(OutpaintSampler.of("DPM++ 2M SDE"))
            .negativePrompt("people, text")
            .denoisingStrength(0.75)
            .outpaintDirection(OutpaintDirection.of("only width"))
            .overlayOriginalImg(true)
            .build();
    return PredictionRequest.builder()
        .version(Documents.VERSION)
        .input(PredictionInput.of(input))
        .build();
  }
}
