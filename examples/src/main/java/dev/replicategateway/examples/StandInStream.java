package dev.replicategateway.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * The server that streams output as server-sent events. It is none of the gateway's, as Replicate's
 * is another host as well; its streams end when the model has finished.
 */
final class StandInStream implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  /** About an event, so that they arrive one after the other. */
  private static final int BYTES_AT_ONCE = 48;

  private static final int PERIOD_MILLIS = 20;

  private static final String REASON_CANCELED = "{\"reason\":\"canceled\"}";
  private static final String REASON_ERROR = "{\"reason\":\"error\"}";

  private final MockWebServer server = new MockWebServer();

  private StandInStream() {}

  static StandInStream start() throws IOException {
    StandInStream stream = new StandInStream();
    stream.server.start(LOOPBACK, 0);
    return stream;
  }

  /** Says whose output is streamed, before anybody asks for it. */
  void serve(StandInPredictions predictions) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request, predictions);
          }
        });
  }

  /** Where the streams are, ending in a slash; a prediction's id follows. */
  String url() {
    return new HttpUrl.Builder()
        .scheme("http")
        .host(LOOPBACK.getHostAddress())
        .port(server.getPort())
        .addPathSegments("v1/files/")
        .build()
        .toString();
  }

  /** The oldest request that was not taken yet. */
  RecordedRequest takeRequest() throws InterruptedException {
    return server.takeRequest();
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }

  private static MockResponse answer(RecordedRequest request, StandInPredictions predictions) {
    List<String> path = Objects.requireNonNull(request.getRequestUrl()).pathSegments();
    StandInRun run = predictions.ended(path.get(path.size() - 1));
    if (run == null || run.model().pieces().isEmpty()) {
      return StandInAnswer.notFound();
    }
    List<Event> events = events(run);
    int seen = events.stream().map(Event::id).toList().indexOf(request.getHeader("Last-Event-ID"));
    return new MockResponse()
        .setHeader("Content-Type", "text/event-stream")
        .setHeader("Cache-Control", "no-store")
        .setChunkedBody(
            events.stream().skip(seen + 1L).map(Event::toString).collect(Collectors.joining()),
            BYTES_AT_ONCE)
        .throttleBody(BYTES_AT_ONCE, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static List<Event> events(StandInRun run) {
    long second = run.createdAt().toEpochSecond();
    List<Event> events = new ArrayList<>();
    switch (run.now().getStatus().known()) {
      case CANCELED, ABORTED -> events.add(new Event("done", second + ":0", REASON_CANCELED));
      default -> {
        for (String piece : run.model().pieces()) {
          events.add(new Event("output", second + ":" + events.size(), piece));
        }
        String failure = run.model().failure();
        if (failure != null) {
          events.add(
              new Event("error", second + ":" + events.size(), "{\"detail\":\"" + failure + "\"}"));
        }
        events.add(
            new Event("done", second + ":" + events.size(), failure == null ? "{}" : REASON_ERROR));
      }
    }
    return events;
  }

  /** One event; data of several lines is several fields. */
  private record Event(String name, String id, String data) {
    @Override
    public String toString() {
      String fields =
          Arrays.stream(data.split("\n", -1))
              .map(line -> "data: " + line + "\n")
              .collect(Collectors.joining());
      return "event: " + name + "\nid: " + id + "\n" + fields + "\n";
    }
  }
}
