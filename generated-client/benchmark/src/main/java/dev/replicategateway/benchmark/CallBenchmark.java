package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Client;
import dev.replicategateway.benchmark.peer.Peers;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** Calls over kept connections: one at a time, and from 64 threads at once. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
  /** The system property that says where the gateway is. */
  static final String BASE_URL = "benchmark.baseUrl";

  @Param({"ours", "okhttp"})
  public String peer;

  private Client client;

  @Setup
  public void makeClient() {
    client = Peers.client(peer, System.getProperty(BASE_URL));
  }

  @TearDown
  public void close() {
    client.close();
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public Object create() throws IOException {
    return client.create();
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public Object getLogs() throws IOException {
    return client.get(Documents.ID);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Threads(64)
  public Object createFrom64Threads() throws IOException {
    return client.create();
  }
}
