package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/** The tables of a run, in Markdown. */
final class Report {
  private static final String NONE = "–";

  private final Samples samples;
  private final StringBuilder text = new StringBuilder();

  private Report(Samples samples) {
    this.samples = samples;
  }

  /** Writes the raw numbers, the tables and the plots into a folder. */
  static void write(Samples samples, Path folder) throws IOException {
    Files.createDirectories(folder);
    samples.writeCsv(folder.resolve("samples.csv"));
    Files.writeString(folder.resolve("results.md"), of(samples));
    Plots.write(samples, folder);
  }

  static String of(Samples samples) throws IOException {
    Report report = new Report(samples);
    report.machine();
    if (samples.has("create")) {
      report.clients();
    }
    if (samples.has("waiting.heap") || samples.has("download")) {
      report.oursAlone();
    }
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
        "%s %s, %d processors, load average %s. Each number is the median of its rounds, unless it"
            + " says otherwise.",
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        samples.load());
  }

  /** One row for a measure, one column for a client. */
  private void clients() throws IOException {
    line("");
    line("| | %s |", String.join(" | ", Peers.CLIENTS));
    line("|---|%s", "---|".repeat(Peers.CLIENTS.size()));
    clientRow("create, one thread, µs", "create");
    clientRow("get with 3 kB of logs, one thread, µs", "getLogs");
    clientRow("creates per second, 64 threads", "callsPerSecond");
    clientRow("connections opened by 20,000 creates, 64 in flight", "connections");
    clientRow("bytes allocated by a create", "create.bytes");
    for (String start : StartMeasure.names()) {
      clientRow("CPU to the first prediction, ms, " + start, start);
    }
  }

  /** A measure's medians, with the multiple of raw OkHttp's. */
  private void clientRow(String title, String measure) {
    if (!samples.has(measure)) {
      return;
    }
    OptionalDouble raw = samples.median(measure, "okhttp");
    StringBuilder row = new StringBuilder("| " + title + " |");
    for (String client : Peers.CLIENTS) {
      OptionalDouble median = samples.median(measure, client);
      row.append(' ').append(whole(median));
      if (median.isPresent() && raw.isPresent() && raw.getAsDouble() > 0) {
        row.append(
            String.format(Locale.ROOT, " (%.2f ×)", median.getAsDouble() / raw.getAsDouble()));
      }
      row.append(" |");
    }
    line("%s", row);
  }

  private void oursAlone() {
    line("");
    line("| ours alone | |");
    line("|---|---|");
    line(
        "| heap of a waiting prediction, 10,000 at once, bytes | %s |",
        whole(samples.median("waiting.heap", "ours")));
    line("| threads meanwhile | %s |", whole(samples.median("waiting.threads", "ours")));
    line(
        "| heap for a data URI of 10 MB beyond the URI, × its length | %s |",
        decimal(samples.median("dataUri.heap", "ours")));
    OptionalDouble ours = samples.median("download", "ours");
    OptionalDouble raw = samples.median("download", "okhttp");
    line(
        "| download of 500 MB, s; raw OkHttp, s; × raw | %s; %s; %s |",
        decimal(ours),
        decimal(raw),
        ours.isEmpty() || raw.isEmpty()
            ? NONE
            : decimal(OptionalDouble.of(ours.getAsDouble() / raw.getAsDouble())));
  }

  private void codecs() {
    line("");
    line(
        "| µs (bytes), least of all rounds | starting prediction | 3 kB of logs | 1 MB of numbers | write |");
    line("|---|---|---|---|---|");
    for (String codec : Peers.CODECS) {
      StringBuilder row = new StringBuilder("| " + codec + " |");
      for (String method : CodecMeasure.METHODS) {
        double micros = samples.least(method, codec).orElse(0);
        double bytes = samples.least(method + ".bytes", codec).orElse(0);
        String format = micros < 1000 ? " %,.2f (%s) |" : " %,.0f (%s) |";
        row.append(String.format(Locale.ROOT, format, micros, size(bytes)));
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
    return bytes >= 1e6
        ? String.format(Locale.ROOT, "%.1f M", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f k", bytes / 1e3);
  }

  private static String whole(OptionalDouble value) {
    return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%,.0f", value.getAsDouble());
  }

  private static String decimal(OptionalDouble value) {
    return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
