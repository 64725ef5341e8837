package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.file.OutputFiles;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.jspecify.annotations.Nullable;

/**
 * Creates each prompt once, follows it to its end and copies its output. Flink runs it again for
 * every prompt since the last checkpoint; the journal tells what was created before.
 */
public final class PredictOnce extends RichAsyncFunction<Prompt, Result> {
  private static final long serialVersionUID = 1;
  private static final long PAUSE_MILLIS = 2_000;
  private static final int SECONDS_TO_CLOSE = 10;

  /** Clocks of the database and the gateway may differ by so much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Gateway gateway;
  private final JournalAddress address;
  private final OutputFolder folder;
  private final Duration abandonedAfter;

  private transient Map<String, ReplicateClient> clients;
  private transient SteadyDatabase database;
  private transient Journal journal;
  private transient AccountPace pace;
  private transient Outputs outputs;
  private transient PredictionList predictions;
  private transient Map<String, CompletableFuture<Result>> claimed;
  private transient boolean startsFresh;
  private transient volatile boolean isClosing;

  /**
   * The operator.
   *
   * @param abandonedAfter the age at which a claim without a prediction is given up: no create of
   *     it can still be under way
   */
  public PredictOnce(
      Gateway gateway, JournalAddress address, OutputFolder folder, Duration abandonedAfter) {
    this.gateway = gateway;
    this.address = address;
    this.folder = folder;
    this.abandonedAfter = abandonedAfter;
  }

  @Override
  public void open(OpenContext context) throws IOException {
    try {
      clients = gateway.connect();
    } catch (IllegalArgumentException e) {
      throw unmendable(e.getMessage());
    }
    outputs = new Outputs(folder);
    predictions = new PredictionList();
    database = new SteadyDatabase(address);
    journal = new Journal(database);
    pace = new AccountPace(database, gateway.createsPerMinute());
    claimed = new ConcurrentHashMap<>();
    startsFresh = journal.isEmpty().join();
  }

  @Override
  public void asyncInvoke(Prompt prompt, ResultFuture<Result> out) {
    CompletableFuture<Void> unused =
        (startsFresh ? create(prompt) : bring(prompt))
            .thenAccept(result -> out.complete(List.of(result)))
            .exceptionally(
                failure -> {
                  out.completeExceptionally(cause(failure));
                  return null;
                });
  }

  /** Brings a prompt to its end, from where anybody has left it. */
  private CompletableFuture<Result> bring(Prompt prompt) {
    return journal
        .find(prompt.key())
        .thenCompose(entry -> entry.isPresent() ? resume(prompt, entry.get()) : create(prompt));
  }

  private CompletableFuture<Result> resume(Prompt prompt, Journal.Entry entry) {
    if (!entry.digest().equals(prompt.digest())) {
      throw unmendable(
          prompt.key()
              + " is in the journal with another version or input; use another key or journal");
    }
    if (entry.result() != null) {
      return CompletableFuture.completedFuture(Result.fromJson(entry.result()));
    }
    return entry.prediction() == null
        ? lookUp(prompt, entry)
        : follow(prompt.key(), entry.account(), entry.prediction());
  }

  private CompletableFuture<Result> create(Prompt prompt) {
    String account = gateway.accountOf(prompt.key());
    return pace.permit(account).thenCompose(nothing -> claim(prompt, account));
  }

  private CompletableFuture<Result> claim(Prompt prompt, String account) {
    if (isClosing) {
      return CompletableFuture.failedFuture(new CancellationException("The job ends"));
    }
    String claim = UUID.randomUUID().toString();
    CompletableFuture<Result> brought =
        journal
            .claim(prompt, account, claim)
            .thenCompose(isClaimed -> isClaimed ? send(prompt, account, claim) : bring(prompt));
    claimed.put(claim, brought);
    return brought.whenComplete((result, failure) -> claimed.remove(claim));
  }

  private CompletableFuture<Result> send(Prompt prompt, String account, String claim) {
    return CompletableFuture.completedFuture(prompt.request())
        .thenCompose(client(account)::createAsync)
        .handle((prediction, failure) -> new Response(prediction, cause(failure)))
        .thenCompose(
            response -> {
              String id = response.prediction() == null ? null : response.prediction().getId();
              return id == null
                  ? isNotCreated(prompt, claim, response.failure())
                  : isCreated(prompt, account, id);
            });
  }

