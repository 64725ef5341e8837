package dev.replicategateway.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said before anything is created, with the next step. */
class PreflightTest {
  @TempDir Path folder;

  @Test
  void goodBatchIsCounted() throws Exception {
    prompts(line("a", "one"), "", line("b", "two"));
    Preflight.Plan plan = check();
    assertThat(plan.prompts()).isEqualTo(2);
    assertThat(plan.notes()).isEmpty();
  }

  @Test
  void lineThatIsNoPromptIsNamedAndTheRestRuns() throws Exception {
    prompts(
        line("a", "one"),
        "{\"key\":",
        "{\"key\":\"b\",\"input\":[],\"seed\":1}",
        "{\"key\":\"b\",\"version\":\"v\",\"model\":\"m\",\"input\":{}}",
        "{\"key\":\"b\",\"model\":\"petals\",\"input\":{}}");
    Preflight.Plan plan = check();
    assertThat(plan.prompts()).isEqualTo(1);
    assertThat(plan.notes()).hasSize(4);
    assertThat(plan.notes().get(0)).contains("prompts.jsonl:2 is not a prompt", "JSON object");
    assertThat(plan.notes().get(1))
        .contains(
            "prompts.jsonl:3",
            "input is not an object",
            "unknown property \"seed\"",
            "version or model is missing");
    assertThat(plan.notes().get(2)).contains("prompts.jsonl:4", "more than one version or model");
    assertThat(plan.notes().get(3))
        .contains("prompts.jsonl:5", "model is \"petals\"", "owner/name");
  }

  @Test
  void inputThatNoRequestCanHoldIsNamedAndTheRestRuns() throws Exception {
    String deep = "[".repeat(300) + "]".repeat(300);
    prompts(line("a", "one"), "{\"key\":\"b\",\"version\":\"v\",\"input\":{\"a\":" + deep + "}}");
    Preflight.Plan plan = check();
    assertThat(plan.prompts()).isEqualTo(1);
    assertThat(plan.notes())
        .singleElement()
        .asString()
        .contains("prompts.jsonl:2", "Nesting too deep");
  }

  @Test
  void promptTwiceWithDifferentInputsIsRefused() throws Exception {
    prompts(line("a", "one"), line("b", "two"), line("a", "three"));
    assertThatThrownBy(this::check)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nothing was created")
        .hasMessageContaining("prompts.jsonl:3: the key a has another version or input than in")
        .hasMessageContaining("prompts.jsonl:1; give one of them another key");
  }

  @Test
  void promptTwiceWithEqualInputsIsTakenOnce() throws Exception {
    prompts(
        "{\"key\":\"a\",\"version\":\"v\",\"input\":{\"steps\":25,\"prompt\":\"one\"}}",
        "{\"key\":\"a\",\"version\":\"v\",\"input\":{\"prompt\":\"one\",\"steps\":25.0}}");
    Preflight.Plan plan = check();
    assertThat(plan.prompts()).isEqualTo(1);
    assertThat(plan.repeats()).singleElement().asString().endsWith("prompts.jsonl:2");
    assertThat(plan.notes()).singleElement().asString().contains("prompts.jsonl:2 repeats");
  }

  @Test
  void journalOfAnotherBatchIsRefused() throws Exception {
    prompts(line("a", "one"));
    check();
    execute(
        "insert into prediction_journal (prompt, digest, account, claim, claimed_at)"
            + " values ('a', 'other', '-', 'c', 0)");
    assertThatThrownBy(this::check)
        .hasMessageContaining("the journal has the key a with another version or input")
        .hasMessageContaining("Give another --journal, or the prompt another key");
  }

  @Test
  void journalOfAnAccountThatIsNotNamedIsRefused() throws Exception {
    prompts(line("a", "one"));
    check();
    execute(
        "insert into prediction_journal (prompt, digest, account, claim, claimed_at)"
            + " values ('z', '', 'OLD_ACCOUNT', 'c', 0)");
    assertThatThrownBy(this::check)
        .hasMessageContaining("predictions of OLD_ACCOUNT, which --accounts lacks; add them");
  }

