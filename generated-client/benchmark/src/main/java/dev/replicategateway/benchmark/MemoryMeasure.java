package dev.replicategateway.benchmark;

import java.io.IOException;
import java.util.List;

/** Heap and threads of 10,000 waiting predictions, and heap for a data URI of 10 MB. */
final class MemoryMeasure {
  // With the dead ratio, a collection leaves nothing between the objects that it would count.
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:MarkSweepDeadRatio=0", "-Xmx1g");

  private MemoryMeasure() {}

  static void run(Samples samples, RunningGateway gateway)
      throws IOException, InterruptedException {
    Settings settings = Settings.current();
    for (int round = 1; round <= settings.rounds(3); round++) {
      String number = Integer.toString(settings.pick(10_000, 100));
      // Long enough for each to be read several times.
      String seconds = Integer.toString(settings.pick(20, 2));
      List<String> waiting =
          JavaProcess.run(OPTIONS, Waiting.class, gateway.baseUrl(), number, seconds);
      samples.add("waiting.heap", "ours", round, Double.parseDouble(waiting.get(0)), "bytes");
      samples.add("waiting.threads", "ours", round, Double.parseDouble(waiting.get(1)), "threads");
      try (RunningGateway patient = RunningGateway.start(Gateway.PATIENT)) {
        List<String> input = JavaProcess.run(OPTIONS, LargeInput.class, patient.baseUrl());
        samples.add("dataUri.heap", "ours", round, Double.parseDouble(input.get(0)), "x URI");
      }
    }
  }
}
