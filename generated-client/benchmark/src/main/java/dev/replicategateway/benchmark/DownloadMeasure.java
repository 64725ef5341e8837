package dev.replicategateway.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Seconds to save a file of 500 MB, by turns with OkHttp alone. */
final class DownloadMeasure {
  private DownloadMeasure() {}

  static void run(Samples samples, RunningGateway gateway)
      throws IOException, InterruptedException {
    Settings settings = Settings.current();
    Path folder = Settings.scratch("downloads");
    List<String> lines =
        JavaProcess.run(
            List.of(),
            Download.class,
            gateway.baseUrl() + "file/" + settings.pick(500_000_000, 5_000_000),
            gateway.baseUrl(),
            folder.toString(),
            Integer.toString(settings.pick(10, 1)));
    int round = 0;
    for (String line : lines) {
      String[] peerAndSeconds = line.split(" ", -1);
      round += peerAndSeconds[0].equals("ours") ? 1 : 0;
      samples.add("download", peerAndSeconds[0], round, Double.parseDouble(peerAndSeconds[1]), "s");
    }
  }
}
