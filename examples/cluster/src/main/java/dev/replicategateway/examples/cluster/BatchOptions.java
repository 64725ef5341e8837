package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.flink.core.fs.Path;
import org.apache.flink.util.ParameterTool;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
final class BatchOptions {
  static final String USAGE =
      """
      --prompts PATH             a file or folder of JSON lines: key, version (or model), input
      --output PATH              where outputs, results and checkpoints go
      --gateway URL              the gateway's root
      --accounts NAME,NAME       the workers' environment variables that hold the accounts' keys; without it, no key is sent
      --creates-per-minute 600   the most that one account creates in a minute; 0 for no limit
      --journal URL              jdbc:postgresql:… or jdbc:h2:…; without it, an H2 file in the output folder
      --journal-password NAME    the environment variable that holds the database's password
      --at-once 500              how many predictions one slot follows at once
      --checkpoint-seconds 10    the time between two checkpoints
      --abandoned-seconds 360    the age at which a claim without a prediction is given up
      --create-again STATE       creates again what ended as unknown, refused or failed in an earlier run
      --from CHECKPOINT          takes up the run of this checkpoint
      """;

  private static final List<String> NAMES =
      USAGE.lines().map(line -> line.substring(2, line.indexOf(' '))).toList();

  private static final List<String> REPEATABLE = List.of("unknown", "refused", "failed");

  final Path prompts;
  final OutputFolder output;
  final Gateway gateway;
  final JournalAddress journal;
  final int atOnce;
  final Duration checkpointInterval;
  final Duration abandonedAfter;
  final List<String> createAgain;
  final @Nullable String from;

  private BatchOptions(ParameterTool tool) {
    List<String> violations = new ArrayList<>();
    for (String name : new TreeSet<>(tool.toMap().keySet())) {
      if (!NAMES.contains(name)) {
        violations.add("--" + name + " is unknown");
      }
    }
    for (String name : List.of("prompts", "output", "gateway")) {
      if (tool.get(name, "").isBlank()) {
        violations.add("--" + name + " is missing");
      }
    }
    prompts = new Path(absolute(tool.get("prompts", "prompts")));
    output = new OutputFolder(absolute(tool.get("output", "output")));
    gateway =
        new Gateway(
            tool.get("gateway", ""),
            list(tool.get("accounts", Gateway.NO_KEY)),
            number(tool, "creates-per-minute", 600, 0, violations));
    checkUrl(gateway.baseUrl(), violations);
    String url =
        tool.get(
            "journal", "jdbc:h2:file:" + output.path().getPath() + "/journal;AUTO_SERVER=TRUE");
    if (url.toLowerCase(Locale.ROOT).contains("password=")) {
      violations.add(
          "--journal holds a password, which the job's graph would show; name an environment"
              + " variable with --journal-password");
      url = "";
    }
    journal = new JournalAddress(url, tool.get("journal-password"));
    atOnce = number(tool, "at-once", 500, 1, violations);
    checkpointInterval = Duration.ofSeconds(number(tool, "checkpoint-seconds", 10, 1, violations));
    abandonedAfter = Duration.ofSeconds(number(tool, "abandoned-seconds", 360, 0, violations));
    createAgain = list(tool.get("create-again", ""));
    for (String state : createAgain) {
      if (!REPEATABLE.contains(state)) {
        violations.add(
            "--create-again is " + state + ", must be of " + String.join(", ", REPEATABLE));
      }
    }
    from = tool.get("from");
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", violations) + "\n\n" + USAGE);
    }
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException naming everything that is wrong with it
   */
  static BatchOptions parse(String... args) {
    return new BatchOptions(ParameterTool.fromArgs(args));
  }

  private static void checkUrl(String url, List<String> violations) {
    if (url.isBlank()) {
      return;
    }
    try {
      ReplicateClient.builder().baseUrl(url).build().close();
    } catch (IllegalArgumentException e) {
      violations.add("--gateway: " + e.getMessage());
    }
  }

  /** A path without a scheme is one of this machine, seen from here. */
  private static String absolute(String path) {
    return new Path(path).toUri().getScheme() == null
        ? java.nio.file.Path.of(path).toAbsolutePath().normalize().toUri().toString()
        : path;
  }

  private static List<String> list(String values) {
    return Arrays.stream(values.split(","))
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static int number(
      ParameterTool tool, String name, int usual, int least, List<String> violations) {
    String value = tool.get(name, String.valueOf(usual));
    try {
      if (Integer.parseInt(value) >= least) {
        return Integer.parseInt(value);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    violations.add("--" + name + " is " + value + ", must be a whole number from " + least);
    return usual;
  }
}