  /** Of a create: one of the two is null. */
  private record Response(@Nullable Prediction prediction, @Nullable Throwable failure) {}

  private CompletableFuture<Result> isCreated(Prompt prompt, String account, String id) {
    return journal
        .created(prompt.key(), id)
        .thenCompose(isNoted -> isNoted ? follow(prompt.key(), account, id) : bring(prompt));
  }

  private CompletableFuture<Result> isNotCreated(
      Prompt prompt, String claim, @Nullable Throwable failure) {
    if (failure instanceof InvalidRequestException
        || (failure instanceof NotFoundException && prompt.target() == Prompt.Target.MODEL)) {
      return journal.ended(Result.refused(prompt.key(), failure.getMessage()));
    }
    if (failure instanceof ReplicateException refusal && !refusal.predictionMayExist()) {
      // The next prompt would meet it too: Flink restarts the job, later and later.
      return journal
          .release(prompt.key(), claim)
          .thenCompose(nothing -> CompletableFuture.failedFuture(failure));
    }
    return bring(prompt);
  }

  /** Nobody knows what became of this claim: its prediction is looked for at the gateway. */
  private CompletableFuture<Result> lookUp(Prompt prompt, Journal.Entry entry) {
    Instant since = Instant.ofEpochMilli(entry.claimedAt()).minus(CLOCK_SKEW);
    return predictions
        .find(prompt, client(entry.account()), since)
        .thenCompose(found -> adopt(prompt, entry, found.ids().iterator(), found.otherwise()));
  }

  /** Takes the first of these predictions that no other prompt has. */
  private CompletableFuture<Result> adopt(
      Prompt prompt, Journal.Entry entry, Iterator<String> ids, String otherwise) {
    if (ids.hasNext()) {
      String id = ids.next();
      return journal
          .created(prompt.key(), id)
          .thenCompose(
              isFree ->
                  isFree
                      ? follow(prompt.key(), entry.account(), id)
                      : adopt(prompt, entry, ids, otherwise));
    }
    if (entry.age() < abandonedAfter.toMillis()) {
      // Its create may still be under way, in another job or a worker that was taken for lost.
      return AccountPace.pause(PAUSE_MILLIS).thenCompose(nothing -> bring(prompt));
    }
    return journal.ended(Result.unknown(prompt.key(), otherwise));
  }

  private CompletableFuture<Result> follow(String key, String account, String id) {
    ReplicateClient client = client(account);
    return client
        .awaitAsync(id)
        .thenCompose(prediction -> outputs.save(key, OutputFiles.of(prediction), client))
        .thenApply(files -> Result.succeeded(key, id, files))
        .exceptionally(failure -> unsuccessful(key, id, failure))
        .thenCompose(
            result ->
                result.state() == Result.State.UNFINISHED
                    ? CompletableFuture.completedFuture(result)
                    : journal.ended(result));
  }

  private static Result unsuccessful(String key, String id, Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof PredictionUnsuccessfulException || cause instanceof NotFoundException) {
      return Result.failed(key, id, cause.getMessage());
    }
    if (cause instanceof WaitTimeoutException || cause instanceof DownloadException) {
      return Result.unfinished(key, id, cause.getMessage());
    }
    throw new CompletionException(cause);
  }

  private ReplicateClient client(String account) {
    if (!clients.containsKey(account)) {
      throw unmendable("The journal has predictions of " + account + "; add it to --accounts");
    }
    return clients.get(account);
  }

  /** What would not go better after a restart. */
  private static SuppressRestartsException unmendable(String message) {
    return new SuppressRestartsException(new IllegalArgumentException(message));
  }

  private static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** Ends what is under way in order, so that a claim whose create did not leave is given back. */
  @Override
  public void close() throws InterruptedException {
    if (claimed == null) {
      return;
    }
    isClosing = true;
    clients.values().forEach(ReplicateClient::close);
    try {
      CompletableFuture.allOf(claimed.values().toArray(CompletableFuture[]::new))
          .get(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // The next attempt looks up what is left.
    } finally {
      predictions.close();
      database.close();
      outputs.close();
    }
  }
}
