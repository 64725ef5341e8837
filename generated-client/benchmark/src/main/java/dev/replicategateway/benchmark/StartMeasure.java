package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU from a fresh JVM to the first prediction, by JDK and its options; all peers in each round.
 */
final class StartMeasure {
  /**
   * A JVM and its options; with an archive, a peer's classes come from an AppCDS archive of its
   * own.
   */
  private record Start(String name, String javaHome, List<String> options, boolean hasArchive) {}

  private StartMeasure() {}

  /** The names of the starts that are measured, each the name of a measure. */
  static List<String> names() throws IOException {
    return starts().stream().map(Start::name).toList();
  }

  static void run(Samples samples, RunningGateway gateway)
      throws IOException, InterruptedException {
    Settings settings = Settings.current();
    Path archives = Settings.scratch("archives");
    for (int round = 1; round <= settings.rounds(15); round++) {
      for (Start start : starts()) {
        for (String client : settings.pickPeers(Peers.CLIENTS)) {
          List<String> options = new ArrayList<>(start.options());
          if (start.hasArchive()) {
            Path archive = archives.resolve(client + ".jsa");
            options.add("-XX:+AutoCreateSharedArchive");
            options.add("-XX:SharedArchiveFile=" + archive);
            if (round == 1) {
              // Writes it; one of an earlier run has another class path, and is never replaced.
              Files.deleteIfExists(archive);
              nanos(start.javaHome(), options, client, gateway);
            }
          }
          double millis = nanos(start.javaHome(), options, client, gateway) / 1e6;
          samples.add(start.name(), client, round, millis, "ms");
        }
      }
    }
  }

  private static long nanos(
      String javaHome, List<String> options, String client, RunningGateway gateway)
      throws IOException, InterruptedException {
    List<String> lines =
        JavaProcess.run(javaHome, options, FirstCall.class, client, gateway.baseUrl());
    return lines.stream()
        .filter(line -> line.startsWith(FirstCall.CPU))
        .mapToLong(line -> Long.parseLong(line.substring(FirstCall.CPU.length())))
        .findFirst()
        .orElseThrow();
  }

  private static List<Start> starts() throws IOException {
    String here = System.getProperty("java.home");
    String version = Integer.toString(Runtime.version().feature());
    List<Start> starts = new ArrayList<>();
    starts.add(
        new Start("JDK " + version + " C1", here, List.of("-XX:TieredStopAtLevel=1"), false));
    starts.add(new Start("JDK " + version, here, List.of(), false));
    String other = System.getProperty("benchmark.otherJdk", "");
    if (!other.isEmpty()) {
      String name = "JDK " + JavaProcess.versionOf(other);
      starts.add(new Start(name, other, List.of(), false));
      starts.add(new Start(name + " AppCDS", other, List.of(), true));
    }
    return starts;
  }
}
