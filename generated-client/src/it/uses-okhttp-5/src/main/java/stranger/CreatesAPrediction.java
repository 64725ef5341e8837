package stranger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionUrls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import okhttp3.OkHttp;

/** Creates a prediction at a gateway on loopback, and reads its output, by OkHttp 5. */
public final class CreatesAPrediction {
  private CreatesAPrediction() {}

  public static void main(String[] args) throws IOException {
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/replicate/v1/predictions",
        answer(201, "application/json", "{\"id\":\"w44zs9cet5\",\"status\":\"starting\"}"));
    gateway.createContext(
        "/stream",
        answer(
            200,
            "text/event-stream",
            "event: output\nid: 1:0\ndata: petals\n\nevent: done\nid: 1:1\ndata: {}\n\n"));
    gateway.start();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl("http://127.0.0.1:" + gateway.getAddress().getPort())
            .apiKey("any")
            .build()) {
      PredictionRequest request =
          PredictionRequest.builder()
              .version("beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f")
              .input(PredictionInput.of(AnimateDiffInput.builder().prompt("petals").build()))
              .build();
      Prediction prediction = client.predictions().createPrediction(request).execute().body();
      System.out.println(prediction.getId() + " by OkHttp " + OkHttp.VERSION);
      if (!prediction.getId().equals("w44zs9cet5") || !OkHttp.VERSION.startsWith("5.")) {
        throw new IllegalStateException("Not what was answered, or not OkHttp 5");
      }
      URI stream = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/stream");
      StringBuilder output = new StringBuilder();
      client
          .streamAsync(
              prediction.toBuilder().urls(PredictionUrls.builder().stream(stream).build()).build(),
              output::append)
          .join();
      if (!output.toString().equals("petals")) {
        throw new IllegalStateException("Not what was streamed: " + output);
      }
    } finally {
      gateway.stop(0);
    }
  }

  private static HttpHandler answer(int status, String type, String text) {
    byte[] body = text.getBytes(UTF_8);
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }
}
