package dev.replicategateway.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    generate();
  }

  private StaleOutput sources() {
    return new StaleOutput(output, List.of(document, input));
  }

  private void generate() throws IOException {
    Files.createDirectories(output.resolve("x"));
    Files.writeString(output.resolve("x/generated.txt"), "g");
    sources().seal();
  }

  @Test
  void sourcesAreCurrentWhereNothingChanged() throws IOException {
    assertThat(sources().isCurrent()).isTrue();
  }

  @Test
  void sourcesAreStaleWhereAFileChangedWasAddedOrRenamed() throws IOException {
    Files.writeString(input.resolve("a.txt"), "b");
    assertThat(sources().isCurrent()).isFalse();

    generate();
    Files.writeString(input.resolve("b.txt"), "");
    assertThat(sources().isCurrent()).isFalse();

    generate();
    Files.move(input.resolve("b.txt"), input.resolve("c.txt"));
    assertThat(sources().isCurrent()).isFalse();

    generate();
    Files.writeString(document, VALID + "tags: []\n");
    assertThat(sources().isCurrent()).isFalse();
  }

  @Test
  void sourcesThatWereDeletedAreStale() throws IOException {
    Files.delete(output.resolve("x/generated.txt"));
    Files.delete(output.resolve("x"));
    Files.delete(output);

    assertThat(sources().isCurrent()).isFalse();
  }

  @Test
  void sourcesOfAGenerationThatFailedAreStale() throws IOException {
    sources().remove();
    assertThat(output).doesNotExist();

    Files.createDirectories(output);

    assertThat(sources().isCurrent()).isFalse();
  }

  @Test
  void documentWithAWarningIsNotCalledBroken() throws IOException {
    Files.writeString(
        document, VALID + "\ncomponents: {securitySchemes: {key: {type: mutualTLS}}}\n");

    assertThatThrownBy(() -> sources().remove())
        .hasMessage(
            document
                + " has warnings, which are errors in this build; correct each, or leave out what"
                + " generated code does not do:\nd.yaml#/components/securitySchemes/key: is no"
                + " secret of a request; give the certificate to your OkHttpClient");
  }

  @Test
  void brokenDocumentIsNamedUntilItIsMended() throws IOException {
    Files.writeString(document, VALID.replace("3.0.3", "2.0"));

    for (int i = 0; i < 2; i++) {
      assertThat(sources().isCurrent()).isFalse();
      assertThatThrownBy(() -> sources().remove())
          .hasMessage(
              document
                  + " is broken:\nd.yaml#/openapi: expected 3.0.x or 3.1.x, but the version is 2.0");
    }
    assertThat(output).doesNotExist();

    Files.writeString(document, VALID);
    sources().remove();
  }
}
