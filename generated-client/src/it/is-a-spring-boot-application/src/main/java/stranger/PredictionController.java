package stranger;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns predictions as they are, and within other objects. */
@RestController
public final class PredictionController {
  private final ReplicateClient client;

  PredictionController(ReplicateClient client) {
    this.client = client;
  }

  @PostMapping("/videos")
  CompletableFuture<Prediction> run(@RequestParam String prompt) {
    return client.runAsync(
        PredictionRequest.builder()
            .version("beecf59c")
            .input(PredictionInput.of(Map.of("prompt", prompt)))
            .build());
  }

  @GetMapping("/videos/last")
  Map<String, Object> last() {
    Prediction prediction = client.get("w44zs9cet5");
    return Map.of("status", prediction.getStatus());
  }
}
