package dev.replicategateway.examples.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * The batch with no key, no network and no cluster: 200 prompts, a stand-in gateway, and Flink
 * within this process. A second run finds everything done.
 *
 * <pre>
 * mvn -q -Pcluster -pl examples/cluster -am compile exec:exec
 * </pre>
 */
public final class Demo {
  private static final int PROMPTS = 200;
  private static final Duration LENGTH = Duration.ofSeconds(2);
  private static final int FILE_BYTES = 100_000;

  private Demo() {}

  /**
   * Runs the demonstration.
   *
   * @param args not used
   */
  public static void main(String[] args) throws Exception {
    FlinkLog.showErrorsAlone();
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFilter(record -> !comesAfterTheEnd(record));
    }
    Path folder = Path.of("target", "cluster-demo").toAbsolutePath();
    Path prompts = Files.createDirectories(folder).resolve("prompts.jsonl");
    Files.write(prompts, prompts());
    try (StandIn gateway = new StandIn(0, LENGTH, FILE_BYTES).start()) {
      System.out.println("A stand-in gateway at " + gateway.url() + " answers; no key is sent.");
      new Batch(
              BatchOptions.parse(
                  "--prompts", prompts.toString(),
                  "--output", folder.resolve("output").toString(),
                  "--gateway", gateway.url(),
                  "--creates-per-minute", "1200",
                  "--checkpoint-seconds", "2"))
          .run(System.out);
      int created = gateway.creates.values().stream().mapToInt(count -> count.get()).sum();
      System.out.println("The gateway counted " + created + " predictions.");
    }
  }

  /**
   * Whether Flink reports that the job has ended before a checkpoint was aborted. It logs that with
   * a trace, and nothing follows from it.
   */
  private static boolean comesAfterTheEnd(LogRecord record) {
    return record.getThrown() instanceof IllegalStateException failure
        && String.valueOf(failure.getMessage()).contains("for unseen checkpoint");
  }

  /** One of them fails, one is refused, and one line is not a prompt. */
  private static List<String> prompts() throws IOException {
    return IntStream.rangeClosed(1, PROMPTS)
        .mapToObj(
            i ->
                switch (i) {
                  case 50 -> line(i, ",\"stand_in\":\"fail\"");
                  case 100 -> line(i, ",\"stand_in\":\"refuse\"");
                  case 150 -> "this line is not a prompt";
                  default -> line(i, "");
                })
        .toList();
  }

  private static String line(int number, String more) {
    return "{\"key\":\"p-%d\",\"version\":\"stand-in\",\"input\":{\"prompt\":\"petals, take %d\"%s}}"
        .formatted(number, number, more);
  }
}
