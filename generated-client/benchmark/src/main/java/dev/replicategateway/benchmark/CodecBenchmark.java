package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Codec;
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

/** Reads three predictions and writes a request, from and to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
  @Param({"ours", "moshi-by-hand", "gson", "jackson"})
  public String peer;

  private final byte[] starting = Documents.startingPrediction();
  private final byte[] logs = Documents.predictionWithLogs();
  private final byte[] numbers = Documents.predictionWithNumbers();
  private Codec codec;

  @Setup
  public void makeCodec() {
    codec = Peers.codec(peer);
  }

  @Benchmark
  public Object readStarting() throws IOException {
    return codec.read(starting);
  }

  @Benchmark
  public Object readLogs() throws IOException {
    return codec.read(logs);
  }

  @Benchmark
  public Object readNumbers() throws IOException {
    return codec.read(numbers);
  }

  @Benchmark
  public byte[] writeRequest() throws IOException {
    return codec.write();
  }
}
