package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.examples.cluster.FaultyStandIn.Gate;
import dev.replicategateway.examples.cluster.FaultyStandIn.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys and the password come from the workers' environment and are nowhere else. */
@Timeout(300)
class KeysTest {
  // Held here, because a logger that nobody holds forgets its level.
  private static final Logger FLINK = Logger.getLogger("org.apache.flink");

  private static final String KEY_A = System.getenv("TEST_ACCOUNT_A");
  private static final String KEY_B = System.getenv("TEST_ACCOUNT_B");
  private static final String PASSWORD = System.getenv("TEST_JOURNAL_PASSWORD");

  @TempDir Path folder;

  @Test
  void keysReachTheGatewayAndNothingElse() throws Exception {
    ConcurrentLinkedQueue<String> logs = new ConcurrentLinkedQueue<>();
    Handler handler = collectLogs(logs);
    TestCluster cluster = new TestCluster();
    try (FaultyStandIn gateway = new FaultyStandIn()) {
      gateway.start();
      BatchOptions options =
          options(
              gateway,
              "--accounts",
              "TEST_ACCOUNT_A,TEST_ACCOUNT_B",
              "--at-once",
              "2",
              "--creates-per-minute",
              "150");
      Gate gate = gateway.hold(Stage.CREATE, 0, 10);
      gate.open();
      // The checkpoint stays for as long as the job has not ended.
      Gate last = gateway.holdCreate("39");
      Batch batch = new Batch(options);
      JobGraph graph = TestCluster.graph(batch, options, 4);
      byte[] bytes = InstantiationUtil.serializeObject(graph);
      JobID job = cluster.submit(graph);
      gate.awaitArrivals();
      cluster.checkpoint(job);
      assertThat(filesBelow(folder.resolve("output/checkpoints")))
          .anyMatch(file -> file.endsWith("_metadata"))
          .allSatisfy(file -> assertThatNoSecretIsIn(file));
      String web = web(cluster.restAddress(), job);
      last.open();
      assertThat(cluster.result(job).getJobStatus()).contains(JobStatus.FINISHED);

      assertThat(gateway.accounts).containsOnlyKeys("Bearer " + KEY_A, "Bearer " + KEY_B);
      assertThatNoSecretIsIn(new String(bytes, UTF_8));
      assertThat(new String(bytes, UTF_8)).contains("TEST_ACCOUNT_A");
      assertThat(web).contains("checkpoint");
      assertThatNoSecretIsIn(web);
      assertThat(logs).hasSizeGreaterThan(100);
      logs.forEach(entry -> assertThatNoSecretIsIn(entry));
      // Flink deletes the checkpoints, which were read above, when the job has ended.
      assertThat(filesThatStayBelow(folder)).allSatisfy(file -> assertThatNoSecretIsIn(file));
    } finally {
      Logger.getLogger("").removeHandler(handler);
      FLINK.setLevel(null);
      cluster.close();
    }
  }

  @Test
  void keyThatNoWorkerHasEndsTheJobBeforeTheFirstCreate() throws Exception {
    TestCluster cluster = new TestCluster();
    try (FaultyStandIn gateway = new FaultyStandIn()) {
      gateway.start();
      BatchOptions options = options(gateway, "--accounts", "TEST_ACCOUNT_A,NO_SUCH_KEY");
      JobID job = cluster.submit(TestCluster.graph(new Batch(options), options, 4));

      var result = cluster.result(job);
      assertThat(result.getJobStatus()).contains(JobStatus.FAILED);
      assertThat(result.getSerializedThrowable().orElseThrow().getFullStringifiedStackTrace())
          .contains("This worker's environment has no NO_SUCH_KEY; set the keys");
      assertThat(gateway.creates).isEmpty();
    } finally {
      cluster.close();
    }
  }

  private BatchOptions options(StandIn gateway, String... more) throws Exception {
    List<String> lines =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "{\"key\":\"p-%d\",\"version\":\"v\",\"input\":{\"prompt\":\"%d\"}}"
                        .formatted(i, i))
            .toList();
    Path prompts = Files.write(folder.resolve("prompts.jsonl"), lines);
    List<String> args =
        List.of(
            "--prompts", prompts.toString(),
            "--output", folder.resolve("output").toString(),
            "--gateway", gateway.url(),
            "--journal", Databases.url(Databases.create(), Databases.port()),
            "--journal-password", "TEST_JOURNAL_PASSWORD",
            "--checkpoint-seconds", "3600");
    return BatchOptions.parse(Stream.concat(args.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private static Handler collectLogs(ConcurrentLinkedQueue<String> logs) {
    SimpleFormatter formatter = new SimpleFormatter();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logs.add(formatter.format(entry));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(handler);
    FLINK.setLevel(Level.FINE);
    return handler;
  }

  /** What the web interface reads. */
  private static String web(String address, JobID job) throws Exception {
    StringBuilder all = new StringBuilder();
    HttpClient http = HttpClient.newHttpClient();
    for (String path :
        List.of(
            "/config",
            "/jobmanager/config",
            "/jobmanager/environment",
            "/jobs/" + job,
            "/jobs/" + job + "/config",
            "/jobs/" + job + "/plan",
            "/jobs/" + job + "/checkpoints",
            "/jobs/" + job + "/checkpoints/config",
            "/jobs/" + job + "/exceptions")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
      all.append(http.send(request, BodyHandlers.ofString()).body()).append('\n');
    }
    return all.toString();
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static List<Path> filesThatStayBelow(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
            return found.endsWith("checkpoints")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) {
            files.add(found);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static void assertThatNoSecretIsIn(Path file) throws IOException {
    assertThatNoSecretIsIn(Files.readString(file, ISO_8859_1));
  }

  private static void assertThatNoSecretIsIn(String text) {
    assertThat(text.contains(KEY_A) || text.contains(KEY_B) || text.contains(PASSWORD)).isFalse();
  }
}
