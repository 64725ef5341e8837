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
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
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
  private static final int COPIES_AT_ONCE = 4;
  private static final long PAUSE_MILLIS = 2_000;

  /** Clocks of the database and the gateway may differ by so much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Gateway gateway;
  private final JournalAddress address;
  private final OutputFolder folder;
  private final Duration abandonedAfter;

  private transient Map<String, ReplicateClient> clients;
  private transient Journal journal;
  private transient AccountPace pace;
  private transient ExecutorService blocking;
  private transient Path temporary;
  private transient boolean startsFresh;

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
      // It would not go better the next time.
      throw new SuppressRestartsException(e);
    }
    journal = new Journal(address);
    pace = new AccountPace(journal, gateway.createsPerMinute());
    blocking = Executors.newFixedThreadPool(COPIES_AT_ONCE);
    temporary = Files.createTempDirectory("outputs");
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
      throw new SuppressRestartsException(
          new IllegalArgumentException(
              prompt.key()
                  + " is in the journal with another version or input; use another key, or the"
                  + " journal of another batch"));
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
    String claim = UUID.randomUUID().toString();
    return pace.permit(account)
        .thenCompose(nothing -> journal.claim(prompt, account, claim))
        .thenCompose(isClaimed -> isClaimed ? send(prompt, account, claim) : bring(prompt));
  }

  private CompletableFuture<Result> send(Prompt prompt, String account, String claim) {
    return client(account)
        .createAsync(prompt.request())
        .handle(Response::new)
        .thenCompose(
            response -> {
              String id = response.prediction() == null ? null : response.prediction().getId();
              return id == null
                  ? isNotCreated(prompt, claim, response.failure())
                  : isCreated(prompt, account, id);
            });
  }

  private CompletableFuture<Result> isCreated(Prompt prompt, String account, String id) {
    return journal
        .created(prompt.key(), id)
        .thenCompose(isNoted -> isNoted ? follow(prompt.key(), account, id) : bring(prompt));
  }

  private CompletableFuture<Result> isNotCreated(
      Prompt prompt, String claim, @Nullable Throwable failure) {
    if (failure instanceof InvalidRequestException) {
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

  /** Of this prompt's claim nobody knows what became: it is looked for at the gateway. */
  private CompletableFuture<Result> lookUp(Prompt prompt, Journal.Entry entry) {
    Instant since = Instant.ofEpochMilli(entry.claimedAt()).minus(CLOCK_SKEW);
    return PredictionList.since(client(entry.account()), since, blocking)
        .thenCompose(
            list -> {
              Queue<String> ids = new ArrayDeque<>();
              list.stream().filter(prompt::isAskedBy).map(Prediction::getId).forEach(ids::add);
              return adopt(prompt, entry, ids);
            });
  }

  /** Takes the first of these predictions that no other prompt has. */
  private CompletableFuture<Result> adopt(Prompt prompt, Journal.Entry entry, Queue<String> ids) {
    if (!ids.isEmpty()) {
      String id = ids.remove();
      return journal
          .created(prompt.key(), id)
          .thenCompose(
              isFree ->
                  isFree ? follow(prompt.key(), entry.account(), id) : adopt(prompt, entry, ids));
    }
    if (entry.ageMillis() < abandonedAfter.toMillis()) {
      // Its create may still be under way, in another job or a worker that was taken for lost.
      return AccountPace.pause(PAUSE_MILLIS).thenCompose(nothing -> bring(prompt));
    }
    return journal.ended(
        Result.unknown(
            prompt.key(),
            "It was about to be created, and the gateway lists no such prediction; start with"
                + " --create-again unknown to create it"));
  }

  private CompletableFuture<Result> follow(String key, String account, String id) {
    return client(account)
        .awaitAsync(id)
        .thenCompose(prediction -> save(key, client(account), OutputFiles.of(prediction)))
        .thenApply(files -> Result.succeeded(key, id, files))
        .exceptionally(failure -> unsuccessful(key, id, cause(failure)))
        .thenCompose(
            result ->
                result.state() == Result.State.UNFINISHED
                    ? CompletableFuture.completedFuture(result)
                    : journal.ended(result));
  }

  private static Result unsuccessful(String key, String id, Throwable cause) {
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof PredictionUnsuccessfulException || cause instanceof NotFoundException) {
      return Result.failed(key, id, reason);
    }
    if (cause instanceof WaitTimeoutException || cause instanceof DownloadException) {
      return Result.unfinished(key, id, reason);
    }
    throw new CompletionException(cause);
  }

  private CompletableFuture<List<String>> save(
      String key, ReplicateClient client, List<URI> files) {
    CompletableFuture<List<String>> saved = CompletableFuture.completedFuture(new ArrayList<>());
    for (URI file : files) {
      Path local = temporary.resolve(UUID.randomUUID().toString());
      saved =
          saved
              .thenCombine(client.downloadAsync(file, local), (paths, path) -> paths)
              .thenApplyAsync(
                  paths -> {
                    paths.add(copy(local, folder.file(key, paths.size(), file)));
                    return paths;
                  },
                  blocking);
    }
    return saved;
  }

  private static String copy(Path local, org.apache.flink.core.fs.Path target) {
    try (FSDataOutputStream out =
        target.getFileSystem().create(target, FileSystem.WriteMode.OVERWRITE)) {
      Files.copy(local, out);
      Files.delete(local);
      return target.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }

  /** Of a create: one of the two is null. */
  private record Response(@Nullable Prediction prediction, @Nullable Throwable failure) {}

  private ReplicateClient client(String account) {
    ReplicateClient client = clients.get(account);
    if (client == null) {
      throw new SuppressRestartsException(
          new IllegalArgumentException(
              "The journal has predictions of the account " + account + "; add it to --accounts"));
    }
    return client;
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  @Override
  public void close() throws InterruptedException {
    if (clients != null) {
      clients.values().forEach(ReplicateClient::close);
    }
    if (journal != null) {
      journal.close();
      blocking.shutdownNow();
    }
  }
}
