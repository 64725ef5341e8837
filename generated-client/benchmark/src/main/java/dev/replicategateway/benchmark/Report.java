package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.util.Locale;
import java.util.OptionalDouble;

/** The tables of a run, in Markdown. */
final class Report {
  private final Samples samples;
  private final StringBuilder text = new StringBuilder();

  private Report(Samples samples) {
    this.samples = samples;
  }

  static String of(Samples samples) {
    Report report = new Report(samples);
    report.machine();
    if (samples.has("readStarting")) {
      report.codecs();
    }
    if (samples.has("classes")) {
      report.classes();
    }
    return report.text.toString();
  }

  private void machine() {
    line(
        "%s %s, %d processors, load average %s.",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        samples.load());
  }

  private void codecs() {
    line("");
    line("µs (bytes allocated) for one operation, the least of all rounds:");
    line("");
    line("| | starting prediction | 3 kB of logs | 1 MB of numbers | write |");
    line("|---|---|---|---|---|");
    for (String codec : Peers.CODECS) {
      StringBuilder row = new StringBuilder("| " + codec + " |");
      for (String method : CodecMeasure.METHODS) {
        double micros = samples.least(method, codec).orElse(0);
        double bytes = samples.least(method + ".bytes", codec).orElse(0);
        row.append(
            String.format(
                Locale.ROOT,
                micros < 1000 ? " %,.2f (%s) |" : " %,.0f (%s) |",
                micros,
                size(bytes)));
      }
      line("%s", row);
    }
  }

  private void classes() {
    line("");
    line("| classes loaded until the first prediction is read | all | lambdas |");
    line("|---|---|---|");
    for (String codec : Peers.CODECS) {
      line(
          "| %s | %s | %s |",
          codec,
          whole(samples.median("classes", codec)),
          whole(samples.median("classes.lambdas", codec)));
    }
  }

  private static String size(double bytes) {
    if (bytes >= 1e6) {
      return String.format(Locale.ROOT, "%.1f M", bytes / 1e6);
    }
    return String.format(Locale.ROOT, "%.1f k", bytes / 1e3);
  }

  private static String whole(OptionalDouble value) {
    return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%,.0f", value.getAsDouble());
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
