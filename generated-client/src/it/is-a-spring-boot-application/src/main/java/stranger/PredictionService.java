package stranger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.WaitOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service with one client, which Spring closes, and a gateway on loopback to try it with. */
@SpringBootApplication
@EnableConfigurationProperties(ReplicateProperties.class)
public class PredictionService {
  private static final String SUCCEEDED =
      "{\"id\":\"w44zs9cet5\",\"output\":[\"out.mp4\"],\"status\":\"succeeded\",\"new\":1.50}";

  @Bean
  ReplicateClient client(ReplicateProperties properties) {
    return ReplicateClient.builder()
        .baseUrl(properties.baseUrl().toString())
        .apiKey(properties.apiKey())
        .waitOptions(WaitOptions.builder().timeout(properties.timeout()).build())
        .build();
  }

  public static void main(String[] args) throws Exception {
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/replicate/v1/predictions", PredictionService::answer);
    gateway.start();
    String url = "--replicate.base-url=http://127.0.0.1:" + gateway.getAddress().getPort();
    try (ConfigurableApplicationContext service =
        SpringApplication.run(PredictionService.class, url)) {
      String port = service.getEnvironment().getProperty("local.server.port");
      check(SUCCEEDED, send(port, "POST", "/videos?prompt=petals"));
      check("{\"status\":\"succeeded\"}", send(port, "GET", "/videos/last"));
    } finally {
      gateway.stop(0);
    }
  }

  private static String send(String port, String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean hasKey =
        "Bearer k3y-of-a-stranger".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body = SUCCEEDED.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(hasKey ? 200 : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void check(String expected, String answered) {
    if (!answered.equals(expected)) {
      throw new IllegalStateException("Answered " + answered + ", not " + expected);
    }
    System.out.println("Answered " + answered);
  }
}
