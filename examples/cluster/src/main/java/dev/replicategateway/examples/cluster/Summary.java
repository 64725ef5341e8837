package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** The results of one start, counted by their state. */
final class Summary {
  private static final int REASONS_SHOWN = 10;

  private final Path folder;

  Summary(Path folder) {
    this.folder = folder;
  }

  /** How many prompts and files each state has, and why some did not succeed. */
  void print(PrintStream out) throws IOException {
    Map<Result.State, int[]> counts = new EnumMap<>(Result.State.class);
    List<Result> others = new ArrayList<>();
    forEach(
        result -> {
          int[] count = counts.computeIfAbsent(result.state(), state -> new int[2]);
          count[0]++;
          count[1] += result.files() == null ? 0 : result.files().size();
          if (result.state() != Result.State.SUCCEEDED && others.size() < REASONS_SHOWN) {
            others.add(result);
          }
        });
    out.printf("%n%-12s %10s %10s%n", "state", "prompts", "files");
    counts.forEach((state, count) -> out.printf("%-12s %10d %10d%n", state, count[0], count[1]));
    for (Result result : others) {
      out.println(result.prompt() + ": " + result.state() + ": " + result.reason());
    }
    out.println("results: " + folder);
  }

  /** Reads all results whose files are complete. */
  void forEach(Consumer<Result> consumer) throws IOException {
    FileStatus[] files = folder.getFileSystem().listStatus(folder);
    for (FileStatus file : files == null ? new FileStatus[0] : files) {
      // Those that Flink has not committed yet begin with a dot.
      if (!file.getPath().getName().startsWith(".")) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(folder.getFileSystem().open(file.getPath()), UTF_8))) {
          lines.lines().map(Result::fromJson).forEach(consumer);
        }
      }
    }
  }
}
