package dev.replicategateway.examples;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.replicategateway.client.error.WebhookException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.webhook.WebhookSecret;
import dev.replicategateway.client.webhook.WebhookVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Receives predictions at an address of one's own: lets in what is signed, and acts once on what
 * comes twice. It sends to itself, because nobody else can reach a loopback address; a request
 * names a public one with {@code PredictionRequest.builder().webhook(…)}.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.ReceivingAWebhook
 * </pre>
 */
public final class ReceivingAWebhook implements AutoCloseable {
  /** Far more than a prediction has: nobody shall fill the memory. */
  private static final int LARGEST_BODY = 4 * 1024 * 1024;

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final WebhookVerifier verifier;
  private final Clock clock;
  private final Terminal terminal;
  private final HttpServer server;

  /** When each delivery was acted on. */
  private final Map<String, Instant> received = new HashMap<>();

  ReceivingAWebhook(WebhookSecret secret, Clock clock, Terminal terminal) throws IOException {
    this.verifier = WebhookVerifier.of(secret).withTolerance(TOLERANCE).withClock(clock);
    this.clock = clock;
    this.terminal = terminal;
    // Without an executor of its own it handles one delivery after the other.
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/webhook", this::receive);
    server.start();
  }

  /**
   * Runs the example.
   *
   * @param args none
   * @throws IOException if the receiver cannot start or be reached
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Terminal terminal = Terminal.ofStandardOutput();
    WebhookSecret secret = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    WebhookSecret anotherSecret = WebhookSecret.of("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    String body =
        """
        {"id": "w44zs9cet5rmc0cqzp49gpkhf8", "status": "succeeded", "output": "https://replicate.delivery/out.mp4"}
        """;
    try (ReceivingAWebhook receiver = new ReceivingAWebhook(secret, Clock.systemUTC(), terminal)) {
      terminal.line("receiver: " + receiver.address());
      StandInSender sender = new StandInSender(receiver.address(), secret);
      StandInSender forger = new StandInSender(receiver.address(), anotherSecret);
      Instant now = Instant.now();
      terminal.line("-- a delivery");
      terminal.line("answer: HTTP " + sender.deliver("msg_1", now, body));
      terminal.line("-- the same again");
      terminal.line("answer: HTTP " + sender.deliver("msg_1", now, body));
      terminal.line("-- one that somebody else signed");
      terminal.line("answer: HTTP " + forger.deliver("msg_2", now, body));
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(answer(exchange), -1);
    }
  }

  private int answer(HttpExchange delivery) throws IOException {
    byte[] body = delivery.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return 413;
    }
    Headers headers = delivery.getRequestHeaders();
    try {
      Prediction prediction = verifier.verify(headers::getFirst, body);
      actOnce(headers.getFirst("webhook-id"), prediction);
      return 200;
    } catch (WebhookException e) {
      terminal.line("refused: " + e.getMessage());
      return 400;
    }
  }

  private void actOnce(String id, Prediction prediction) {
    Instant now = clock.instant();
    // What is older than this is refused by its timestamp, which may lie after now as well.
    received.values().removeIf(time -> time.isBefore(now.minus(TOLERANCE.multipliedBy(2))));
    if (received.containsKey(id)) {
      terminal.line("dropped: " + id + ", which was here before");
      return;
    }
    terminal.line("received: " + prediction.getId() + " " + prediction.getStatus());
    // After acting, so that what fails half-way is acted on when it comes again.
    received.put(id, now);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
