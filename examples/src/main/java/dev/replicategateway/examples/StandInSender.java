package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.webhook.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/** Delivers webhooks as Replicate does, signed with a secret. */
record StandInSender(URI receiver, WebhookSecret secret) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The status that the receiver answers with. */
  int deliver(String id, Instant timestamp, String body) throws IOException, InterruptedException {
    HttpRequest delivery =
        HttpRequest.newBuilder(receiver)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(timestamp.getEpochSecond()))
            .header("webhook-signature", secret.sign(id, timestamp, body.getBytes(UTF_8)))
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(delivery, BodyHandlers.discarding()).statusCode();
  }
}
