package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsFileTest {
  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("new").resolve("results.jsonl");
  }

  @Test
  void lastWordOnAPromptCounts() throws IOException {
    try (ResultsFile results = ResultsFile.open(path)) {
      results.add(Result.creating("red"));
      results.add(Result.creating("green"));
      results.add(Result.created("red", "r1"));
    }

    try (ResultsFile results = ResultsFile.open(path)) {
      assertThat(results.of("red")).isEqualTo(Result.created("red", "r1"));
      assertThat(results.of("green")).isEqualTo(Result.creating("green"));
      assertThat(results.of("blue")).isNull();
    }
  }

  @Test
  void everythingIsReadAsItWasWritten() throws IOException {
    String prompt = "tab\t, \"quotes\"\nand\u2028lines, 花";
    Result succeeded = Result.succeeded(prompt, "r1", List.of(URI.create("https://x/1.mp4")));
    Result failed = Result.failed("red", "r2", "NSFW\n(E005)");
    try (ResultsFile results = ResultsFile.open(path)) {
      results.add(succeeded);
      results.add(failed);
    }

    try (ResultsFile results = ResultsFile.open(path)) {
      assertThat(results.of(prompt)).isEqualTo(succeeded);
      assertThat(results.of("red")).isEqualTo(failed);
    }
  }

  @Test
  void lineThatACrashCutOffIsWrittenAnew() throws IOException {
    byte[] line = "{\"prompt\":\"花\",\"state\":\"created\",\"id\":\"r1\"}\n".getBytes(UTF_8);
    for (int length = 0; length < line.length; length++) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, "{\"prompt\":\"花\",\"state\":\"creating\"}\n");
      Files.write(path, Arrays.copyOf(line, length), StandardOpenOption.APPEND);

      try (ResultsFile results = ResultsFile.open(path)) {
        assertThat(results.of("花")).isEqualTo(Result.creating("花"));
        results.add(Result.created("花", "r1"));
      }

      assertThat(path)
          .hasContent(
              """
              {"prompt":"花","state":"creating"}
              {"prompt":"花","state":"created","id":"r1"}
              """);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "red",
        "null",
        "{}",
        "{\"prompt\":\"red\"}",
        "{\"prompt\":\"red\",\"state\":\"paused\"}",
        "{\"prompt\":\"red\",\"state\":\"created\"}"
      })
  void lineThatIsNoResultIsNamed(String line) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{\"prompt\":\"red\",\"state\":\"creating\"}\n" + line + "\n");

    assertThatThrownBy(() -> ResultsFile.open(path))
        .isInstanceOf(IOException.class)
        .hasMessage(path + " has no result in line 2: " + line + "; correct it");
  }

  @Test
  void twoRunsDoNotShareAFile() throws IOException {
    try (ResultsFile results = ResultsFile.open(path)) {
      assertThatThrownBy(() -> ResultsFile.open(path))
          .isInstanceOf(IOException.class)
          .hasMessage(path + " is in use by another run; wait for it, or end it");
      results.add(Result.creating("red"));
    }

    ResultsFile.open(path).close();
  }
}
