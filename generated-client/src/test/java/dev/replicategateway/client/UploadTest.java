package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.error.UploadException;
import dev.replicategateway.client.model.UploadedFile;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import dev.replicategateway.client.testing.Sneaky;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.MultipartReader;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class UploadTest {
  private static final String STORED =
      "{\"id\": \"f1\", \"urls\": {\"get\": \"https://api.replicate.com/v1/files/f1\"}}";
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00ff0d0a2d2d");

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final FakeTime time = new FakeTime();
  private final ReplicateClient client = client(server.url("/").toString());

  private ReplicateClient client(String baseUrl) {
    return ReplicateClient.builder()
        .baseUrl(baseUrl)
        .apiKey("sk-secret-key")
        .clock(time)
        .sleeper(time)
        .build();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  @Test
  void fileIsSentAsTheFormOfTheContract() throws Exception {
    server.enqueue(stored());
    Path file = Files.write(folder.resolve("Hafen \"ü\".bin"), PNG);

    UploadedFile uploaded = client.upload(file);

    assertThat(uploaded.getUrls().getGet()).hasToString("https://api.replicate.com/v1/files/f1");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getPath()).isEqualTo("/replicate/v1/files");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk-secret-key");
    MultipartReader form = form(request);
    MultipartReader.Part part = form.nextPart();
    assertThat(part.headers().get("Content-Disposition"))
        .isEqualTo("form-data; name=\"content\"; filename=\"Hafen %22ü%22.bin\"");
    assertThat(part.headers().get("Content-Type")).isEqualTo("image/png");
    assertThat(part.body().readByteArray()).isEqualTo(PNG);
    assertThat(form.nextPart()).isNull();
  }

  @Test
  void largeFileArrivesWholeAndItsProgressIsReported() throws Exception {
    server.enqueue(stored());
    byte[] content = new byte[1_000_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31);
    }
    Path file = Files.write(folder.resolve("large.bin"), content);
    List<Long> reported = new ArrayList<>();

    client.upload(
        file,
        (done, total) -> {
          assertThat(total).isEqualTo(1_000_000);
          reported.add(done);
        });

    assertThat(reported).hasSizeGreaterThan(10).isSorted().endsWith(1_000_000L).doesNotContain(0L);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeader("Content-Length")).isEqualTo("" + request.getBodySize());
    MultipartReader.Part part = form(request).nextPart();
    assertThat(part.headers().get("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(part.body().readByteArray()).isEqualTo(content);
  }

  @Test
  void fileIsUploadedWithoutBlocking() throws Exception {
    server.enqueue(stored());

    UploadedFile uploaded = client.uploadAsync(png()).get();

    assertThat(uploaded.getId()).isEqualTo("f1");
  }

  @Test
  void whatCannotBeUploadedIsRefusedBeforeAnythingIsSent() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path large = folder.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(100L * 1024 * 1024);
    }

    assertRefused(empty, "is empty, must have at least one byte");
    assertRefused(folder, "is a folder; upload its files one by one, or an archive of them");
    assertRefused(folder.getRoot(), "is a folder; ");
    assertRefused(folder.resolve("none"), "cannot be read: java.nio.file.NoSuchFileException: ");
    assertRefused(
        large,
        "has 104857600 bytes, must have less than 104857600; put it on a server of your own and"
            + " pass its URL");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void everyReasonToRefuseAFileIsNamed() {
    String name = "ü".repeat(128);

    assertThatThrownBy(() -> client.uploadAsync(folder.resolve(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "has a name of 256 bytes, must have at most 255; rename it; it cannot")
        .hasMessageContaining(name);
  }

  @Test
  void fileThatMayNotBeReadIsRefused() throws Exception {
    Path file = png();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("for root every file is readable").isFalse();

    assertRefused(file, "cannot be read: java.nio.file.AccessDeniedException: ");
  }

  private void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> client.upload(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("file is \"" + file + "\", which " + reason);
  }

  @Test
  void fileJustBelowTheLimitIsTaken() throws Exception {
    Path large = folder.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(100L * 1024 * 1024 - 1);
    }

    assertThat(new UploadSource(large, (done, total) -> {}).size()).isEqualTo(104857599);
  }

  @ParameterizedTest
  @CsvSource({"429, Retry-After: 7", "429, X: y", "503, Retry-After: 7"})
  void uploadIsSentAgainWholeWhereItWasTurnedAway(int status, String header) throws Exception {
    server.enqueue(new MockResponse().setResponseCode(status).addHeader(header));
    server.enqueue(stored());

    client.upload(png());

    for (int i = 0; i < 2; i++) {
      assertThat(form(server.takeRequest()).nextPart().body().readByteArray()).isEqualTo(PNG);
    }
    assertThat(time.pauses()).hasSize(1);
  }

  @Test
  void uploadIsSentAgainWhereThereWasNoConnection() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path file = png();
    try (ReplicateClient nowhere = client("http://127.0.0.1:" + port)) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> nowhere.upload(file));

      assertThat(failure.requestMayHaveArrived()).isFalse();
      assertThat(failure)
          .hasMessageStartingWith("Uploading harbour.png failed: ")
          .hasMessageNotContaining("stored");
      assertThat(time.pauses()).hasSize(9);
    }
  }

  @ParameterizedTest
  @CsvSource({"408", "500", "502", "503", "504", "524"})
  void uploadThatMayHaveBeenStoredIsNotSentAgain(int status) throws Exception {
    server.enqueue(new MockResponse().setResponseCode(status));
    Path file = png();

    ReplicateException failure =
        catchThrowableOfType(ReplicateException.class, () -> client.upload(file));

    assertThat(failure)
        .hasMessageContaining("HTTP " + status)
        .hasMessageContaining(
            "The file may be stored all the same; uploading it again stores it twice at worst.");
    assertThat(failure.predictionMayExist()).isFalse();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void uploadWhoseResponseIsCutIsNotSentAgain() throws Exception {
    assertNotSentAgain(FaultyGateway.nothing().andReset());
    assertNotSentAgain(FaultyGateway.nothing().andHangUp());
    assertNotSentAgain(
        FaultyGateway.raw(FaultyGateway.head(201, "Content-Length: 100") + "{\"id\"").andHangUp());
  }

  private void assertNotSentAgain(Reaction fault) throws Exception {
    Path file = png();
    // The first call leaves a connection that OkHttp would take for a stale one.
    try (FaultyGateway faulty = new FaultyGateway(FaultyGateway.json(200, "{}"), fault);
        ReplicateClient atFaulty = client(faulty.baseUrl())) {
      atFaulty.get("x1");

      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> atFaulty.upload(file));

      assertThat(failure.requestMayHaveArrived()).isTrue();
      assertThat(failure.predictionMayExist()).isFalse();
      assertThat(failure).hasMessageContaining("It was not retried. The file may be stored");
      assertThat(faulty.received()).hasSize(2);
    }
  }

  @Test
  void interceptorThatSendsAnUploadAgainIsStopped() throws Exception {
    Path file = png();
    server.enqueue(new MockResponse().setResponseCode(500));
    server.enqueue(stored());
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    try (ReplicateClient retrying =
        ReplicateClient.builder().baseUrl(server.url("/").toString()).okHttpClient(own).build()) {
      assertThatThrownBy(() -> retrying.upload(file))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("tried to send the request a second time");
    }

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void whatTheListenerThrowsEndsTheUpload() throws Exception {
    Path file = png();
    RuntimeException thrown = new RuntimeException("no more");

    assertThatThrownBy(
            () ->
                client.upload(
                    file,
                    (done, total) -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThatThrownBy(
            client.uploadAsync(file, (done, total) -> Sneaky.throwAny(new IOException("checked")))
                ::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseExactlyInstanceOf(IOException.class);
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void listenerRunsOnAThreadOfTheClient() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    server.enqueue(stored());
    Path file = png();
    List<Thread> threads = new ArrayList<>();
    // It leaves a connection by which the caller's own thread could send the next request.
    client.get("x1");

    client.upload(file, (done, total) -> threads.add(Thread.currentThread()));

    assertThat(threads).isNotEmpty().doesNotContain(Thread.currentThread());
  }

  @ParameterizedTest
  @CsvSource({
    "0, it had 14 bytes and changed while it was sent",
    "13, it had 14 bytes and changed while it was sent",
    "15, it had 14 bytes and changed while it was sent",
    "-1, java.nio.file.NoSuchFileException"
  })
  void fileThatChangesWhileItIsSentIsNamed(int size, String reason) throws Exception {
    Path file = png();
    OkHttpClient changing =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  if (size == -1) {
                    Files.delete(file);
                  } else {
                    Files.write(file, new byte[size]);
                  }
                  return chain.proceed(chain.request());
                })
            .build();
    try (ReplicateClient atServer =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .okHttpClient(changing)
            .build()) {
      UploadException failure =
          catchThrowableOfType(UploadException.class, () -> atServer.upload(file));

      assertThat(failure)
          .hasMessageStartingWith("Uploading harbour.png failed: the file could not be read: ")
          .hasMessageContaining(reason)
          .hasMessageContaining("Nothing was stored");
      assertThat(failure.predictionMayExist()).isFalse();
    }
  }

  @Test
  void cancelledUploadStops() throws Exception {
    Path file = Files.write(folder.resolve("large.bin"), new byte[30_000_000]);
    CompletableFuture<Void> began = new CompletableFuture<>();
    List<Long> reported = new ArrayList<>();
    // It reads nothing, so that the client stands in the middle of the file.
    CompletableFuture<Void> cancelled = new CompletableFuture<>();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    try (FaultyGateway silent =
            new FaultyGateway(
                connection -> {
                  cancelled.join();
                  readToTheEnd(connection, ended);
                });
        ReplicateClient atSilent = client(silent.baseUrl())) {
      CompletableFuture<UploadedFile> upload =
          atSilent.uploadAsync(
              file,
              (done, total) -> {
                reported.add(done);
                began.complete(null);
              });
      began.get();

      upload.cancel(false);
      cancelled.complete(null);
      ended.get();
    }

    assertThat(reported).doesNotContain(30_000_000L);
  }

  @Test
  void uploadThatIsBrokenOffSaysThatTheFileMayBeStored() throws Exception {
    Path file = png();
    try (FaultyGateway silent = new FaultyGateway(FaultyGateway.nothing().andSilence())) {
      ReplicateClient atSilent = client(silent.baseUrl());
      CompletableFuture<UploadedFile> upload = atSilent.uploadAsync(file);
      silent.awaitRequests(1);

      atSilent.close();

      assertThatThrownBy(upload::get)
          .cause()
          .isInstanceOfSatisfying(
              ClientClosedException.class,
              failure -> assertThat(failure.predictionMayExist()).isFalse())
          .hasMessageEndingWith(
              "The file may be stored all the same; uploading it again stores it twice at worst.");
      assertThatThrownBy(() -> atSilent.upload(file))
          .isInstanceOf(ClientClosedException.class)
          .hasMessageEndingWith("Nothing was stored by it.");
    }
  }

  private static void readToTheEnd(
      FaultyGateway.Connection connection, CompletableFuture<Void> ended) {
    try {
      connection.awaitHangUp();
    } catch (IOException e) {
      // The client has reset the connection.
    }
    ended.complete(null);
  }

  @Test
  void responseThatComesBeforeTheFileIsReadIsHeard() throws Exception {
    server.enqueue(
        new MockResponse()
            .setResponseCode(413)
            .setHeader("Content-Type", "application/problem+json")
            .setBody("{\"detail\": \"Files must be less than 100MB in size\", \"status\": 413}"));
    Path file = png();

    InvalidRequestException failure =
        catchThrowableOfType(InvalidRequestException.class, () -> client.upload(file));

    assertThat(failure)
        .hasMessageContaining("HTTP 413")
        .hasMessageContaining("Files must be less than 100MB in size")
        .hasMessageEndingWith("Put it on a server of your own and pass its URL.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Correct the file: its name, its type, its size.",
        "402 | Top up the account that the key belongs to, then try again.",
        "422 | Correct the file: its name, its type, its size.",
      })
  void refusalSaysWhatToDoAboutTheFile(int status, String nextStep) throws Exception {
    server.enqueue(new MockResponse().setResponseCode(status).setBody("{}"));
    Path file = png();

    assertThatThrownBy(() -> client.upload(file)).hasMessageEndingWith(nextStep);
  }

  @Test
  void uploadHasItsOwnTimeLimit() throws Exception {
    Path file = png();
    server.enqueue(stored().setHeadersDelay(500, TimeUnit.MILLISECONDS));
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    try (ReplicateClient limited =
            ReplicateClient.builder()
                .baseUrl(server.url("/").toString())
                .uploadTimeout(Duration.ofMillis(200))
                .build();
        ReplicateClient patient =
            ReplicateClient.builder()
                .baseUrl(server.url("/").toString())
                .callTimeout(Duration.ofMillis(200))
                .build()) {
      assertThat(patient.upload(file).getId()).isEqualTo("f1");
      assertThatThrownBy(() -> limited.upload(file))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("timeout")
          .hasMessageContaining("The file may be stored");
    }
  }

  @Test
  void responseThatNamesNoFileIsRefused() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    server.enqueue(new MockResponse().setBody("{\"id\": 7}"));
    Path file = png();

    for (String finding : List.of("it has neither id nor URL", "id")) {
      assertThatThrownBy(() -> client.upload(file))
          .isInstanceOf(UnexpectedResponseException.class)
          .hasMessageStartingWith("Uploading harbour.png failed: HTTP 200 returned")
          .hasMessageContaining(finding)
          .hasMessageContaining("The file may be stored all the same");
    }
  }

  @Test
  void gatewayThatKeepsNoFilesSaysWhoDoes() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(404));
    Path file = png();

    assertThatThrownBy(() -> client.upload(file))
        .isInstanceOf(NotFoundException.class)
        .hasMessageEndingWith(
            "Not every gateway can keep files: of those known, only Replicate itself does.");
  }

  @Test
  void generatedInterfaceSendsThePartsOfTheFormAsTheyAre() throws Exception {
    server.enqueue(stored());
    MultipartBody.Part content =
        MultipartBody.Part.createFormData(
            "content", "a.png", RequestBody.create(PNG, MediaType.get("image/png")));

    client.files().uploadFile(content, "b.png", "image/png", Map.of("id", 7)).execute();

    RecordedRequest request = server.takeRequest();
    MultipartReader form = form(request);
    form.nextPart();
    assertThat(form.nextPart().body().readUtf8()).isEqualTo("b.png");
    assertThat(form.nextPart().body().readUtf8()).isEqualTo("image/png");
    assertThat(form.nextPart().body().readUtf8()).isEqualTo("{\"id\":7}");
  }

  private Path png() throws IOException {
    return Files.write(folder.resolve("harbour.png"), PNG);
  }

  private static MultipartReader form(RecordedRequest request) throws IOException {
    MediaType type = MediaType.get(request.getHeader("Content-Type"));
    return new MultipartReader(request.getBody(), type.parameter("boundary"));
  }

  private static MockResponse stored() {
    return new MockResponse().setResponseCode(201).setBody(STORED);
  }
}