  @Test
  void outputFolderOfSomethingElseIsRefused() throws Exception {
    prompts(line("a", "one"));
    Files.createDirectories(folder.resolve("output"));
    Files.writeString(folder.resolve("output/holiday.txt"), "");
    assertThatThrownBy(this::check)
        .hasMessageContaining("output is not empty, and no batch's; give another --output");
  }

  @Test
  void outputFolderOfAnotherBatchIsRefused() throws Exception {
    prompts(line("a", "one"));
    check();
    Files.writeString(folder.resolve("output/batch-id"), "another\n");
    assertThatThrownBy(this::check)
        .hasMessageContaining("belongs to the batch another, and the journal to")
        .hasMessageContaining("give the --output or the --journal of the same batch");
  }

  @Test
  void databaseWithoutTheTablesRightsIsRefused() throws Exception {
    prompts(line("a", "one"));
    String database = Databases.create();
    String owner = Databases.url(database, Databases.port());
    check("--journal", owner);
    try (Connection connection = new JournalAddress(owner, null).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop role if exists reader");
      statement.execute("create role reader login");
      statement.execute(
          "grant select on prediction_journal, account_pace, prediction_batch to reader");
      connection.commit();
    }
    Files.delete(folder.resolve("output/batch-id"));
    assertThatThrownBy(() -> check("--journal", owner.replace("user=postgres", "user=reader")))
        .hasMessageContaining("permission denied for table prediction_journal")
        .hasMessageContaining("grant select, insert, update and delete on the three tables")
        .hasMessageContaining("create table if not exists prediction_journal");
  }

  @Test
  void databaseThatIsNotThereIsRefused() throws Exception {
    prompts(line("a", "one"));
    assertThatThrownBy(() -> check("--journal", "jdbc:other:x"))
        .hasMessageContaining("No driver for jdbc:other:x")
        .hasMessageContaining("correct --journal");
  }

  @Test
  void missingPromptsAreRefused() {
    assertThatThrownBy(this::check)
        .hasMessageContaining("prompts.jsonl does not exist; correct --prompts");
  }

  @Test
  void everyInvalidOptionIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                BatchOptions.parse(
                    "--prompts", "p",
                    "--gateway", "gateway.example",
                    "--at-once", "many",
                    "--creates-per-minute", "-1",
                    "--create-again", "succeeded",
                    "--journal", "jdbc:postgresql://db/x?user=u&password=p",
                    "--key", "k"))
        .hasMessageContaining("--output is missing")
        .hasMessageContaining("gateway.example")
        .hasMessageContaining("--at-once is many, must be a whole number from 1")
        .hasMessageContaining("--creates-per-minute is -1, must be a whole number from 0")
        .hasMessageContaining("--create-again is succeeded, must be of unknown, refused, failed")
        .hasMessageContaining("--journal holds a password")
        .hasMessageContaining("--key is unknown");
  }

  @Test
  void checkpointOfNoRunIsRefused() throws Exception {
    prompts(line("a", "one"));
    BatchOptions options = options("--from", "/tmp/chk-3");
    assertThatThrownBy(() -> new Batch(options))
        .hasMessageContaining("--from is /tmp/chk-3, must be a checkpoint below the output folder");
  }

  private Preflight.Plan check(String... more) {
    return Preflight.check(options(more));
  }

  private BatchOptions options(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--prompts", folder.resolve("prompts.jsonl").toString(),
                "--output", folder.resolve("output").toString(),
                "--gateway", "https://gateway.example"));
    args.addAll(List.of(more));
    return BatchOptions.parse(args.toArray(String[]::new));
  }

  private void prompts(String... lines) throws Exception {
    Files.write(folder.resolve("prompts.jsonl"), List.of(lines));
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = options().journal.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  private static String line(String key, String prompt) {
    return "{\"key\":\"%s\",\"version\":\"v\",\"input\":{\"prompt\":\"%s\"}}"
        .formatted(key, prompt);
  }
}
