package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class OutputFileTest {
  private static final String URL = "https://replicate.delivery/xezq/out.mp4";

  @TempDir Path folder;

  @Test
  void outputIsOneUrl() {
    assertThat(OutputFile.url(URL)).contains(HttpUrl.get(URL));
  }

  @Test
  void firstOfSeveralUrlsIsTaken() {
    assertThat(OutputFile.url(List.of(URL, "https://replicate.delivery/xezq/2.mp4")))
        .contains(HttpUrl.get(URL));
  }

  @ParameterizedTest
  @NullSource
  @MethodSource
  void otherOutputHasNoUrl(Object output) {
    assertThat(OutputFile.url(output)).isEmpty();
  }

  static List<Object> otherOutputHasNoUrl() {
    return List.of(
        "",
        "a petal",
        "data:video/mp4;base64,AAAA",
        List.of(),
        List.of(1L),
        Map.of("mp4", URL),
        5L);
  }

  @Test
  void fileReplacesAnOlderOne() throws IOException {
    Path target = folder.resolve("out.mp4");
    Files.writeString(target, "old");

    try (ScriptedGateway files = ScriptedGateway.answering("new")) {
      OutputFile.save(HttpUrl.get(files.url("out.mp4")), target);
    }

    assertThat(target).hasContent("new");
    assertThat(folder)
        .isDirectoryContaining(target::equals)
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void missingFolderIsCreated() throws IOException {
    Path target = folder.resolve("target/videos/out.mp4");

    try (ScriptedGateway files = ScriptedGateway.answering("new")) {
      OutputFile.save(HttpUrl.get(files.url("out.mp4")), target);
    }

    assertThat(target).hasContent("new");
  }

  @Test
  void olderFileStaysWhereTheNewOneCannotBeHad() throws IOException {
    Path target = folder.resolve("out.mp4");
    Files.writeString(target, "old");

    try (ScriptedGateway files = ScriptedGateway.answering().then(404, "gone")) {
      assertThatThrownBy(() -> OutputFile.save(HttpUrl.get(files.url("out.mp4")), target))
          .isInstanceOf(IOException.class)
          .hasMessage("HTTP 404");
    }

    assertThat(target).hasContent("old");
  }

  @Test
  void brokenTransferLeavesNothingBehind() throws IOException {
    Path target = folder.resolve("out.mp4");

    try (ScriptedGateway files = ScriptedGateway.answering().thenHalfOf("0123456789")) {
      assertThatThrownBy(() -> OutputFile.save(HttpUrl.get(files.url("out.mp4")), target))
          .isInstanceOf(IOException.class);
    }

    assertThat(folder).isEmptyDirectory();
  }
}
