package dev.replicategateway.client;

import static dev.replicategateway.client.testing.FaultyGateway.answer;
import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import dev.replicategateway.client.testing.Sneaky;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are written to a caller's stream, or read by the caller. */
@Timeout(60)
class DownloadStreamTest {
  private static final Reaction HELLO = answer(200, "hello".getBytes(UTF_8));
  private static final Reaction HALF = raw(head(200, "Content-Length: 5") + "he");

  private final FakeTime time = new FakeTime();
  private final ReplicateClient client =
      ReplicateClient.builder()
          .baseUrl("http://127.0.0.1:9")
          .apiKey("sk-secret-key")
          .clock(time)
          .sleeper(time)
          .build();
  private final ByteArrayOutputStream target = new ByteArrayOutputStream();
  private FaultyGateway server = new FaultyGateway(HELLO);

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  private URI serve(Reaction... reactions) throws IOException {
    server.close();
    server = new FaultyGateway(reactions);
    return URI.create(server.baseUrl() + "out.txt");
  }

  @Test
  void fileIsWrittenToTheStreamWhichIsFlushedAndLeftOpen() throws Exception {
    List<String> ends = new ArrayList<>();
    List<Long> reported = new ArrayList<>();
    OutputStream noting =
        new OutputStream() {
          @Override
          public void write(int b) {
            target.write(b);
          }

          @Override
          public void flush() {
            ends.add("flushed");
          }

          @Override
          public void close() {
            ends.add("closed");
          }
        };

    long written =
        client.download(
            serve(HELLO),
            noting,
            (done, total) -> {
              assertThat(total).isEqualTo(5);
              reported.add(done);
            });

    assertThat(written).isEqualTo(5);
    assertThat(target).hasToString("hello");
    assertThat(ends).containsExactly("flushed");
    assertThat(reported).endsWith(5L);
    assertThat(server.received().get(0).headers()).doesNotContainKey("Authorization");
  }

  @Test
  void fileIsWrittenToTheStreamWithoutBlocking() throws Exception {
    assertThat(client.downloadAsync(serve(HELLO), target).get()).isEqualTo(5);
    assertThat(target).hasToString("hello");
  }

  static List<Reaction> failuresBeforeTheContent() {
    return List.of(
        nothing().andReset(),
        json(503, "{}"),
        raw(head(200, "Content-Length: 5")).andHangUp(),
        raw(head(200, "Transfer-Encoding: chunked") + "5\r\n").andReset());
  }

  @ParameterizedTest
  @MethodSource("failuresBeforeTheContent")
  void requestIsRetriedWhileNothingWasWritten(Reaction failure) throws Exception {
    long written = client.download(serve(failure, HELLO), target);

    assertThat(written).isEqualTo(5);
    assertThat(target).hasToString("hello");
    assertThat(time.pauses()).isNotEmpty();
  }

