package dev.replicategateway.client;

import static dev.replicategateway.client.testing.Sneaky.throwAny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.KeyUnavailableException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.testing.FakeTime;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a caller's code throws ends the call that it belongs to, at once and with that; nothing
 * is retried for it, and nothing is printed.
 */
@Timeout(20)
class CallersCodeTest {
  private final MockWebServer server = new MockWebServer();
  private final List<Throwable> uncaught = new ArrayList<>();
  private final ConcurrentLinkedQueue<Runnable> neverRun = new ConcurrentLinkedQueue<>();

  @TempDir Path folder;

  @BeforeEach
  void collectWhatIsUncaught() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          synchronized (uncaught) {
            uncaught.add(failure);
          }
        });
  }

  @AfterEach
  void nothingIsUncaught() throws Exception {
    server.close();
    Thread.setDefaultUncaughtExceptionHandler(null);
    synchronized (uncaught) {
      assertThat(uncaught).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwablesOfAListener")
  void whatAListenerThrowsEndsAwait(Throwable thrown) {
    answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}");
    try (ReplicateClient client = client().build()) {
      assertThat(catchThrowable(() -> client.await("x1", telling(thrown)))).isSameAs(thrown);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwablesOfAListener")
  void whatAListenerThrowsEndsRun(Throwable thrown) {
    answer(201, "{\"id\": \"x1\", \"status\": \"starting\"}");
    try (ReplicateClient client = client().build()) {
      assertThat(catchThrowable(() -> client.run(Fault.REQUEST, telling(thrown)))).isSameAs(thrown);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwablesOfAListener")
  void whatADownloadListenerThrowsEndsTheDownload(Throwable thrown) {
    answer(200, "a file");
    try (ReplicateClient client = client().build()) {
      Path target = folder.resolve("out.txt");

      Throwable caught =
          catchThrowable(
              () ->
                  client.download(
                      server.url("/f").uri(),
                      target,
                      (done, total) -> {
                        throw throwAny(thrown);
                      }));

      assertThat(caught).isSameAs(thrown);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwablesOfAListener")
  void whatADownloadListenerThrowsEndsTheSavingOfADataUri(Throwable thrown) {
    try (ReplicateClient client = client().build()) {
      Throwable caught =
          catchThrowable(
              () ->
                  client.download(
                      URI.create("data:,hi"),
                      folder.resolve("out.txt"),
                      (done, total) -> {
                        throw throwAny(thrown);
                      }));

      assertThat(caught).isSameAs(thrown);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwablesOfAListener")
  void whatASleeperThrowsEndsEachCall(Throwable thrown) {
    for (int i = 0; i < 3; i++) {
      answer(429, "{}");
    }
    answer(200, "{\"id\": \"x1\", \"status\": \"processing\"}");
    try (ReplicateClient client =
        client()
            .sleeper(
                (delay, task) -> {
                  throw throwAny(thrown);
                })
            .build()) {
      assertThat(catchThrowable(() -> client.create(Fault.REQUEST))).isSameAs(thrown);
      assertThat(catchThrowable(() -> client.get("x1"))).isSameAs(thrown);
      Path target = folder.resolve("out.txt");
      assertThat(catchThrowable(() -> client.download(server.url("/f").uri(), target)))
          .isSameAs(thrown);
      assertThat(catchThrowable(() -> client.await("x1"))).isSameAs(thrown);
    }
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwablesOfAListener")
  void whateverAKeySupplierThrowsNothingIsSent(Throwable thrown) {
    try (ReplicateClient client =
        client()
            .apiKey(
                () -> {
                  throw throwAny(thrown);
                })
            .build()) {
      KeyUnavailableException failure =
          catchThrowableOfType(KeyUnavailableException.class, () -> client.create(Fault.REQUEST));

      assertThat(failure).hasRootCause(thrown);
      assertThat(failure.predictionMayExist()).isFalse();
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwables")
  void whatAnInterceptorThrowsEndsEachCall(Throwable thrown) {
    assertEachCallEndsWith(
        thrown,
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw throwAny(thrown);
                })
            .build());
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwables")
  void whatANetworkInterceptorThrowsEndsEachCall(Throwable thrown) {
    for (int i = 0; i < 3; i++) {
      answer(200, "{}");
    }
    assertEachCallEndsWith(
        thrown,
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  throw throwAny(thrown);
                })
            .build());
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  private void assertEachCallEndsWith(Throwable thrown, OkHttpClient own) {
    FakeTime time = new FakeTime();
    try (ReplicateClient client = client().okHttpClient(own).clock(time).sleeper(time).build()) {
      assertThat(catchThrowable(() -> client.get("x1"))).isSameAs(thrown);
      assertThat(catchThrowable(() -> client.create(Fault.REQUEST))).isSameAs(thrown);
      Path target = folder.resolve("out.txt");
      assertThat(catchThrowable(() -> client.download(server.url("/f").uri(), target)))
          .isSameAs(thrown);
    }
    assertThat(time.pauses()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.replicategateway.client.testing.Sneaky#throwables")
  void whateverIsThrownWhileAResponseIsParsedEndsTheCall(Throwable thrown) {
    answer(200, "{\"id\": \"x1\"}");
    OkHttpClient own = new OkHttpClient.Builder().addInterceptor(whoseBodiesThrow(thrown)).build();
    try (ReplicateClient client = client().okHttpClient(own).build()) {
      UnexpectedResponseException failure =
          catchThrowableOfType(
              UnexpectedResponseException.class, () -> client.create(Fault.REQUEST));

      assertThat(failure).hasRootCause(thrown).hasMessageContaining("it cannot be read: ");
      assertThat(failure.predictionMayExist()).isTrue();
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private static Interceptor whoseBodiesThrow(Throwable thrown) {
    return chain -> {
      Response response = chain.proceed(chain.request());
      ResponseBody body = response.body();
      return response
          .newBuilder()
          .body(
              ResponseBody.create(
                  Okio.buffer(
                      new ForwardingSource(body.source()) {
                        @Override
                        public long read(Buffer sink, long byteCount) {
                          throw throwAny(thrown);
                        }
                      }),
                  body.contentType(),
                  body.contentLength()))
          .build();
    };
  }

  private static WaitOptions telling(Throwable thrown) {
    return WaitOptions.builder()
        .listener(
            (prediction, progress) -> {
              throw throwAny(thrown);
            })
        .build();
  }

  private ReplicateClientBuilder client() {
    return ReplicateClient.builder()
        .baseUrl(server.url("/").toString())
        .sleeper((delay, task) -> neverRun.add(task));
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse().setResponseCode(status).setBody(body));
  }
}
