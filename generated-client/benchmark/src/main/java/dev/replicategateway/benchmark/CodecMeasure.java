package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Time and bytes for a read and a write of each codec, round by round. */
final class CodecMeasure {
  static final List<String> METHODS =
      List.of("readStarting", "readLogs", "readNumbers", "writeRequest");

  private CodecMeasure() {}

  static void run(Samples samples) throws RunnerException {
    int rounds = Settings.current().rounds(5);
    for (int round = 1; round <= rounds; round++) {
      for (String method : METHODS) {
        for (String codec : Peers.CODECS) {
          RunResult result = JmhRun.of(CodecBenchmark.class, method, codec);
          samples.add(method, codec, round, result.getPrimaryResult().getScore(), "µs");
          samples.add(method + ".bytes", codec, round, JmhRun.bytes(result), "bytes");
        }
      }
    }
  }
}
