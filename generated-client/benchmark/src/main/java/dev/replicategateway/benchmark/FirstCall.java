package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Client;
import dev.replicategateway.benchmark.peer.Peers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A fresh process that creates one prediction and prints the nanoseconds of CPU that it took until
 * then, compiler and collector included; its arguments are peer and base URL.
 */
final class FirstCall {
  /** What the line with the number begins with; a JVM may have lines of its own. */
  static final String CPU = "CPU ";

  private FirstCall() {}

  public static void main(String[] args) throws IOException {
    try (Client client = Peers.client(args[0], args[1])) {
      if (client.create() == null) {
        throw new IOException("There was no prediction.");
      }
      System.out.println(CPU + cpuNanos());
    }
  }

  /** Linux counts each thread's nanoseconds; elsewhere the JDK knows hundredths of a second. */
  private static long cpuNanos() throws IOException {
    File[] threads = new File("/proc/self/task").listFiles();
    if (threads == null) {
      return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
    long nanos = 0;
    for (File thread : threads) {
      String scheduled = Files.readString(Path.of(thread.getPath(), "schedstat"));
      nanos += Long.parseLong(scheduled.substring(0, scheduled.indexOf(' ')));
    }
    return nanos;
  }
}
