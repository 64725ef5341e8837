package dev.replicategateway.examples;

import dev.replicategateway.examples.StandInRun.Places;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * A gateway on loopback that answers as a real one does, with all that Replicate has behind it, but
 * runs no model: a prediction ends with what its {@link StandInModel} has prepared. It is at {@code
 * replicate/v1} and, as Replicate itself, at {@code v1}.
 */
final class StandInGateway implements AutoCloseable {
  // Held here, because a logger that nobody holds forgets its level.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final MockWebServer server = new MockWebServer();
  private final StandInFiles files;
  private final StandInStream stream;
  private final StandInPredictions predictions;

  private StandInGateway(Clock clock) throws IOException {
    server.setBodyLimit(StandInFiles.LIMIT);
    server.start(LOOPBACK, 0);
    files = new StandInFiles(baseUrl() + "replicate/v1/files/", clock);
    stream = StandInStream.start();
    predictions = new StandInPredictions(new Places(baseUrl() + "files/", stream.url()));
    stream.serve(predictions);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
  }

  static StandInGateway start() throws IOException {
    return start(Clock.systemUTC());
  }

  /** The same whose files are of the time of this clock. */
  static StandInGateway start(Clock clock) throws IOException {
    keepServerLogQuiet();
    return new StandInGateway(clock);
  }

  /** The server would report each request as if it were an event. */
  static void keepServerLogQuiet() {
    SERVER_LOG.setLevel(Level.WARNING);
  }

  /** The root, ending in a slash. */
  String baseUrl() {
    // The server's own URL has whatever name this machine gives its loopback address.
    return new HttpUrl.Builder()
        .scheme("http")
        .host(LOOPBACK.getHostAddress())
        .port(server.getPort())
        .build()
        .toString();
  }

  /** The oldest request that was not taken yet. */
  RecordedRequest takeRequest() throws InterruptedException {
    return server.takeRequest();
  }

  /** The server that streams output, which is another one. */
  StandInStream stream() {
    return stream;
  }

  @Override
  public void close() throws IOException {
    try (stream) {
      server.shutdown();
    }
  }

  private MockResponse answer(RecordedRequest request) {
    HttpUrl url = Objects.requireNonNull(request.getRequestUrl());
    List<String> path = url.pathSegments();
    if (path.size() == 3 && path.get(0).equals("files")) {
      return path.get(2).endsWith(".png")
          ? StandInAnswer.file("outpainted.png", "image/png")
          : StandInAnswer.file("animate-diff.mp4", "video/mp4");
    }
    int version = path.indexOf("v1");
    boolean isApi = version == 0 || (version == 1 && path.get(0).equals("replicate"));
    List<String> names = path.subList(version + 1, path.size());
    return isApi && !names.isEmpty() ? answer(request, names) : StandInAnswer.notFound();
  }

  /** What is answered to a request of the API, of which these are the names after the version. */
  private MockResponse answer(RecordedRequest request, List<String> path) {
    String last = path.get(path.size() - 1);
    try {
      return switch (request.getMethod() + " " + path.get(0) + " " + path.size()) {
        case "POST predictions 1" -> predictions.create(StandInCreation.ofVersion(request));
        case "GET predictions 1" ->
            predictions.list(Objects.requireNonNull(request.getRequestUrl()));
        case "GET predictions 2" -> predictions.read(last);
        case "POST predictions 3" ->
            last.equals("cancel") ? predictions.cancel(path.get(1)) : StandInAnswer.notFound();
        case "POST models 4" -> predictions.create(StandInCreation.ofModel(request, name(path)));
        case "POST deployments 4" ->
            predictions.create(StandInCreation.ofDeployment(request, name(path)));
        case "POST files 1" -> files.upload(request);
        case "GET files 2" -> files.get(last);
        case "DELETE files 2" -> files.delete(last);
        default -> StandInAnswer.notFound();
      };
    } catch (StandInCreation.Refused e) {
      return e.answer();
    }
  }

  private static String name(List<String> path) {
    return path.get(1) + "/" + path.get(2);
  }
}
