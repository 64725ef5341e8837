package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.testing.FakeTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DownloadTest {
  private static final byte[] VIDEO = new byte[200_000];

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final FakeTime time = new FakeTime();
  private final ReplicateClient client =
      ReplicateClient.builder()
          .baseUrl(server.url("/").toString())
          .apiKey("sk-secret-key")
          .clock(time)
          .sleeper(time)
          .build();

  static {
    for (int i = 0; i < VIDEO.length; i++) {
      VIDEO[i] = (byte) (i * 31);
    }
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void fileIsSavedWhole() throws Exception {
    server.enqueue(video());
    Path target = folder.resolve("new").resolve("out.mp4");

    Path saved = client.download(file(), target);

    assertThat(saved).isEqualTo(target).hasBinaryContent(VIDEO);
    assertThat(files(target.getParent())).containsExactly("out.mp4");
  }

  @Test
  void noKeyIsSentEvenToTheGatewaysOwnHost() throws Exception {
    server.enqueue(video());

    client.download(file(), folder.resolve("out.mp4"));

    assertThat(server.takeRequest().getHeader("Authorization")).isNull();
  }

  @Test
  void listenerIsToldHowMuchIsThere() {
    server.enqueue(video());
    List<Long> done = new ArrayList<>();

    client.download(
        file(),
        folder.resolve("out.mp4"),
        (bytes, total) -> {
          assertThat(total).isEqualTo(VIDEO.length);
          done.add(bytes);
        });

    assertThat(done).isSorted().endsWith((long) VIDEO.length);
  }

  @Test
  void fileThatIsThereIsReplaced() throws Exception {
    server.enqueue(video());
    Path target = Files.writeString(folder.resolve("out.mp4"), "old");

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
  }

  @Test
  void interruptedDownloadIsTriedAgain() throws Exception {
    server.enqueue(video().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    server.enqueue(new MockResponse().setResponseCode(503));
    server.enqueue(video());
    Path target = folder.resolve("out.mp4");

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
    assertThat(time.pauses()).hasSize(2);
  }

  @Test
  void failedDownloadLeavesEverythingAsItWas() throws Exception {
    server.enqueue(video().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    Path target = Files.writeString(folder.resolve("out.mp4"), "old");

    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class,
            () -> client.withRetryPolicy(RetryPolicy.none()).download(file(), target));

    assertThat(failure).hasMessageContaining("out.mp4 failed:").hasMessageNotContaining("secret");
    assertThat(failure.predictionMayExist()).isTrue();
    assertThat(target).hasContent("old");
    assertThat(files(folder)).containsExactly("out.mp4");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void retryAfterIsWaitedOut(int status) {
    server.enqueue(new MockResponse().setResponseCode(status).setHeader("Retry-After", "7"));
    server.enqueue(video());
    Path target = folder.resolve("out.mp4");

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZip"})
  void fileThatIsCompressedUnaskedIsDecompressed(String encoding) throws Exception {
    Buffer compressed = new Buffer();
    try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
      gzip.write(VIDEO);
    }
    server.enqueue(new MockResponse().setHeader("Content-Encoding", encoding).setBody(compressed));
    List<Long> totals = new ArrayList<>();
    Path target = folder.resolve("out.mp4");

    client.download(file(), target, (done, total) -> totals.add(total));

    assertThat(target).hasBinaryContent(VIDEO);
    assertThat(totals).isNotEmpty().containsOnly(-1L);
    assertThat(server.takeRequest().getHeader("Accept-Encoding")).isEqualTo("identity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "Identity"})
  void fileThatSaysThatItIsNotCompressedIsSavedAsItIs(String encoding) {
    server.enqueue(video().setHeader("Content-Encoding", encoding));
    Path target = folder.resolve("out.mp4");

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
  }

  @Test
  void compressedFileThatIsCutIsTriedAgain() throws Exception {
    Buffer compressed = new Buffer();
    try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
      gzip.write(VIDEO);
    }
    server.enqueue(
        new MockResponse()
            .setHeader("Content-Encoding", "gzip")
            .setBody(compressed.clone())
            .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    server.enqueue(video());
    Path target = folder.resolve("out.mp4");

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
  }

  @ParameterizedTest
  @CsvSource({"204, has no content", "205, has no content", "206, is a part of the file"})
  void successWithoutAWholeFileIsRefused(int status, String reason) throws Exception {
    server.enqueue(new MockResponse().setResponseCode(status));
    Path target = Files.writeString(folder.resolve("out.mp4"), "old");

    DownloadException failure =
        catchThrowableOfType(DownloadException.class, () -> client.download(file(), target));

    assertThat(failure).hasMessageContaining("HTTP " + status + " " + reason);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(target).hasContent("old");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void encodingThatWasNotAskedForIsRefused() {
    server.enqueue(video().setHeader("Content-Encoding", "br"));

    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class, () -> client.download(file(), folder.resolve("out.mp4")));

    assertThat(failure).hasMessageContaining("Content-Encoding br, which was not asked for");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "."})
  void folderIsNoTarget(String target) {
    assertThatThrownBy(() -> client.download(file(), Path.of(target)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("which is a folder; give the path of the file");
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a"})
  void longNameOfATargetIsAllowed(String start) {
    server.enqueue(video());
    Path target = folder.resolve(start + "\ud83d\ude00".repeat(60) + "0123456789");

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
  }

  @Test
  void targetMayBeANameInTheWorkingFolder() throws Exception {
    server.enqueue(video());
    Path target = Path.of("target-" + UUID.randomUUID());
    try {
      client.download(file(), target);

      assertThat(target).hasBinaryContent(VIDEO);
    } finally {
      Files.deleteIfExists(target);
    }
  }

  @Test
  void fileIsWrittenUnderATemporaryNameBesideItsTarget() throws Exception {
    server.enqueue(video());
    List<String> seen = new ArrayList<>();

    client.download(
        file(),
        folder.resolve("out.mp4"),
        (done, total) -> {
          try {
            seen.addAll(files(folder));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    assertThat(seen)
        .isNotEmpty()
        .allMatch(name -> name.matches("out\\.mp4\\.[0-9a-f-]{36}\\.part"))
        .containsOnly(seen.get(0));
  }

  @Test
  void fileThatIsReplacedKeepsItsPermissions() throws Exception {
    server.enqueue(video());
    Path target = Files.writeString(folder.resolve("out.mp4"), "old");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r-x");
    Files.setPosixFilePermissions(target, permissions);

    client.download(file(), target);

    assertThat(target).hasBinaryContent(VIDEO);
    assertThat(Files.getPosixFilePermissions(target)).isEqualTo(permissions);
  }

  @Test
  void downloadHasItsTimeLimit() {
    server.enqueue(video().throttleBody(1_000, 1, TimeUnit.SECONDS));
    try (ReplicateClient limited =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .downloadTimeout(Duration.ofMillis(200))
            .retryPolicy(RetryPolicy.none())
            .build()) {
      DownloadException failure =
          catchThrowableOfType(
              DownloadException.class, () -> limited.download(file(), folder.resolve("out.mp4")));

      assertThat(failure).hasMessageContaining("timeout");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keyInAUrlIsNotShown() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    client.get("x1");
    server.enqueue(new MockResponse().setResponseCode(404));

    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class,
            () ->
                client.download(
                    server.url("/sk-secret-key/out.mp4").uri(), folder.resolve("out.mp4")));

    assertThat(failure)
        .hasMessageContaining("/[the key]/out.mp4")
        .hasMessageNotContaining("sk-secret-key");
    assertThatThrownBy(() -> client.download(URI.create("ftp:sk-secret-key"), folder.resolve("o")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("file is ftp:[the key], must be an http, https or data URI");
  }

  @Test
  void whatAUrlHoldsBesideItsPlaceIsNotShown() {
    server.enqueue(new MockResponse().setResponseCode(404));
    URI file = URI.create(file().toString().replace("//", "//user:secret@") + "#secret");

    assertThatThrownBy(() -> client.download(file, folder.resolve("out.mp4")))
        .hasMessageContaining("HTTP 404 from " + server.url("/files/out.mp4"))
        .hasMessageNotContaining("secret");
  }

  @Test
  void uriWithoutAHostIsRefused() {
    for (String uri : List.of("", "out.mp4", "/out.mp4", "http:out", "https:///", "mailto:a@b")) {
      assertThatThrownBy(() -> client.download(URI.create(uri), folder.resolve("o")))
          .as(uri)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be an http, https or data URI");
    }
  }

  @Test
  void fileThatIsGoneIsNotAskedForAgain() {
    server.enqueue(new MockResponse().setResponseCode(404));

    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class, () -> client.download(file(), folder.resolve("out.mp4")));

    assertThat(failure)
        .hasMessageContaining("HTTP 404")
        .hasMessageContaining("removed an hour after the prediction");
    assertThat(failure.status()).isEqualTo(404);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void targetThatCannotBeWrittenIsNamed() throws Exception {
    server.enqueue(video());
    Path notAFolder = Files.writeString(folder.resolve("file"), "");

    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class, () -> client.download(file(), notAFolder.resolve("out.mp4")));

    assertThat(failure).hasMessageContaining(notAFolder.toString());
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void redirectIsFollowedWithoutAKey() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      server.enqueue(
          new MockResponse().setResponseCode(302).setHeader("Location", elsewhere.url("/v.mp4")));
      elsewhere.enqueue(video());
      Path target = folder.resolve("out.mp4");

      client.download(file(), target);

      assertThat(target).hasBinaryContent(VIDEO);
      assertThat(elsewhere.takeRequest().getHeader("Authorization")).isNull();
    }
  }

  @Test
  void cancelledDownloadLeavesNoFile() throws Exception {
    server.enqueue(video().throttleBody(1_000, 1, TimeUnit.SECONDS));
    CompletableFuture<Void> began = new CompletableFuture<>();
    try (WatchService watcher = folder.getFileSystem().newWatchService()) {
      folder.register(watcher, StandardWatchEventKinds.ENTRY_DELETE);
      CompletableFuture<Path> download =
          client.downloadAsync(
              file(), folder.resolve("out.mp4"), (done, total) -> began.complete(null));
      began.get();

      download.cancel(false);

      assertThat(watcher.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(files(folder)).isEmpty();
    }
  }

  @Test
  void contentOfADataUriIsSaved() {
    Path target = folder.resolve("out.txt");

    client.download(URI.create("data:text/plain;base64,aGk="), target);

    assertThat(target).hasContent("hi");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void otherSchemeIsRefused() {
    assertThatThrownBy(() -> client.download(URI.create("ftp://a.example/o"), folder.resolve("o")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("file is ftp://a.example/o, must be an http, https or data URI");
  }

  private URI file() {
    return server.url("/files/out.mp4?signature=secret").uri();
  }

  private static MockResponse video() {
    return new MockResponse()
        .setHeader("Content-Type", "video/mp4")
        .setBody(new Buffer().write(VIDEO));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
