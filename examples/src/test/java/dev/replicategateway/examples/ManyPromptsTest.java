package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.QuotaException;
import dev.replicategateway.client.error.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyPromptsTest {
  @TempDir Path folder;
  private final FakeTime time = new FakeTime();
  private Printout printout = new Printout();
  private Path file;
  private PromptGateway gateway;

  @BeforeEach
  void start() throws IOException {
    file = folder.resolve("results.jsonl");
    gateway = PromptGateway.start();
  }

  @AfterEach
  void stop() throws IOException {
    gateway.close();
  }

  @Test
  void eachStepIsALineOfTheFile() throws Exception {
    run("red fox");

    assertThat(file)
        .hasContent(
            """
            {"prompt":"red fox","state":"creating"}
            {"prompt":"red fox","state":"created","id":"red-fox"}
            {"prompt":"red fox","state":"succeeded","id":"red-fox",\
            "files":["https://replicate.delivery/red-fox.mp4"]}
            """);
  }

  @Test
  void eachPromptIsCreatedOnce() throws Exception {
    run("red", "green", "blue", "green");

    assertThat(gateway.created()).containsExactlyInAnyOrder("red", "green", "blue");
  }

  @Test
  void barCountsWhatHasEnded() throws Exception {
    run("red", "green", "blue");

    // Two that end together move the bar at once.
    assertThat(
            List.of(
                "3 prompts, 4 at a time",
                "[######..............]  33%  1/3",
                "[#############.......]  66%  2/3",
                "[####################] 100%  3/3",
                "3 prompts: 3 succeeded"))
        .containsSubsequence(printout.lines());
    assertThat(printout.lines())
        .startsWith("3 prompts, 4 at a time")
        .endsWith("[####################] 100%  3/3", "3 prompts: 3 succeeded");
  }

  @Test
  void blankLinesOfAFileAreNoPrompts() throws IOException {
    Path prompts = folder.resolve("prompts.txt");
    Files.writeString(prompts, "red fox\n\n  \nkoi\n");

    assertThat(ManyPrompts.prompts(prompts)).containsExactly("red fox", "koi");
  }

  @Test
  void fourAreUnderWayAtOnce() throws Exception {
    gateway.holdUntilCreated(4);

    run(IntStream.range(0, 20).mapToObj(i -> "prompt " + i).toArray(String[]::new));

    assertThat(gateway.created()).hasSize(20);
    assertThat(gateway.mostUnderWay()).isEqualTo(4);
  }

  @Test
  void whatComesNextIsNotedBeforeItIsAsked() throws Exception {
    List<String> noted = Collections.synchronizedList(new ArrayList<>());
    gateway.onRequest(request -> noted.add(request + " after " + lastLine()));

    run("red");

    assertThat(noted)
        .containsExactly(
            "POST red after {\"prompt\":\"red\",\"state\":\"creating\"}",
            "GET red after {\"prompt\":\"red\",\"state\":\"created\",\"id\":\"red\"}");
  }

  @Test
  void secondRunAsksForNothingThatHasEnded() throws Exception {
    gateway.answerGet("green", 200, "{\"id\": \"green\", \"status\": \"failed\"}");
    run("red", "green");
    int requests = gateway.requestCount();

    run("red", "green");

    assertThat(gateway.requestCount()).isEqualTo(requests);
    assertThat(printout.lines())
        .endsWith("[####################] 100%  2/2", "2 prompts: 1 failed, 1 succeeded");
  }

  @Test
  void secondRunAwaitsWhatTheFirstHasCreated() throws Exception {
    gateway.answerGet("red", 401, "{}");
    run("red");
    assertThat(lastLine()).isEqualTo("{\"prompt\":\"red\",\"state\":\"created\",\"id\":\"red\"}");
    gateway.recover();

    run("red");

    assertThat(gateway.created()).containsExactly("red");
    assertThat(printout.lines()).endsWith("1 prompts: 1 succeeded");
  }

  @Test
  void creationThatARunDidNotLiveToSeeIsNotRepeated() throws Exception {
    Files.writeString(file, "{\"prompt\":\"red\",\"state\":\"creating\"}\n");

    run("red", "green");

    assertThat(gateway.created()).containsExactly("green");
    assertThat(printout.lines())
        .contains(
            "red: not created again, because a prediction may exist; look at the gateway's list of"
                + " tasks, then delete the prompt's lines from the results to create it")
        .endsWith("2 prompts: 1 creating, 1 succeeded");
  }

  @Test
  void creationWithAnUnknownOutcomeIsNotRepeated() throws Exception {
    gateway.answerCreate("red", 500, "{}");
    assertThatThrownBy(() -> run("red")).isInstanceOf(ServerException.class);
    assertThat(lastLine()).startsWith("{\"prompt\":\"red\",\"state\":\"unknown\",\"message\":\"");
    gateway.recover();

    run("red");

    assertThat(gateway.created()).containsExactly("red");
    assertThat(printout.lines()).endsWith("1 prompts: 1 unknown");
  }

  @Test
  void predictionWithoutAnIdIsNotCreatedAgain() throws Exception {
    gateway.answerCreate("red", 200, "{}");
    run("red");
    gateway.recover();

    run("red");

    assertThat(gateway.created()).containsExactly("red");
    assertThat(lastLine())
        .isEqualTo(
            "{\"prompt\":\"red\",\"state\":\"unknown\","
                + "\"message\":\"The answer to its creation has no id\"}");
  }

  @Test
  void refusedCreationIsMadeUpFor() throws Exception {
    gateway.answerCreate("red", 402, "{}");
    assertThatThrownBy(() -> run("red")).isInstanceOf(QuotaException.class);
    assertThat(lastLine()).startsWith("{\"prompt\":\"red\",\"state\":\"refused\",\"message\":\"");
    gateway.recover();

    run("red");

    assertThat(gateway.created()).containsExactly("red", "red");
    assertThat(printout.lines()).endsWith("1 prompts: 1 succeeded");
  }

  @Test
  void nothingIsCreatedAfterARefusalThatConcernsAll() {
    String[] prompts = IntStream.range(0, 50).mapToObj(i -> "prompt " + i).toArray(String[]::new);
    for (String prompt : prompts) {
      gateway.answerCreate(prompt, 402, "{}");
    }

    assertThatThrownBy(() -> run(prompts)).isInstanceOf(QuotaException.class);

    // The four that are under way when the first refusal comes, and no more.
    assertThat(gateway.created()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void invalidPromptStopsNoOther() throws Exception {
    gateway.answerCreate("red", 422, "{\"detail\": \"no red\"}");

    run("red", "green");

    assertThat(gateway.created()).containsExactlyInAnyOrder("red", "green");
    assertThat(printout.lines())
        .anyMatch(line -> line.startsWith("red: ") && line.contains("no red"));
    assertThat(printout.lines()).endsWith("2 prompts: 1 refused, 1 succeeded");
  }

  private void run(String... prompts) throws IOException, InterruptedException {
    printout = new Printout();
    try (ReplicateClient client = time.client().baseUrl(gateway.baseUrl()).build();
        ResultsFile results = ResultsFile.open(file)) {
      new ManyPrompts(client, printout.terminal, results).run(List.of(prompts));
    }
  }

  private String lastLine() {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.get(lines.size() - 1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
