package dev.replicategateway.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.examples.cluster.FaultyStandIn.Gate;
import dev.replicategateway.examples.cluster.FaultyStandIn.Stage;
import dev.replicategateway.examples.cluster.Result.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is lost on the way: no prompt is created twice, none is lost, each has one result. */
@Timeout(300)
class FaultsTest {
  private static final int PROMPTS = 60;
  private static final int SLOTS = 4;
  private static TestCluster cluster;

  @TempDir Path folder;
  private FaultyStandIn gateway;
  private String database;
  private final List<String> lines =
      new ArrayList<>(IntStream.range(0, PROMPTS).mapToObj(i -> line("p-" + i, "")).toList());

  @BeforeAll
  static void startCluster() throws Exception {
    cluster = new TestCluster();
  }

  @AfterAll
  static void stopCluster() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void startGateway() throws IOException, SQLException {
    gateway = new FaultyStandIn();
    gateway.start();
    database = Databases.create();
  }

  @AfterEach
  void stopGateway() throws IOException {
    gateway.close();
  }

  @ParameterizedTest
  @EnumSource
  void taskManagerIsLostWhilePromptsAreAt(Stage stage) throws Exception {
    Start start = start("output");
    Gate gate = gateway.hold(stage, 10, 12);
    JobID job = start.submit();
    gate.awaitArrivals();
    cluster.replaceTaskManager();
    gate.open();

    assertThat(cluster.result(job).getJobStatus()).contains(JobStatus.FINISHED);
    assertThatEachPromptSucceededOnce(start);
  }

  @Test
  void jobIsCancelledAndStartsFromItsLastCheckpoint() throws Exception {
    // Larger than Flink's buffers: no checkpoint completes once the input has been read to its end.
    String large = ",\"notes\":\"" + "x".repeat(100_000) + "\"";
    lines.replaceAll(line -> line.replaceFirst("}}$", large + "}}"));
    Start first = start("output", "--at-once", "2", "--creates-per-minute", "60");
    Gate gate = gateway.hold(Stage.CREATE, 0, 8);
    gate.open();
    JobID job = first.submit();
    gate.awaitArrivals();
    cluster.checkpoint(job);
    cluster.cancel(job);
    assertThat(gateway.creates).hasSizeLessThan(PROMPTS);

    Start second = start("output", "--from", TestCluster.lastCheckpoint(folder.resolve("output")));
    assertThat(second.results()).isEqualTo(first.results());
    second.finish();
    assertThatEachPromptSucceededOnce(second);
  }

  @Test
  void jobIsCancelledAndStartsFromNothing() throws Exception {
    Gate gate = gateway.hold(Stage.CREATE, 20, 12);
    JobID job = start("output").submit();
    gate.awaitArrivals();
    cluster.cancel(job);
    gate.open();

    Start second = run("output");
    assertThatEachPromptSucceededOnce(second);
  }

  @Test
  void createThatIsUnderWayWhenTheJobIsCancelledComesToItsEnd() throws Exception {
    Gate gate = gateway.hold(Stage.CREATE, 20, 12);
    JobID job = start("output").submit();
    gate.awaitArrivals();
    cluster.beginToCancel(job);
    gate.open();
    assertThat(cluster.result(job).getJobStatus()).contains(JobStatus.CANCELED);

    Start second = run("output");
    // Nothing had to be looked for.
    assertThat(gateway.listed).hasValue(0);
    assertThatEachPromptSucceededOnce(second);
  }

  @Test
  void databaseIsAwayFor20Seconds() throws Exception {
    try (Relay relay = new Relay(Databases.port())) {
      Start start = start("output", "--journal", Databases.url(database, relay.port()));
      Gate gate = gateway.hold(Stage.CREATE, 10, 12);
      JobID job = start.submit();
      gate.awaitArrivals();
      gate.open();
      // Each slot tries once a second.
      relay.cutUntilRefused(20 * SLOTS);

      assertThat(cluster.result(job).getJobStatus()).contains(JobStatus.FINISHED);
      assertThatEachPromptSucceededOnce(start);
    }
  }

  @Test
  void gatewayAnswers429For30Seconds() throws Exception {
    gateway.rateLimits = 3;
    Start start = run("output");
    assertThatEachPromptSucceededOnce(start);
  }

  @Test
  void responseToACreateIsLost() throws Exception {
    gateway.lost.addAll(List.of("p-3", "p-30"));
    Start start = run("output");
    assertThatEachPromptSucceededOnce(start);
  }

