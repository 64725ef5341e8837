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

class UploadingALargeFileTest {
  @TempDir Path folder;
  private final Printout printout = new Printout();
  private StandInGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = StandInGateway.start();
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
    assertThat(input).startsWith("https://api.replicate.com/v1/files/");
    assertThat(printout.lines())
        .contains(
            "[####################] 100%  12000/12000",
            "uploaded: " + input + ", until 2025-01-15T11:03:40.584470194Z")
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

  private void run(Path file) {
    try (ReplicateClient client = new FakeTime().client().baseUrl(gateway.baseUrl()).build()) {
      new UploadingALargeFile(client, printout.terminal)
          .run(file, "stand-in/any-other:0123456789ab");
    }
  }
}
