package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.io.IOException;
import java.util.List;

/** Connections that a burst of 20,000 creates opens, 64 of them in flight. */
final class BurstMeasure {
  private BurstMeasure() {}

  static void run(Samples samples, RunningGateway gateway)
      throws IOException, InterruptedException {
    Settings settings = Settings.current();
    String calls = Integer.toString(settings.pick(20_000, 200));
    for (int round = 1; round <= settings.rounds(3); round++) {
      for (String client : settings.pickPeers(Peers.CLIENTS)) {
        int before = gateway.connections();
        JavaProcess.run(List.of(), Burst.class, client, gateway.baseUrl(), calls);
        // The question itself opens one.
        int opened = gateway.connections() - before - 1;
        samples.add("connections", client, round, opened, "opened");
      }
    }
  }
}
