package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Medians of a create and a get, bytes of a create, and creates per second, round by round. */
final class CallMeasure {
  private CallMeasure() {}

  static void run(Samples samples) throws RunnerException {
    int rounds = Settings.current().rounds(5);
    for (int round = 1; round <= rounds; round++) {
      for (String client : Peers.CLIENTS) {
        RunResult create = JmhRun.of(CallBenchmark.class, "create", client);
        samples.add("create", client, round, median(create), "µs");
        samples.add("create.bytes", client, round, JmhRun.bytes(create), "bytes");
      }
      for (String client : Peers.CLIENTS) {
        RunResult get = JmhRun.of(CallBenchmark.class, "getLogs", client);
        samples.add("getLogs", client, round, median(get), "µs");
      }
      for (String client : Peers.CLIENTS) {
        // The compiler shares the processors with 64 threads: on two it is done after some 20 s.
        RunResult calls = JmhRun.of(CallBenchmark.class, "createFrom64Threads", client, 6000);
        samples.add(
            "callsPerSecond", client, round, calls.getPrimaryResult().getScore(), "calls/s");
      }
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
