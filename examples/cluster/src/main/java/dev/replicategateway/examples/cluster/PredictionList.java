package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.PredictionQuery;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PermissionException;
import dev.replicategateway.client.model.Prediction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds predictions whose id nobody knows, among those that an account lists. */
final class PredictionList {
  /** A key that is being replaced, or a gateway that is, refuses a few. */
  private static final int LASTING = 5;

  private final String account;
  private final ReplicateClient client;
  private final Duration patience;
  private int refusals;
  private long refusedSince;

  /** The list of an account; a refusal is believed once it has lasted so long. */
  PredictionList(String account, ReplicateClient client, Duration patience) {
    this.account = account;
    this.client = client;
    this.patience = patience;
  }

  /**
   * What a search has found.
   *
   * @param ids the newest first
   * @param otherwise why the prediction is unknown if it is none of these, as a sentence's end;
   *     null where another search may tell
   */
  record Found(List<String> ids, @Nullable String otherwise) {}

  /**
   * Finds the account's predictions of the prompt's version or model and an equal input. A gateway
   * without a list has none to find, nor has an account that is always refused it. Whatever else
   * keeps the list from being read fails the search, for it tells nothing of the prediction.
   */
  Found find(Prompt prompt, Instant since) {
    PredictionQuery query =
        PredictionQuery.builder().createdAfter(since.atOffset(ZoneOffset.UTC)).build();
    try (Stream<Prediction> listed = client.list(query)) {
      List<String> ids =
          listed.filter(prompt::isAskedBy).map(Prediction::getId).filter(Objects::nonNull).toList();
      noteSuccess();
      return new Found(ids, "the gateway lists no such prediction.");
    } catch (NotFoundException e) {
      return new Found(List.of(), "it cannot be looked up: " + e.getMessage());
    } catch (AuthenticationException | PermissionException e) {
      return new Found(List.of(), noteRefusal() ? refused(e) : null);
    }
  }

  private synchronized void noteSuccess() {
    refusals = 0;
  }

  /** Whether refusals have lasted. */
  private synchronized boolean noteRefusal() {
    if (refusals++ == 0) {
      refusedSince = System.nanoTime();
    }
    return refusals >= LASTING && System.nanoTime() - refusedSince >= patience.toNanos();
  }

  private String refused(HttpStatusException refusal) {
    return "it cannot be looked up, because the account "
        + account
        + " may not list its predictions: "
        + refusal.getMessage()
        + " Once its key may, the next start looks it up.";
  }
}
