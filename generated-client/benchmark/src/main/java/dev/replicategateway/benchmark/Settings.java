package dev.replicategateway.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the command line decides. */
enum Settings {
  /** The run whose figures count. */
  FULL,
  /** Everything once and briefly, to see that it works. */
  SHORT;

  /** The settings of this process. */
  static Settings current() {
    return Boolean.getBoolean("benchmark.short") ? SHORT : FULL;
  }

  /** The full value, or the one for a short run. */
  int pick(int full, int brief) {
    return this == FULL ? full : brief;
  }

  /** How often a measure is taken: once in a short run, else as often as usual or as asked for. */
  int rounds(int usual) {
    return this == FULL ? Math.min(usual, Integer.getInteger("benchmark.rounds", usual)) : 1;
  }

  /** All peers; in a short run the first two, where each costs a process. */
  List<String> pickPeers(List<String> peers) {
    return this == FULL ? peers : peers.subList(0, 2);
  }

  /** Whether the measure of that name runs. */
  static boolean isWanted(String measure) {
    List<String> wanted = Arrays.asList(System.getProperty("benchmark.only", "all").split(",", -1));
    return wanted.contains("all") || wanted.contains(measure);
  }

  /** A folder for what a measure leaves behind, beside the build's other output. */
  static Path scratch(String name) throws IOException {
    return Files.createDirectories(Path.of("target", name));
  }

  /** Where raw numbers, table and plots are written. */
  static Path results() {
    return Path.of(System.getProperty("benchmark.results", "target/results"));
  }
}