  @Test
  void requestIsNotRetriedOnceSomethingWasWritten() throws Exception {
    URI file = serve(HALF.andReset(), HELLO);

    DownloadException failure =
        catchThrowableOfType(DownloadException.class, () -> client.download(file, target));

    assertThat(failure)
        .hasMessageStartingWith("Downloading failed: ")
        .hasMessageContaining(" after 2 bytes had been written to the stream")
        .hasMessageContaining(file.toString());
    assertThat(failure.status()).isEqualTo(200);
    assertThat(target).hasToString("he");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void brokenStreamOfTheCallerEndsTheDownload() throws Exception {
    URI file = serve(HELLO);
    IOException broken = new IOException("the pipe is broken");

    assertThatThrownBy(() -> client.download(file, throwing(broken)))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("the pipe is broken")
        .hasCause(broken);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void whatElseTheStreamThrowsReachesTheCaller() throws Exception {
    URI file = serve(HELLO);
    RuntimeException thrown = new IllegalStateException("full");

    assertThatThrownBy(() -> client.download(file, throwing(thrown))).isSameAs(thrown);
    assertThat(server.received()).hasSize(1);
  }

  private static OutputStream throwing(Throwable thrown) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        Sneaky.throwAny(thrown);
      }
    };
  }

  @Test
  void contentOfADataUriIsWritten() {
    List<Long> reported = new ArrayList<>();

    long written =
        client.download(
            URI.create("data:,hi"), target, (done, total) -> reported.addAll(List.of(done, total)));

    assertThat(written).isEqualTo(2);
    assertThat(target).hasToString("hi");
    assertThat(reported).containsExactly(2L, 2L);
  }

  @Test
  void openedFileIsReadFromItsConnection() throws Exception {
    try (InputStream content = client.open(serve(HALF.andParts(1, "llo").andSilence()))) {
      assertThat(content.readNBytes(5)).asString(UTF_8).isEqualTo("hello");
      assertThat(content.read()).isEqualTo(-1);
    }

    assertThat(server.received().get(0).headers()).doesNotContainKey("Authorization");
  }

  @Test
  void openedFileIsDecompressed() throws Exception {
    try (InputStream content =
        client.open(serve(FaultyGateway.gzip(200, "hello".getBytes(UTF_8))))) {
      assertThat(content).hasContent("hello");
    }
  }

  @Test
  void openingIsRetriedUntilTheContentBegins() throws Exception {
    try (InputStream content = client.open(serve(nothing().andReset(), json(503, "{}"), HELLO))) {
      assertThat(content).hasContent("hello");
    }
  }

  @Test
  void fileThatIsGoneIsNotOpened() throws Exception {
    URI file = serve(json(404, "{}"));

    assertThatThrownBy(() -> client.open(file))
        .isInstanceOf(DownloadException.class)
        .hasMessage(
            "Opening the file failed: HTTP 404 from "
                + file
                + ". Output files are removed an hour after the prediction.");
  }

  @Test
  void openedFileThatIsCutDoesNotEndInSilence() throws Exception {
    for (Reaction cut :
        List.of(
            HALF.andHangUp(),
            HALF.andReset(),
            raw(head(200, "Transfer-Encoding: chunked") + "2\r\nhe\r\n").andHangUp())) {
      try (InputStream content = client.open(serve(cut))) {
        assertThat(content.readNBytes(2)).asString(UTF_8).isEqualTo("he");
        assertThatThrownBy(content::read).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void closingAnOpenedFileClosesItsConnection() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    InputStream content = client.open(serve(noting(hungUp)));

    content.close();

    hungUp.get();
  }

  @Test
  void closingTheClientEndsAnOpenedFile() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    InputStream content = client.open(serve(noting(hungUp)));
    content.readNBytes(2);
    CompletableFuture<Throwable> failure =
        CompletableFuture.supplyAsync(() -> catchThrowableOfType(IOException.class, content::read));

    client.close();

    assertThat(failure.get()).hasMessage("the ReplicateClient was closed while the file was read");
    hungUp.get();
    URI file = URI.create(server.baseUrl());
    assertThatThrownBy(() -> client.open(file)).isInstanceOf(ClientClosedException.class);
  }

  /** Half a file, and then nothing until the client has hung up. */
  private static Reaction noting(CompletableFuture<Void> hungUp) {
    return connection -> {
      try {
        HALF.andSilence().react(connection);
        hungUp.complete(null);
      } catch (SocketTimeoutException e) {
        hungUp.completeExceptionally(e);
      } catch (IOException e) {
        hungUp.complete(null);
      }
    };
  }

  @Test
  void contentOfADataUriIsOpened() throws Exception {
    try (InputStream content = client.open(URI.create("data:,hi"))) {
      assertThat(content).hasContent("hi");
    }
    assertThatThrownBy(() -> client.open(URI.create("ftp://a.example/o")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("file is ftp://a.example/o, must be an http, https or data URI");
  }
}
