package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.nio.file.Path;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class UploadingALargeFileTest {
  @TempDir Path folder;
  private final Printout printout = new Printout();
  private StandInGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = StandInGateway.start(new FakeTime());
  }

  @AfterEach
  void stop() throws IOException {
    gateway.close();
  }

  @Test
  void fileIsUploadedAndItsUrlIsTheInput() throws IOException, InterruptedException {
    run(UploadingALargeFile.largeFile(folder));

    RecordedRequest upload = gateway.takeRequest();
    assertThat(upload.getRequestLine()).startsWith("POST /replicate/v1/files ");
    assertThat(upload.getBodySize()).isGreaterThan(12_000_000);
    String input =
        new ObjectMapper()
            .readTree(gateway.takeRequest().getBody().readUtf8())
            .at("/input/file")
            .asText();
    assertThat(input).startsWith(gateway.baseUrl() + "replicate/v1/files/");
    assertThat(printout.lines())
        .contains(
            "[####################] 100%  12000/12000",
            "uploaded: " + input + ", until 2026-01-01T01:00Z")
        .last()
        .asString()
        .startsWith("output: {caption=hills at sunset");
  }

  @Test
  void folderIsRefusedBeforeItIsSent() {
    assertThatThrownBy(() -> run(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a folder");
  }

  @ParameterizedTest
  @NullAndEmptySource
  void standInRunsAModelOfItsOwn(String gateway) {
    assertThat(UploadingALargeFile.version(new String[] {"harbour.mov"}, gateway))
        .isEqualTo("stand-in/any-other:0123456789ab");
  }

  @Test
  void gatewayRunsTheModelThatIsNamed() {
    String[] args = {"harbour.mov", "acme/petals:abc"};

    assertThat(UploadingALargeFile.version(args, "https://gateway.example"))
        .isEqualTo("acme/petals:abc");
  }

  @Test
  void gatewayWithoutAModelIsToldWhatToGive() {
    assertThatThrownBy(() -> UploadingALargeFile.version(new String[0], "https://gateway.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no model version is named, and only the stand-in has one that takes any file; give a"
                + " file and a version whose input has a \"file\", as"
                + " -Dexec.args=\"harbour.mov VERSION\"");
  }

  private void run(Path file) {
    try (ReplicateClient client = new FakeTime().client().baseUrl(gateway.baseUrl()).build()) {
      new UploadingALargeFile(client, printout.terminal)
          .run(file, "stand-in/any-other:0123456789ab");
    }
  }
}
