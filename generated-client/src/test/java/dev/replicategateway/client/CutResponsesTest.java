package dev.replicategateway.client;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.testing.FakeTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A prediction is read whatever its length and wherever the network cuts it. */
@Tag("slow")
class CutResponsesTest {
  private static final int MEGABYTE = 1_000_000;
  private static final JsonAdapter<Prediction> ADAPTER =
      new Moshi.Builder().build().adapter(Prediction.class);

  private final MockWebServer server = new MockWebServer();
  private final FakeTime time = new FakeTime();
  private ReplicateClient client;

  @BeforeEach
  void start() {
    server.setServerSocketFactory(new UndelayedSockets());
    client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .clock(time)
            .sleeper(time)
            .random(() -> 0)
            .build();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.shutdown();
  }

  static Stream<Arguments> transfers() {
    return Stream.of(
        arguments(named("plain", (Transfer) MockResponse::setBody)),
        arguments(named("chunked", (Transfer) (answer, json) -> answer.setChunkedBody(json, 999))));
  }

  @ParameterizedTest
  @MethodSource("transfers")
  void logsOfAnyLengthAreRead(Transfer transfer) {
    answer(
        path -> {
          int length = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
          return transfer.answer(new MockResponse(), prediction("processing", length));
        });

    List<String> failures = new ArrayList<>();
    for (int length = 7_500; length <= 17_000; length++) {
      try {
        assertIsWhole(client.get(String.valueOf(length)), length);
      } catch (ReplicateException | AssertionError e) {
        failures.add(length + ": " + e.getMessage());
      }
    }

    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("transfers")
  void waitSeesLogsGrowToAMegabyte(Transfer transfer) {
    AtomicInteger length = new AtomicInteger();
    answer(
        path -> {
          String status = length.addAndGet(MEGABYTE / 50) < MEGABYTE ? "processing" : "succeeded";
          return transfer.answer(new MockResponse(), prediction(status, length.get()));
        });
    List<Integer> seen = new ArrayList<>();

    Prediction prediction =
        client.await(
            "x1",
            WaitOptions.builder()
                .listener((state, progress) -> seen.add(state.getLogs().length()))
                .build());

    assertIsWhole(prediction, MEGABYTE);
    assertThat(seen)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 50).mapToObj(state -> state * MEGABYTE / 50).toList());
  }

  private interface Transfer {
    MockResponse answer(MockResponse head, String json);
  }

  private void answer(Function<String, MockResponse> byPath) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // What nobody takes would fill the memory.
            server.takeRequest(0, TimeUnit.SECONDS);
            return byPath.apply(request.getPath());
          }
        });
  }

  private static String prediction(String status, int length) {
    return """
        {"id": "x1", "created_at": "2025-01-15T10:03:40.584Z", "logs": "%s", "status": "%s",
         "started_at": "2025-01-15T10:03:41.500Z", "metrics": {"predict_time": 23.50, "steps": 25},
         "urls": {"get": "https://a.example/x1", "cancel": "https://a.example/x1/cancel"},
         "completed_at": "2025-01-15T10:04:05.000000Z", "output": ["https://a.example/{o}"]}
        """
        .formatted("l".repeat(length), status);
  }

  private static void assertIsWhole(Prediction prediction, int length) {
    String withoutLogs = prediction(prediction.getStatus().getValue(), 0);
    assertThat(prediction.getLogs()).hasSize(length);
    assertThatJson(ADAPTER.toJson(prediction.toBuilder().logs("").build())).isEqualTo(withoutLogs);
  }

  /**
   * Sends each write at once. The system by itself holds a small one back until the last was
   * acknowledged, 40 ms for most answers.
   */
  private static final class UndelayedSockets extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }
}
