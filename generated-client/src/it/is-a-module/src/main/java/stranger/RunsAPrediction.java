package stranger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Runs a prediction at a gateway on loopback, module by module; told the client's version. */
public final class RunsAPrediction {
  private static final String REQUEST =
      "{\"version\":\"beecf59c\",\"input\":{\"prompt\":\"petals\",\"guidance_scale\":7.5}}";
  private static final String STARTING = "{\"id\":\"w44zs9cet5\",\"status\":\"starting\"}";
  private static final String SUCCEEDED =
      "{\"id\":\"w44zs9cet5\",\"output\":[\"out.mp4\"],\"status\":\"succeeded\",\"new\":1.50}";

  private static volatile String userAgent;

  private RunsAPrediction() {}

  public static void main(String[] args) throws IOException {
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/replicate/v1/predictions", RunsAPrediction::create);
    gateway.createContext(
        "/replicate/v1/predictions/w44zs9cet5", exchange -> answer(exchange, 200, SUCCEEDED));
    gateway.start();
    try {
      String url = "http://127.0.0.1:" + gateway.getAddress().getPort();
      try (ReplicateClient client =
          ReplicateClient.builder().baseUrl(url).apiKey("k3y-of-a-stranger").build()) {
        Prediction prediction = client.run(request());
        check(prediction.getStatus() == PredictionStatus.SUCCEEDED, prediction);
        check(prediction.toJson().equals(SUCCEEDED), prediction);
        check(
            "dev.replicategateway.client".equals(ReplicateClient.class.getModule().getName()),
            ReplicateClient.class.getModule());
        check(userAgent.equals("replicate-gateway-client/" + args[0] + " (Java)"), userAgent);
        System.out.println("Ran " + prediction.getId());
      }
      try (ReplicateClient keyless = ReplicateClient.builder().baseUrl(url).build()) {
        Prediction prediction = keyless.create(request());
        throw new IllegalStateException("Created without a key: " + prediction);
      } catch (AuthenticationException e) {
        check(e.getMessage().contains("No key"), e);
      }
    } finally {
      gateway.stop(0);
    }
  }

  private static PredictionRequest request() {
    return PredictionRequest.builder()
        .version("beecf59c")
        .input(
            PredictionInput.of(
                AnimateDiffInput.builder().prompt("petals").guidanceScale(7.5).build()))
        .build();
  }

  private static void create(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
    if (!sent.equals(REQUEST)) {
      answer(exchange, 422, "{\"detail\":\"Not the request\"}");
    } else if (exchange.getRequestHeaders().containsKey("Authorization")) {
      answer(exchange, 201, STARTING);
    } else {
      answer(exchange, 401, "{\"error\":{\"message\":\"No key\"}}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void check(boolean isRight, Object value) {
    if (!isRight) {
      throw new IllegalStateException("Not what the gateway sent: " + value);
    }
  }
}