  @Test
  void responseIsLostAndTheGatewayHasNoList() throws Exception {
    gateway.lost.add("p-3");
    gateway.lists = false;
    Start start = run("output", "--abandoned-seconds", "0");
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states()).hasSize(PROMPTS).contains("p-3 unknown").doesNotHaveDuplicates();
    assertThat(start.reason("p-3"))
        .contains("Listing predictions failed", "HTTP 404", "--create-again unknown creates it");

    gateway.lost.clear();
    Start again = run("output");
    assertThatEachPromptIsCreatedOnce();
    assertThat(again.states()).contains("p-3 unknown");

    Start byWord = run("output", "--create-again", "unknown");
    assertThat(gateway.creates.get("p-3")).hasValue(2);
    assertThat(byWord.states()).hasSize(PROMPTS).contains("p-3 succeeded");
  }

  @Test
  void responseIsLostAndTheListAnswers500ThreeTimes() throws Exception {
    gateway.lost.add("p-3");
    gateway.listFailures.addAll(List.of(500, 500, 500));
    Start start = run("output", "--abandoned-seconds", "0");
    assertThat(gateway.listFailures).isEmpty();
    assertThatEachPromptSucceededOnce(start);
  }

  @Test
  void claimDoesNotEndWhileTheListIsRefused() throws Exception {
    lines.subList(1, PROMPTS).clear();
    gateway.lost.add("p-0");
    gateway.listFailures.addAll(List.of(401, 403));
    Start start = run("output", "--abandoned-seconds", "0");
    assertThat(gateway.listFailures).isEmpty();
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states()).containsExactly("p-0 succeeded");
  }

  @Test
  void listThatIsAlwaysRefusedLeavesItsPromptUnknownAndTheNextStartLooksItUp() throws Exception {
    gateway.lost.add("p-3");
    gateway.listRefusal = 403;
    Start start = run("output", "--abandoned-seconds", "0");
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states()).hasSize(PROMPTS).contains("p-3 unknown").doesNotHaveDuplicates();
    assertThat(start.reason("p-3"))
        .contains("account - may not list its predictions", "HTTP 403", "the next start");

    gateway.listRefusal = 0;
    Start again = run("output");
    assertThatEachPromptSucceededOnce(again);
  }

  @Test
  void downloadThatBreaksOffIsBegunAnew() throws Exception {
    gateway.breaks.put("p-3", new AtomicInteger(2));
    Start start = run("output");
    assertThatEachPromptSucceededOnce(start);
  }

  @Test
  void downloadThatAlwaysBreaksOffLeavesNoFileOfItsName() throws Exception {
    gateway.breaks.put("p-3", new AtomicInteger(PROMPTS));
    Start start = run("output");
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states()).hasSize(PROMPTS).contains("p-3 unfinished").doesNotHaveDuplicates();
    try (Stream<Path> files = Files.walk(folder.resolve("output/files"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("p-4-0.png")
          .noneMatch(name -> name.startsWith("p-3-"));
    }

    gateway.breaks.clear();
    Start again = run("output");
    assertThatEachPromptSucceededOnce(again);
  }

  @Test
  void promptOfAModelIsCreatedByItsName() throws Exception {
    lines.set(3, line("p-3", "").replace("\"version\":\"v\"", "\"model\":\"acme/petals\""));
    gateway.lost.add("p-3");
    Start start = run("output");
    assertThat(gateway.models).containsExactly("acme/petals");
    assertThatEachPromptSucceededOnce(start);
  }

  @Test
  void modelThatTheGatewayDoesNotHaveIsRefusedAndTheRestRuns() throws Exception {
    lines.set(3, line("p-3", "").replace("\"version\":\"v\"", "\"model\":\"nobody/petals\""));
    Start start = run("output");
    assertThat(gateway.models).containsExactly("nobody/petals");
    assertThat(gateway.creates).hasSize(PROMPTS - 1).doesNotContainKey("p-3");
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states()).hasSize(PROMPTS).contains("p-3 refused").doesNotHaveDuplicates();
    assertThat(start.reason("p-3")).contains("model nobody/petals", "HTTP 404");
  }

  @Test
  void promptsOfEqualInputEachKeepAPredictionOfTheirOwn() throws Exception {
    lines.clear();
    for (int i = 0; i < 6; i++) {
      lines.add(
          "{\"key\":\"twin-%d\",\"version\":\"v\",\"input\":{\"prompt\":\"twins\"}}".formatted(i));
    }
    gateway.lost.add("twins");
    Start start = run("output");
    assertThat(gateway.creates.get("twins")).hasValue(6);
    assertThat(start.all()).extracting(Result::state).containsOnly(State.SUCCEEDED).hasSize(6);
    assertThat(start.all()).extracting(Result::id).doesNotHaveDuplicates();
  }

  @Test
  void promptIsRefusedAndAPredictionFails() throws Exception {
    lines.set(5, line("p-5", ",\"stand_in\":\"refuse\""));
    lines.set(6, line("p-6", ",\"stand_in\":\"fail\""));
    lines.set(7, "no JSON");
    Start start = run("output");
    assertThat(gateway.creates).hasSize(PROMPTS - 2).doesNotContainKey("p-5");
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states())
        .hasSize(PROMPTS)
        .doesNotHaveDuplicates()
        .contains("p-5 refused", "p-6 failed")
        .contains(
            folder.resolve("prompts.jsonl").toUri().toString().replace("///", "/") + ":8 invalid");
  }

  @Test
  void twoJobsAtOnceShareAJournal() throws Exception {
    Start one = start("one");
    Start other = start("other");
    JobGraph oneGraph = one.graph(2);
    JobGraph otherGraph = other.graph(2);
    JobID first;
    JobID second;
    try (Connection connection = one.options.journal.connect();
        Statement statement = connection.createStatement()) {
      // Both find the journal empty, and go for the same prompts at the same time.
      statement.execute("lock table prediction_journal in share mode");
      first = cluster.submit(oneGraph);
      second = cluster.submit(otherGraph);
      while (claimsThatWait(statement) < 4) {
        Thread.onSpinWait();
      }
      connection.commit();
    }

    assertThat(cluster.result(first).getJobStatus()).contains(JobStatus.FINISHED);
    assertThat(cluster.result(second).getJobStatus()).contains(JobStatus.FINISHED);
    assertThatEachPromptSucceededOnce(one);
    assertThatEachPromptSucceededOnce(other);
  }

  private static int claimsThatWait(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) from pg_locks"
                + " where relation = 'prediction_journal'::regclass and not granted")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void assertThatEachPromptIsCreatedOnce() {
    assertThat(gateway.creates.values()).allSatisfy(count -> assertThat(count).hasValue(1));
  }

  private void assertThatEachPromptSucceededOnce(Start start) throws IOException {
    assertThat(gateway.creates).hasSize(PROMPTS);
    assertThatEachPromptIsCreatedOnce();
    assertThat(start.states())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, PROMPTS).mapToObj(i -> "p-" + i + " succeeded").toList());
    for (Result result : start.all()) {
      assertThat(result.files()).hasSize(1);
      assertThat(Path.of(java.net.URI.create(result.files().get(0)))).hasSize(1_000);
    }
  }

  private static String line(String key, String more) {
    return "{\"key\":\"%s\",\"version\":\"v\",\"input\":{\"prompt\":\"%s\"%s}}"
        .formatted(key, key, more);
  }

  /** A start of the batch that has come to its end. */
  private Start run(String output, String... more) throws Exception {
    Start start = start(output, more);
    start.finish();
    return start;
  }

  private Start start(String output, String... more) throws IOException {
    Path prompts = Files.write(folder.resolve("prompts.jsonl"), lines);
    List<String> args =
        new ArrayList<>(
            List.of(
                "--prompts", prompts.toString(),
                "--output", folder.resolve(output).toString(),
                "--gateway", gateway.url(),
                "--checkpoint-seconds", "1"));
    if (Stream.of(more).noneMatch("--creates-per-minute"::equals)) {
      args.addAll(List.of("--creates-per-minute", "0"));
    }
    if (Stream.of(more).noneMatch("--journal"::equals)) {
      args.addAll(List.of("--journal", Databases.url(database, Databases.port())));
    }
    args.addAll(List.of(more));
    return new Start(BatchOptions.parse(args.toArray(String[]::new)));
  }

  /** One start of the batch. */
  private static final class Start {
    private final BatchOptions options;
    private final Batch batch;

    Start(BatchOptions options) {
      this.options = options;
      this.batch = new Batch(options);
    }

    JobID submit() throws Exception {
      return cluster.submit(graph(SLOTS));
    }

    JobGraph graph(int parallelism) {
      return TestCluster.graph(batch, options, parallelism);
    }

    void finish() throws Exception {
      assertThat(cluster.result(submit()).getJobStatus()).contains(JobStatus.FINISHED);
    }

    String results() {
      return batch.results().toString();
    }

    List<Result> all() throws IOException {
      List<Result> all = new ArrayList<>();
      new Summary(batch.results()).forEach(all::add);
      return all;
    }

    /** Why a prompt did not succeed. */
    String reason(String prompt) throws IOException {
      return all().stream()
          .filter(result -> result.prompt().equals(prompt))
          .map(Result::reason)
          .collect(Collectors.joining());
    }

    /** Such as {@code p-3 succeeded}, for each line of the results. */
    List<String> states() throws IOException {
      return all().stream().map(result -> result.prompt() + " " + result.state()).toList();
    }
  }
}
