package dev.replicategateway.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** All numbers of a run, in the order in which they were taken; each is shown at once. */
final class Samples {
  private final List<Sample> samples = new ArrayList<>();

  void add(String measure, String peer, int round, double value, String unit) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    samples.add(new Sample(measure, peer, round, value, unit, load));
    System.out.printf(
        Locale.ROOT,
        "%-32s %-18s %2d %,16.2f %-10s load %.1f%n",
        measure,
        peer,
        round,
        value,
        unit,
        load);
  }

  boolean has(String measure) {
    return samples.stream().anyMatch(sample -> sample.measure().equals(measure));
  }

  /** The median over all rounds; empty where nothing was measured. */
  OptionalDouble median(String measure, String peer) {
    double[] values = values(measure, peer);
    int middle = values.length / 2;
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
  }

  /** The smallest of all rounds: what other processes on the machine disturbed least. */
  OptionalDouble least(String measure, String peer) {
    double[] values = values(measure, peer);
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
  }

  /** The load average throughout the run: the lowest and the highest. */
  String load() {
    return load(samples);
  }

  /** The load average while these were measured: the lowest and the highest. */
  String load(Collection<String> measures) {
    return load(samples.stream().filter(sample -> measures.contains(sample.measure())).toList());
  }

  private static String load(List<Sample> samples) {
    DoubleSummaryStatistics loads =
        samples.stream().mapToDouble(Sample::loadAverage).summaryStatistics();
    return String.format(Locale.ROOT, "%.1f to %.1f", loads.getMin(), loads.getMax());
  }

  void writeCsv(Path file) throws IOException {
    StringBuilder csv = new StringBuilder("measure,peer,round,value,unit,load_average\n");
    for (Sample sample : samples) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%d,%s,%s,%.2f%n",
              sample.measure(),
              sample.peer(),
              sample.round(),
              sample.value(),
              sample.unit(),
              sample.loadAverage()));
    }
    Files.writeString(file, csv);
  }

  private double[] values(String measure, String peer) {
    return samples.stream()
        .filter(sample -> sample.measure().equals(measure) && sample.peer().equals(peer))
        .mapToDouble(Sample::value)
        .sorted()
        .toArray();
  }
}
