package dev.replicategateway.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/** Runs every measure that is wanted, one after the other, and writes what came out. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs the benchmarks; the POM's properties {@code benchmark.*} are its settings. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Samples samples = new Samples();
    if (Settings.isWanted("codec")) {
      CodecMeasure.run(samples);
    }
    if (Settings.isWanted("classes")) {
      ClassesMeasure.run(samples);
    }
    Path results = Settings.results();
    Files.createDirectories(results);
    samples.writeCsv(results.resolve("samples.csv"));
    String report = Report.of(samples);
    Files.writeString(results.resolve("results.md"), report);
    System.out.println(report);
  }
}
