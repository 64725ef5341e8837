package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.file.OutputFiles;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs many prompts, a few at a time, with one progress bar and a file of results that a second run
 * takes up: no prompt is paid for twice, wherever the first run ended. The prompts are the lines of
 * the file that {@code -Dexec.args} names, or else a few of its own.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.ManyPrompts
 * </pre>
 */
public final class ManyPrompts {
  private static final int AT_ONCE = 4;
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  private static final List<String> PROMPTS =
      List.of(
          "falling petals",
          "a lighthouse in a storm",
          "koi in a pond",
          "a tram in the snow",
          "lanterns on a river",
          "a fox in tall grass",
          "steam over a cup of tea",
          "a kite above dunes");

  private final ReplicateClient client;
  private final Terminal terminal;
  private final ResultsFile results;

  /** Why no further prediction is created; null where nothing speaks against it. */
  private volatile @Nullable ReplicateException obstacle;

  private int ended;

  ManyPrompts(ReplicateClient client, Terminal terminal, ResultsFile results) {
    this.client = client;
    this.terminal = terminal;
    this.results = results;
  }

  /**
   * Runs the example.
   *
   * @param args the path of a file with one prompt in each line, or nothing
   */
  public static void main(String[] args) {
    Path file = Path.of("target", "many-prompts.jsonl").toAbsolutePath();
    Launcher.launch(
        (client, terminal) -> {
          List<String> prompts = args.length > 0 ? prompts(Path.of(args[0])) : PROMPTS;
          try (ResultsFile results = ResultsFile.open(file)) {
            new ManyPrompts(client, terminal, results).run(prompts);
          } finally {
            terminal.line("results: " + file);
          }
        });
  }

  static List<String> prompts(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  void run(List<String> prompts) throws InterruptedException {
    Set<String> distinct = new LinkedHashSet<>(prompts);
    terminal.line(distinct.size() + " prompts, " + AT_ONCE + " at a time");
    Semaphore places = new Semaphore(AT_ONCE);
    List<CompletableFuture<Void>> underWay = new ArrayList<>();
    for (String prompt : distinct) {
      places.acquire();
      underWay.add(
          bring(prompt)
              .whenComplete(
                  (nothing, failure) -> {
                    showProgress(prompt, distinct.size());
                    places.release();
                  }));
    }
    for (CompletableFuture<Void> one : underWay) {
      join(one);
    }
    terminal.line(summary(distinct));
    if (obstacle != null) {
      throw obstacle;
    }
  }

  /** Brings a prompt as far as it comes, from where an earlier run has left it. */
  private CompletableFuture<Void> bring(String prompt) {
    Result known = results.of(prompt);
    if (known == null || known.state() == Result.State.REFUSED) {
      return obstacle == null ? create(prompt) : NOTHING;
    }
    if (known.state() == Result.State.CREATED) {
      return await(prompt, Objects.requireNonNull(known.id()));
    }
    if (known.state() == Result.State.CREATING || known.state() == Result.State.UNKNOWN) {
      terminal.line(
          prompt
              + ": not created again, because a prediction may exist; look at the gateway's list of"
              + " tasks, then delete the prompt's lines from the results to create it");
    }
    return NOTHING;
  }

  private CompletableFuture<Void> create(String prompt) {
    // Before the request leaves: where this process ends now, the next one knows of it.
    results.add(Result.creating(prompt));
    return client
        .createAsync(request(prompt))
        .handle(
            (created, failure) ->
                failure == null ? isCreated(prompt, created) : isNotCreated(prompt, failure))
        .thenCompose(id -> id.isPresent() ? await(prompt, id.get()) : NOTHING);
  }

  /** The prediction's id, noted before anything else is done. */
  private Optional<String> isCreated(String prompt, Prediction created) {
    String id = created.getId();
    results.add(
        id == null || id.isBlank()
            ? Result.unknown(prompt, "The answer to its creation has no id")
            : Result.created(prompt, id));
    return Optional.ofNullable(id).filter(text -> !text.isBlank());
  }

  private Optional<String> isNotCreated(String prompt, Throwable failure) {
    if (!(failure instanceof ReplicateException refusal)) {
      throw new CompletionException(failure);
    }
    results.add(
        refusal.predictionMayExist()
            ? Result.unknown(prompt, refusal.getMessage())
            : Result.refused(prompt, refusal.getMessage()));
    terminal.line(prompt + ": " + refusal.getMessage());
    // Whatever else it is, the next prompt would meet it too.
    if (!(refusal instanceof InvalidRequestException)) {
      obstacle = refusal;
    }
    return Optional.empty();
  }

  private CompletableFuture<Void> await(String prompt, String id) {
    return client
        .awaitAsync(id)
        .handle(
            (prediction, failure) -> {
              if (failure == null) {
                results.add(Result.succeeded(prompt, id, OutputFiles.of(prediction)));
              } else {
                terminal.line(prompt + ": " + failure.getMessage());
                if (failure instanceof PredictionUnsuccessfulException) {
                  results.add(Result.failed(prompt, id, failure.getMessage()));
                }
              }
              return null;
            });
  }

  private static PredictionRequest request(String prompt) {
    return PredictionRequest.builder()
        .version("beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f")
        .input(PredictionInput.of(AnimateDiffInput.builder().prompt(prompt).build()))
        .build();
  }

  /** How many predictions have ended, this one perhaps among them, of all that are wanted. */
  private synchronized void showProgress(String prompt, int wanted) {
    if (hasEnded(results.of(prompt))) {
      ended++;
    }
    terminal.bar((int) (100L * ended / wanted), ended, wanted);
  }

  private static boolean hasEnded(@Nullable Result result) {
    return result != null
        && (result.state() == Result.State.SUCCEEDED || result.state() == Result.State.FAILED);
  }

  /** Such as {@code 8 prompts: 1 failed, 7 succeeded}. */
  private String summary(Set<String> prompts) {
    Map<String, Long> counts =
        prompts.stream()
            .map(results::of)
            .collect(
                Collectors.groupingBy(
                    result -> result == null ? "not begun" : result.state().toString(),
                    TreeMap::new,
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", ", prompts.size() + " prompts: ", ""));
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException disk ? disk : e;
    }
  }
}
