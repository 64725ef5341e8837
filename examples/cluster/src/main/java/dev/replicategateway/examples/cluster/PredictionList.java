package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.PredictionQuery;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.model.Prediction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Finds predictions whose id nobody knows, among those that an account lists. */
final class PredictionList {
  private static final int SEARCHES_AT_ONCE = 4;

  private final ExecutorService searching = Executors.newFixedThreadPool(SEARCHES_AT_ONCE);

  /**
   * What a search has found.
   *
   * @param ids the newest first
   * @param otherwise why the prediction is unknown if it is none of these, as a sentence's end
   */
  record Found(List<String> ids, String otherwise) {}

  /**
   * Finds an account's predictions of the prompt's version or model and an equal input. A gateway
   * without a list has none to find. Whatever else keeps the list from being read fails the search,
   * for it tells nothing of the prediction.
   */
  CompletableFuture<Found> find(Prompt prompt, ReplicateClient account, Instant since) {
    PredictionQuery query =
        PredictionQuery.builder().createdAfter(since.atOffset(ZoneOffset.UTC)).build();
    return CompletableFuture.supplyAsync(() -> find(prompt, account.list(query)), searching);
  }

  private static Found find(Prompt prompt, Stream<Prediction> listed) {
    try {
      List<String> ids =
          listed.filter(prompt::isAskedBy).map(Prediction::getId).filter(Objects::nonNull).toList();
      return new Found(ids, "the gateway lists no such prediction.");
    } catch (NotFoundException e) {
      return new Found(List.of(), "it cannot be looked up: " + e.getMessage());
    }
  }

  void close() {
    searching.shutdownNow();
  }
}
