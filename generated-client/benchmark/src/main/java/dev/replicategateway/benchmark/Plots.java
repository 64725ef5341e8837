package dev.replicategateway.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.benchmark.peer.Peers;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Bars of the medians, a plot for each of three questions: start, call and scale. */
final class Plots {
  private static final List<Color> COLOURS =
      List.of(new Color(0x1f6feb), new Color(0x8c959f), new Color(0x2da44e), new Color(0xbf8700));

  private static final Pattern DIGITS = Pattern.compile("(\\d\\.\\d)\\d+");

  private final Samples samples;
  private final Path folder;

  private Plots(Samples samples, Path folder) {
    this.samples = samples;
    this.folder = folder;
  }

  /** Writes the plots of what was measured. */
  static void write(Samples samples, Path folder) throws IOException {
    Plots plots = new Plots(samples, folder);
    Map<String, String> call = Map.of("create", "create", "getLogs", "get with 3 kB of logs");
    Map<String, String> scale = Map.of("callsPerSecond", "creates per second");
    if (samples.has("create")) {
      plots.bars(
          "call", "µs for a call, one thread: less is better", List.of("create", "getLogs"), call);
      plots.bars(
          "scale",
          "creates per second, 64 threads: more is better",
          List.of("callsPerSecond"),
          scale);
    }
    List<String> starts = StartMeasure.names();
    if (samples.has(starts.get(0))) {
      plots.bars("start", "ms of CPU to the first prediction: less is better", starts, Map.of());
    }
  }

  private void bars(String name, String title, List<String> measures, Map<String, String> titles)
      throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(900)
            .height(420)
            .theme(ChartTheme.Matlab)
            .title(title + " (load average " + samples.load(measures) + ")")
            .build();
    CategoryStyler styler = chart.getStyler();
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendVisible(measures.size() > 1);
    styler.setLabelsVisible(true);
    styler.setLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setDecimalPattern("#,##0");
    styler.setYAxisMin(0.0);
    for (String measure : measures) {
      List<String> clients = new ArrayList<>();
      List<Double> medians = new ArrayList<>();
      for (String client : Peers.CLIENTS) {
        samples
            .median(measure, client)
            .ifPresent(
                median -> {
                  clients.add(client);
                  medians.add(median);
                });
      }
      CategorySeries series =
          chart.addSeries(titles.getOrDefault(measure, measure), clients, medians);
      series.setFillColor(COLOURS.get(measures.indexOf(measure)));
    }
    String svg = new String(ChartEncoder.getBytes(chart, "svg"), UTF_8);
    // Tenths of a pixel are enough, and halve the file.
    Files.writeString(folder.resolve(name + ".svg"), DIGITS.matcher(svg).replaceAll("$1"));
  }
}
