package dev.replicategateway.client;

import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.StreamException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import dev.replicategateway.client.testing.FaultyGateway.Received;
import dev.replicategateway.client.testing.Sneaky;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StreamTest {
  private static final String DONE = "event: done\nid: 9:9\ndata: {}\n\n";

  private final FakeTime time = new FakeTime();
  private final List<String> given = new ArrayList<>();
  private ReplicateClient client = client(RetryPolicy.defaults());
  private FaultyGateway server = new FaultyGateway(nothing());

  private ReplicateClient client(RetryPolicy policy) {
    return builder().retryPolicy(policy).build();
  }

  private ReplicateClientBuilder builder() {
    return ReplicateClient.builder()
        .baseUrl("http://127.0.0.1:9")
        .apiKey("sk-secret-key")
        .clock(time)
        .sleeper(time)
        .random(() -> 0);
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.close();
  }

  /** A prediction whose output the server streams so. */
  private Prediction prediction(Reaction... reactions) throws IOException {
    server.close();
    server = new FaultyGateway(reactions);
    return Prediction.fromJson(
        "{\"id\": \"p1\", \"urls\": {\"stream\": \"" + server.baseUrl() + "v1/files/p1?s=hush\"}}");
  }

  private void read(Prediction prediction) {
    try (PredictionStream output = client.stream(prediction)) {
      output.forEach(given::add);
    }
  }

  private static Reaction begun(String events) {
    return raw(head(200, "Content-Type: text/event-stream") + events);
  }

  private static Reaction whole(String events) {
    return begun(events).andHangUp();
  }

  private static String output(String id, String piece) {
    return "event: output\nid: " + id + "\ndata: " + piece + "\n\n";
  }

  @Test
  void piecesComeAsTheModelWroteThem() throws Exception {
    read(
        prediction(
            whole(
                output("1:0", "Once")
                    + output("1:1", " upon\ndata: a\ndata: ")
                    + "event: logs\ndata: step 1\n\n"
                    + ": a comment\n\n"
                    + "event:output\r\nid:1:2\r\ndata:  time ü\r\n\r\n"
                    + DONE)));

    assertThat(given).containsExactly("Once", " upon\na\n", " time ü");
    Received request = server.received().get(0);
    assertThat(request.path()).isEqualTo("/v1/files/p1?s=hush");
    assertThat(request.headers())
        .containsEntry("Accept", "text/event-stream")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("Accept-Encoding", "identity")
        .doesNotContainKey("Authorization")
        .doesNotContainKey("Last-Event-ID");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void pieceIsGivenBeforeTheNextOneComes() throws Exception {
    CompletableFuture<Void> first = new CompletableFuture<>();
    Reaction reaction =
        connection -> {
          begun(output("1:0", "Once")).react(connection);
          first.join();
          connection.write((output("1:1", " upon") + DONE).getBytes(UTF_8));
          connection.hangUp();
        };

    try (PredictionStream output = client.stream(prediction(reaction))) {
      Iterator<String> pieces = output.iterator();
      assertThat(pieces.next()).isEqualTo("Once");
      first.complete(null);
      assertThat(pieces.next()).isEqualTo(" upon");
      assertThat(pieces.hasNext()).isFalse();
      assertThat(output.iterator().hasNext()).isFalse();
    }
  }

  @Test
  void eventsThatComeByteByByteAreTheSame() throws Exception {
    Reaction reaction =
        connection -> {
          begun("").react(connection);
          for (byte b : ("\r\n" + output("1:0", "ü€") + DONE).getBytes(UTF_8)) {
            connection.write(new byte[] {b});
          }
          connection.hangUp();
        };

    read(prediction(reaction));

    assertThat(given).containsExactly("ü€");
  }

  static List<Reaction> breaks() {
    String start = output("1:0", "Once") + output("1:1", " upon");
    return List.of(
        begun(start).andReset(),
        begun(start).andHangUp(),
        begun(start + ":408: 408 Request Timeout\n\n").andHangUp(),
        begun(start + "event: output\nid: 1:2\ndata: a t").andHangUp(),
        begun(start + "event: output\nid: 1:2\ndata: a time\n").andReset(),
        raw(head(200, "Content-Type: text/event-stream\nContent-Length: 999") + start).andHangUp());
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void streamThatBreaksGoesOnBehindItsLastEvent(Reaction broken) throws Exception {
    read(prediction(broken, whole(output("1:2", " a time") + DONE)));

    assertThat(given).containsExactly("Once", " upon", " a time");
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().get(1).headers())
        .containsEntry("Last-Event-ID", "1:1")
        .doesNotContainKey("Authorization");
    assertThat(time.pauses()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void serverThatBeginsAnewRepeatsNothing(Reaction broken) throws Exception {
    read(
        prediction(
            broken,
            whole(
                output("1:0", "Once") + output("1:1", " upon") + output("1:2", " a time") + DONE)));

    assertThat(given).containsExactly("Once", " upon", " a time");
  }

  @Test
  void serverThatBeginsALongStreamAnewRepeatsNothing() throws Exception {
    StringBuilder events = new StringBuilder();
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      pieces.add("" + i);
      events.append(output("1:" + i, "" + i));
    }

    read(prediction(whole(events.toString()), whole(events + output("2:0", "end") + DONE)));

    pieces.add("end");
    assertThat(given).isEqualTo(pieces);
  }

  /** The reader of events gives one that has no id that of the event before. */
  @Test
  void eventWithoutAnIdBehindARepeatedOneIsNotTakenForARepeatedOne() throws Exception {
    read(
        prediction(
            whole(output("1:0", "Once")),
            whole(
                output("1:0", "Once")
                    + "event: output\ndata:  upon\n\n"
                    + output("1:2", " a time")
                    + "event: done\ndata: {}\n\n")));

    assertThat(given).containsExactly("Once", " upon", " a time");
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void endWithoutAnIdBehindARepeatedEventIsTheEnd() throws Exception {
    read(
        prediction(
            whole(output("1:0", "Once")),
            whole(output("1:0", "Once") + "event: done\ndata: {}\n\n")));

    assertThat(given).containsExactly("Once");
    assertThat(server.received()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"event: ping\ndata: {}\n\n", "event: ping\nid: 9\ndata: {}\n\n"})
  void eventThatIsSkippedLeavesTheStreamResumable(String skipped) throws Exception {
    read(
        prediction(
            whole(skipped),
            whole(output("1:0", "Once") + skipped),
            whole(output("1:1", " upon") + DONE)));

    assertThat(given).containsExactly("Once", " upon");
    assertThat(server.received().get(1).headers()).doesNotContainKey("Last-Event-ID");
    assertThat(server.received().get(2).headers()).containsEntry("Last-Event-ID", "1:0");
  }

  @Test
  void eventsThatAreSkippedDoNotCountTheAttemptsAnew() throws Exception {
    Prediction prediction = prediction(whole("event: ping\nid: 9\ndata: {}\n\n"));

    assertThatThrownBy(() -> read(prediction)).isInstanceOf(StreamException.class);

    assertThat(server.received()).hasSize(10);
  }

  @Test
  void byteOrderMarkHidesNoPiece() throws Exception {
    Reaction reaction =
        connection -> {
          begun("").react(connection);
          for (byte b : ("\uFEFF" + output("1:0", "Once") + DONE).getBytes(UTF_8)) {
            connection.write(new byte[] {b});
          }
          connection.hangUp();
        };

    read(prediction(reaction));

    assertThat(given).containsExactly("Once");
  }

  @Test
  void connectionThatBringsSomethingCountsTheAttemptsAnew() throws Exception {
    client.close();
    client = client(RetryPolicy.builder().maxAttempts(3).build());

    read(
        prediction(
            whole(output("1:0", "a")),
            whole(output("1:1", "b")),
            nothing().andReset(),
            whole(output("1:2", "c")),
            whole(output("1:3", "d") + DONE)));

    assertThat(given).containsExactly("a", "b", "c", "d");
  }

  @Test
  void streamThatNeverGoesOnEndsAfterAllAttemptsWithWhatWasReceived() throws Exception {
    Prediction prediction =
        prediction(whole(output("1:0", "Once") + output("1:1", " upon")), whole(""));

    StreamException failure = catchThrowableOfType(StreamException.class, () -> read(prediction));

    assertThat(given).containsExactly("Once", " upon");
    assertThat(failure.received()).isEqualTo("Once upon");
    assertThat(failure.predictionId()).isEqualTo("p1");
    assertThat(failure)
        .hasMessage(
            "Streaming prediction p1 failed: it ended without the event \"done\" from "
                + server.baseUrl()
                + "v1/files/p1. Await the prediction, which brings its whole output, or stream it"
                + " anew. Gave up after 10 attempts in 121.5 s.");
    assertThat(server.received()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event: output\ndata: Once\n\n",
        "event: output\nid: 1:0\ndata: On\n\nevent: output\ndata: ce\n\n",
        "event: output\nid: ü\ndata: Once\n\n"
      })
  void streamThatNobodyCouldGoOnWithExactlyIsNotRepeated(String events) throws Exception {
    Prediction prediction = prediction(whole(events), whole(events + DONE));

    StreamException failure = catchThrowableOfType(StreamException.class, () -> read(prediction));

    assertThat(String.join("", given)).isEqualTo("Once");
    assertThat(failure.received()).isEqualTo("Once");
    assertThat(failure).hasMessageContaining("; its last event has no id to go on from");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void streamThatBroughtNothingYetBeginsAnew() throws Exception {
    read(
        prediction(
            nothing().andReset(),
            json(503, "{}", "Retry-After: 3"),
            whole(":408: 408 Request Timeout\n\n"),
            whole("event: output\ndata: Once\n\n" + DONE)));

    assertThat(given).containsExactly("Once");
    assertThat(server.received().get(3).headers()).doesNotContainKey("Last-Event-ID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event: done\\nid: 1:1\\ndata: {\"reason\": \"canceled\"}            | CANCELED |",
        "event: done\\nid: 1:1\\ndata: {\"reason\": \"error\"}               | FAILED   |",
        "event: error\\nid: 1:1\\ndata: {\"detail\": \"out of memory\"}      | FAILED   | out of memory",
        "event: error\\nid: 1:1\\ndata: {\"code\": 7}                        | FAILED   | {\"code\": 7}",
        "event: error\\nid: 1:1\\ndata: {\"detail\": [7]}                    | FAILED   | {\"detail\": [7]}",
      })
  void unsuccessfulEndHoldsWhatWasReceived(String event, String status, String error)
      throws Exception {
    Prediction prediction =
        prediction(whole(output("1:0", "Once") + event.replace("\\n", "\n") + "\n\n" + DONE));

    PredictionUnsuccessfulException failure =
        catchThrowableOfType(PredictionUnsuccessfulException.class, () -> read(prediction));

    assertThat(given).containsExactly("Once");
    assertThat(failure.predictionId()).isEqualTo("p1");
    assertThat(failure.prediction())
        .isEqualTo(
            Prediction.builder()
                .id("p1")
                .status(PredictionStatus.of(status.toLowerCase(Locale.ROOT)))
                .error(error)
                .output("Once")
                .build());
    assertThat(server.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event: done\\ndata: finished | its event \"done\" has data that is not a JSON object: \"finished\"",
        "event: done\\ndata: null     | its event \"done\" has data that is not a JSON object: \"null\"",
        "event: done\\ndata: []       | its event \"done\" has data that is not a JSON object: \"[]\"",
        "event: done\\ndata:          | its event \"done\" has data that is not a JSON object: \"\"",
        "event: error\\ndata: {\"det  | its event \"error\" has data that is not a JSON object: \"{\"det\"",
        "event: done\\ndata: {\"reason\": \"rain\"} | it ended for an unknown reason: rain",
      })
  void endThatSaysNothingIsNamed(String event, String finding) throws Exception {
    Prediction prediction =
        prediction(whole(output("1:0", "Once") + event.replace("\\n", "\n") + "\n\n"));

    StreamException failure = catchThrowableOfType(StreamException.class, () -> read(prediction));

    assertThat(given).containsExactly("Once");
    assertThat(failure.received()).isEqualTo("Once");
    assertThat(failure).hasMessageContaining(finding);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void responseThatIsNoStreamIsNamed() throws Exception {
    Prediction html = prediction(FaultyGateway.html(200, "<html>"));
    assertThatThrownBy(() -> read(html))
        .isInstanceOf(StreamException.class)
        .hasMessageContaining(
            "HTTP 200 has the Content-Type text/html; charset=utf-8 instead of text/event-stream");
    assertThat(server.received()).hasSize(1);

    Prediction gone = prediction(json(404, "{}"));
    assertThatThrownBy(() -> read(gone))
        .isInstanceOf(StreamException.class)
        .hasMessageContaining("HTTP 404")
        .hasMessageNotContaining("hush");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void redirectIsFollowedWithoutAKey() throws Exception {
    try (FaultyGateway elsewhere = new FaultyGateway(whole(output("1:0", "Once") + DONE))) {
      read(prediction(json(302, "{}", "Location: " + elsewhere.baseUrl())));

      assertThat(given).containsExactly("Once");
      assertThat(elsewhere.received().get(0).headers()).doesNotContainKey("Authorization");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"p1\"}                                       | prediction p1 has no urls.stream, so",
        "{\"id\": \"p1\", \"urls\": {}}                         | prediction p1 has no urls.stream, so",
        "{\"urls\": {\"stream\": null}}                         | prediction null has no urls.stream",
        "{\"id\": \"p1\", \"urls\": {\"stream\": \"ftp://a/b\"}} | prediction p1 has a urls.stream that",
        "{\"id\": \"p1\", \"urls\": {\"stream\": 7}}            | prediction p1 has a urls.stream that",
      })
  void predictionWithoutAStreamIsRefused(String json, String rule) {
    Prediction prediction = Prediction.fromJson(json);

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> client.stream(prediction), () -> client.streamAsync(prediction, given::add))) {
      assertThatThrownBy(call)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(rule)
          .hasMessageEndingWith("; await it, which brings its whole output");
    }
  }

  @Test
  void eventBeyondTheLimitEndsTheStream() throws Exception {
    client.close();
    client = builder().maxResponseBytes(10_000).build();
    String piece = "x".repeat(9_000);
    Prediction prediction =
        prediction(
            begun(output("1:0", piece) + output("1:1", piece) + "event: output\ndata: ")
                .andParts(100, "x".repeat(1_000))
                .andSilence());

    assertThatThrownBy(() -> read(prediction))
        .isInstanceOf(StreamException.class)
        .hasMessageContaining("an event has more than 10000 bytes");
    assertThat(given).containsExactly(piece, piece);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void pieceWaitsForTheReader() throws Exception {
    PredictionStream stream = new PredictionStream();
    Thread server =
        new Thread(
            () -> {
              stream.put("a");
              stream.put("b");
            });
    server.setDaemon(true);
    server.start();
    while (server.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    Iterator<String> pieces = stream.iterator();
    assertThat(List.of(pieces.next(), pieces.next())).containsExactly("a", "b");
    server.join();
  }

  @Test
  void closingTheStreamEndsItsConnection() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    PredictionStream output = client.stream(prediction(open(hungUp)));
    Iterator<String> pieces = output.iterator();
    pieces.next();

    output.close();

    hungUp.get();
    assertThatThrownBy(pieces::hasNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the stream was closed before it was read to its end");
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void closingAStreamThatNobodyReadsEndsItsConnection() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    Reaction many =
        connection -> {
          try {
            begun("").andParts(1_000_000, "\r\n" + output("1:0", "x")).react(connection);
          } finally {
            hungUp.complete(null);
          }
        };

    PredictionStream output = client.stream(prediction(many));
    server.awaitRequests(1);

    output.close();

    hungUp.get();
  }

  @Test
  void closingTheClientEndsAReaderThatWaits() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    Iterator<String> pieces = client.stream(prediction(open(hungUp))).iterator();
    pieces.next();
    CompletableFuture<Throwable> failure =
        CompletableFuture.supplyAsync(
            () -> catchThrowableOfType(ReplicateException.class, pieces::hasNext));

    client.close();

    assertThat(failure.get()).isInstanceOf(ClientClosedException.class);
    hungUp.get();
    Prediction prediction = prediction(nothing());
    assertThatThrownBy(() -> client.stream(prediction)).isInstanceOf(ClientClosedException.class);
  }

  @Test
  void interruptEndsAReaderThatWaits() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    Iterator<String> pieces = client.stream(prediction(open(hungUp))).iterator();
    pieces.next();
    Thread.currentThread().interrupt();

    CallInterruptedException failure =
        catchThrowableOfType(CallInterruptedException.class, pieces::hasNext);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure.predictionId()).isEqualTo("p1");
    hungUp.get();
  }

  /** A piece, and then nothing until the client has hung up. */
  private static Reaction open(CompletableFuture<Void> hungUp) {
    return connection -> {
      try {
        begun(output("1:0", "Once")).andSilence().react(connection);
        hungUp.complete(null);
      } catch (SocketTimeoutException e) {
        hungUp.completeExceptionally(e);
      } catch (IOException e) {
        hungUp.complete(null);
      }
    };
  }

  @Test
  void listenerIsToldOfEachPiece() throws Exception {
    Prediction prediction =
        prediction(whole(output("1:0", "Once")), whole(output("1:1", " upon") + DONE));

    assertThat(client.streamAsync(prediction, given::add).get()).isNull();

    assertThat(given).containsExactly("Once", " upon");
  }

  @Test
  void whatTheListenerThrowsEndsTheStream() throws Exception {
    for (Throwable thrown :
        List.of(new IllegalStateException("full"), new IOException("disk"), new Error("bad"))) {
      CompletableFuture<Void> hungUp = new CompletableFuture<>();
      CompletableFuture<Void> stream =
          client.streamAsync(prediction(open(hungUp)), piece -> Sneaky.throwAny(thrown));

      assertThatThrownBy(stream::get).isInstanceOf(ExecutionException.class).hasCause(thrown);
      hungUp.get();
    }
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void cancellingTheFutureEndsTheConnection() throws Exception {
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    CompletableFuture<Void> first = new CompletableFuture<>();
    CompletableFuture<Void> stream =
        client.streamAsync(prediction(open(hungUp)), piece -> first.complete(null));
    first.get();

    stream.cancel(false);

    hungUp.get();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void openStreamsHoldUpNoOther() throws Exception {
    client.close();
    client = builder().maxConcurrentRequests(1).build();
    CompletableFuture<Void> hungUp = new CompletableFuture<>();
    Prediction prediction = prediction(open(hungUp));
    try (PredictionStream one = client.stream(prediction);
        PredictionStream other = client.stream(prediction)) {
      assertThat(one.iterator().next()).isEqualTo("Once");
      assertThat(other.iterator().next()).isEqualTo("Once");
      assertThat(hungUp).isNotDone();
    }
  }

  @Test
  void whatAnInterceptorThrowsReachesTheReader() throws Exception {
    RuntimeException thrown = new IllegalStateException("no");
    client.close();
    client =
        builder()
            .okHttpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain -> {
                          throw thrown;
                        })
                    .build())
            .build();
    Prediction prediction = prediction(nothing());

    assertThatThrownBy(() -> read(prediction)).isSameAs(thrown);
  }

  @Test
  void failureHoldsTheEndOfALongOutput() throws Exception {
    String piece = "0123456789abcdef".repeat(1 << 14);
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      events.append(output("1:" + i, i + piece));
    }
    Prediction prediction = prediction(whole(events + "event: done\ndata: no\n\n"));

    StreamException failure = catchThrowableOfType(StreamException.class, () -> read(prediction));

    assertThat(given).hasSize(9);
    assertThat(failure.received()).hasSize(1 << 20).isEqualTo(end(String.join("", given)));
  }

  private static String end(String text) {
    return text.substring(text.length() - (1 << 20));
  }
}
