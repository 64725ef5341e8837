package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Client;
import dev.replicategateway.benchmark.peer.Peers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates many predictions, 64 at a time; its arguments are peer, base URL and number. */
final class Burst {
  private Burst() {}

  public static void main(String[] args) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try (Client client = Peers.client(args[0], args[1])) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        calls.add(threads.submit(client::create));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    }
    threads.shutdown();
  }
}
