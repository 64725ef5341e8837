package dev.replicategateway.benchmark.byhand;

import dev.replicategateway.client.model.PredictionSource;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.WebhookEvent;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A prediction, each property of the same Java type as in the generated model. */
public record HandwrittenPrediction(
    String id,
    String model,
    String version,
    String deployment,
    Map<String, Object> input,
    Object output,
    String logs,
    String error,
    PredictionStatus status,
    PredictionSource source,
    Boolean dataRemoved,
    OffsetDateTime createdAt,
    OffsetDateTime startedAt,
    OffsetDateTime completedAt,
    OffsetDateTime deadline,
    Metrics metrics,
    Urls urls,
    URI webhook,
    List<WebhookEvent> webhookEventsFilter,
    Map<String, Object> undeclared) {

  /** Its measurements. */
  public record Metrics(Double predictTime, Double totalTime, Map<String, Object> undeclared) {}

  /** Its addresses. */
  public record Urls(URI get, URI cancel, URI web, URI stream, Map<String, Object> undeclared) {}
}
