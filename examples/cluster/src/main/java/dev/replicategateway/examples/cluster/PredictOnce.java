package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.file.OutputFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.ExecutorUtils;

/**
 * Creates each prompt once, follows it to its end and copies its output. Flink runs it again for
 * every prompt since the last checkpoint; the journal tells what was created before.
 *
 * <p>The journal, the creates and the copies block a few threads. A prediction that is followed has
 * none, so that there may be thousands.
 */
public final class PredictOnce extends RichAsyncFunction<Prompt, Result> {
  private static final long serialVersionUID = 1;
  private static final int COPIES_AT_ONCE = 16;
  private static final int PAUSE_SECONDS = 2;
  private static final int SECONDS_TO_CLOSE = 10;

  /** Clocks of the worker and the gateway may differ by so much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Gateway gateway;
  private final JournalAddress address;
  private final OutputFolder folder;
  private final Duration abandonedAfter;

  private transient Accounts accounts;
  private transient SteadyDatabase database;
  private transient Journal journal;
  private transient ExecutorService copying;
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
  public void open(OpenContext context) {
    database = new SteadyDatabase(address);
    journal = new Journal(database);
    accounts = new Accounts(gateway, database, abandonedAfter);
    copying = Executors.newFixedThreadPool(COPIES_AT_ONCE);
    startsFresh = journal.isEmpty();
  }

  @Override
  public void asyncInvoke(Prompt prompt, ResultFuture<Result> out) {
    CompletableFuture<Void> unused =
        begin(prompt, 0, startsFresh ? this::create : this::bring)
            .thenAccept(result -> out.complete(List.of(result)))
            .exceptionally(
                failure -> {
                  out.completeExceptionally(ExceptionUtils.stripCompletionException(failure));
                  return null;
                });
  }

  /** Takes a step on a thread of the prompt's account; what the step returns has none. */
  private CompletableFuture<Result> begin(
      Prompt prompt, int delay, Function<Prompt, CompletionStage<Result>> step) {
    Executor threads = accounts.of(gateway.accountOf(prompt.key())).threads();
    return CompletableFuture.completedFuture(prompt)
        .thenComposeAsync(
            step, CompletableFuture.delayedExecutor(delay, TimeUnit.SECONDS, threads));
  }

  /** Brings a prompt to its end, from where anybody has left it. */
  private CompletableFuture<Result> bring(Prompt prompt) {
    Journal.Entry entry = journal.find(prompt.key()).orElse(null);
    if (entry == null) {
      return create(prompt);
    }
    if (!entry.digest().equals(prompt.digest())) {
      throw Gateway.unmendable(
          prompt.key()
              + " is in the journal with another version or input; use another key or journal");
    }
    if (entry.isAmbiguous()) {
      return lookUp(prompt, entry);
    }
    return entry.result() == null
        ? follow(prompt.key(), entry.account(), entry.prediction())
        : CompletableFuture.completedFuture(entry.result());
  }

  private CompletableFuture<Result> create(Prompt prompt) {
    String account = gateway.accountOf(prompt.key());
    String claim = UUID.randomUUID().toString();
    accounts.of(account).pace().permit();
    if (!journal.claim(prompt, account, claim)) {
      return bring(prompt);
    }
    String id = null;
    try {
      id = accounts.of(account).client().create(prompt.request()).getId();
    } catch (ReplicateException e) {
      if (e instanceof InvalidRequestException
          || (e instanceof NotFoundException && prompt.target() == Prompt.Target.MODEL)) {
        return ended(Result.refused(prompt.key(), e.getMessage()));
      }
      if (!e.predictionMayExist()) {
        // The next prompt would meet it too: Flink restarts the job, later and later.
        journal.release(prompt.key(), claim);
        throw e;
      }
    }
    return id != null && journal.created(prompt.key(), id)
        ? follow(prompt.key(), account, id)
        : bring(prompt);
  }

  /** Nobody knows what became of this claim: its prediction is looked for at the gateway. */
  private CompletableFuture<Result> lookUp(Prompt prompt, Journal.Entry entry) {
    Instant since = Instant.now().minusMillis(entry.age()).minus(CLOCK_SKEW);
    PredictionList.Found found = accounts.of(entry.account()).list().find(prompt, since);
    for (String id : found.ids()) {
      if (journal.created(prompt.key(), id)) {
        return follow(prompt.key(), entry.account(), id);
      }
    }
    if (entry.result() != null) {
      return CompletableFuture.completedFuture(entry.result());
    }
    if (found.otherwise() == null || entry.age() < abandonedAfter.toMillis()) {
      // Its create may still be under way, in another job or a worker that was taken for lost.
      return begin(prompt, PAUSE_SECONDS, this::bring);
    }
    return ended(Result.unknown(prompt.key(), found.otherwise()));
  }

  private CompletableFuture<Result> follow(String key, String account, String id) {
    ReplicateClient client = accounts.of(account).client();
    return client
        .awaitAsync(id)
        .thenApplyAsync(
            ended -> new Outputs(folder).save(key, OutputFiles.of(ended), client), copying)
        .thenApply(files -> Result.succeeded(key, id, files))
        .exceptionally(
            failure ->
                Result.unsuccessful(key, id, ExceptionUtils.stripCompletionException(failure)))
        .thenApplyAsync(journal::ended, copying);
  }

  private CompletableFuture<Result> ended(Result result) {
    return CompletableFuture.completedFuture(journal.ended(result));
  }

  @Override
  public void close() {
    if (copying != null) {
      accounts.close();
      ExecutorUtils.gracefulShutdown(SECONDS_TO_CLOSE, TimeUnit.SECONDS, copying);
      database.close();
    }
  }
}
