package dev.replicategateway.examples.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Measures the batch in this process against a stand-in gateway in another, whose predictions take
 * 2 s and have one small file.
 *
 * <pre>
 * java -cp … dev.replicategateway.examples.cluster.Scale PROMPTS SLOTS GATEWAY [OPTION VALUE]…
 * </pre>
 */
public final class Scale {
  private Scale() {}

  /**
   * Runs one measure and prints its row.
   *
   * @param args how many prompts, how many task slots, the gateway's URL, and options of {@link
   *     Batch}
   */
  public static void main(String[] args) throws Exception {
    FlinkLog.showErrorsAlone();
    int prompts = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("scale");
    Path output = folder.resolve("output");
    Files.write(folder.resolve("prompts.jsonl"), prompts(prompts));
    List<String> options =
        new ArrayList<>(
            List.of(
                "--prompts",
                folder.resolve("prompts.jsonl").toString(),
                "--output",
                output.toString(),
                "--gateway",
                args[2],
                "--creates-per-minute",
                "0",
                "--checkpoint-seconds",
                "5",
                "--at-once",
                "1000"));
    options.addAll(List.of(args).subList(3, args.length));

    Batch batch = new Batch(BatchOptions.parse(options.toArray(String[]::new)));
    Configuration configuration = batch.configuration();
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, Integer.parseInt(args[1]));
    AtomicLong checkpoint = new AtomicLong();
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            () -> checkpoint.accumulateAndGet(largestCheckpoint(output), Math::max),
            1,
            1,
            TimeUnit.SECONDS);
    long cpu = cpuNanos();
    long start = System.nanoTime();
    batch.run(System.out, StreamExecutionEnvironment.getExecutionEnvironment(configuration));
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    cpu = cpuNanos() - cpu;
    watch.shutdownNow();

    System.out.printf(
        "%d prompts, %s slots: %.0f s, %.0f prompts/s, %.2f ms CPU/prompt, %d MiB heap after"
            + " the last collections, %d KiB largest checkpoint%n",
        prompts,
        args[1],
        time.toMillis() / 1e3,
        prompts * 1e3 / time.toMillis(),
        cpu / 1e6 / prompts,
        heap() >> 20,
        checkpoint.get() >> 10);
  }

  private static List<String> prompts(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"key\":\"p-%d\",\"version\":\"stand-in\",\"input\":{\"prompt\":\"petals, take %d\"}}"
                    .formatted(i, i))
        .toList();
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** What the last collections have left. */
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(Scale::used)
        .sum();
  }

  private static long used(MemoryUsage usage) {
    return usage == null ? 0 : usage.getUsed();
  }

  private static long largestCheckpoint(Path output) {
    Path checkpoints = output.resolve("checkpoints");
    if (!Files.exists(checkpoints)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      // One was being deleted.
      return 0;
    }
  }
}
