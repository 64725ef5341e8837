package dev.replicategateway.benchmark;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.Prediction;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Waits for many predictions that do not end, and prints the bytes of heap for each and the number
 * of threads, the most of either; its arguments are base URL, number and seconds.
 */
final class Waiting {
  private Waiting() {}

  public static void main(String[] args) throws InterruptedException {
    int number = Integer.parseInt(args[1]);
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl(args[0]).apiKey("any-key-of-a-benchmark").build()) {
      client.get(Documents.ID);
      long before = LiveHeap.bytes();
      List<CompletableFuture<Prediction>> waiting = new ArrayList<>(number);
      for (int i = 0; i < number; i++) {
        waiting.add(client.awaitAsync(Documents.ID + i));
      }
      long bytes = 0;
      int threads = 0;
      for (int second = 0; second < Integer.parseInt(args[2]); second++) {
        Thread.sleep(1000);
        bytes = Math.max(bytes, LiveHeap.bytes());
        threads = Math.max(threads, ManagementFactory.getThreadMXBean().getThreadCount());
      }
      if (waiting.stream().anyMatch(CompletableFuture::isDone)) {
        throw new IllegalStateException("A wait has ended: " + waiting.get(0));
      }
      System.out.println((bytes - before) / number);
      System.out.println(threads);
    }
    // The futures are complete, exceptionally; nothing else keeps the process alive.
  }
}
