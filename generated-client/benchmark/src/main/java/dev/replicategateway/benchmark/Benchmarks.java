package dev.replicategateway.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs every measure that is wanted, one after the other, and writes what came out after each. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs the benchmarks; the POM's properties {@code benchmark.*} are its settings. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Samples samples = new Samples();
    try (RunningGateway gateway = RunningGateway.start("")) {
      System.setProperty(CallBenchmark.BASE_URL, gateway.baseUrl());
      Map<String, Measure> measures = new LinkedHashMap<>();
      measures.put("codec", () -> CodecMeasure.run(samples));
      measures.put("classes", () -> ClassesMeasure.run(samples));
      measures.put("call", () -> CallMeasure.run(samples));
      measures.put("burst", () -> BurstMeasure.run(samples, gateway));
      measures.put("start", () -> StartMeasure.run(samples, gateway));
      measures.put("memory", () -> MemoryMeasure.run(samples, gateway));
      measures.put("download", () -> DownloadMeasure.run(samples, gateway));
      for (Map.Entry<String, Measure> measure : measures.entrySet()) {
        if (Settings.isWanted(measure.getKey())) {
          System.out.println("--- " + measure.getKey());
          measure.getValue().run();
          Report.write(samples, Settings.results());
        }
      }
    }
    System.out.println(Report.of(samples));
  }

  private interface Measure {
    void run() throws IOException, InterruptedException, RunnerException;
  }
}
