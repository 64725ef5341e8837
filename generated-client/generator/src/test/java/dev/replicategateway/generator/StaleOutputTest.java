package dev.replicategateway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleOutputTest {
  private static final String VALID = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n";

  @TempDir Path folder;
  private Path document;
  private Path input;
  private Path output;

  @BeforeEach
  void setUp() throws IOException {
    document = Files.writeString(folder.resolve("d.yaml"), VALID);
    input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(input.resolve("a.txt"), "a");
    output = folder.resolve("output");
    remove();
    writeOutput();
  }

  private void writeOutput() throws IOException {
    Files.createDirectories(output.resolve("x"));
    Files.writeString(output.resolve("x/generated.txt"), "g");
  }

  private void remove() throws IOException {
    StaleOutput.main(new String[] {output.toString(), document.toString(), input.toString()});
  }

  @Test
  void outputStaysWhereNothingChanged() throws IOException {
    remove();

    assertThat(output.resolve("x/generated.txt")).exists();
  }

  @Test
  void outputGoesWhereAFileChangedWasAddedOrRenamed() throws IOException {
    Files.writeString(input.resolve("a.txt"), "b");
    remove();
    assertThat(output).doesNotExist();

    writeOutput();
    Files.writeString(input.resolve("b.txt"), "");
    remove();
    assertThat(output).doesNotExist();

    writeOutput();
    Files.move(input.resolve("b.txt"), input.resolve("c.txt"));
    remove();
    assertThat(output).doesNotExist();
  }

  @Test
  void brokenDocumentIsNamedUntilItIsMended() throws IOException {
    Files.writeString(document, VALID.replace(", version: '1'", ""));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::remove)
          .hasMessage(
              document + " is broken:\nd.yaml#/info: has no version, although OpenAPI requires it");
    }
    assertThat(output).doesNotExist();

    Files.writeString(document, VALID);
    remove();
  }
}
