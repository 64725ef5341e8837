package dev.replicategateway.examples;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.model.GatewayError;
import dev.replicategateway.client.model.GatewayErrorCode;
import dev.replicategateway.client.model.GatewayErrorDetail;
import dev.replicategateway.client.model.InvalidField;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionMetrics;
import dev.replicategateway.client.model.PredictionSource;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.PredictionUrls;
import dev.replicategateway.client.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A gateway on loopback that answers as a real one does but runs no model: a prediction ends with
 * what its {@link StandInModel} has prepared. It moves on each time it is read, never by itself.
 */
final class StandInGateway implements AutoCloseable {
  // Held here, because a logger that nobody holds forgets its level.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final List<String> PREDICTIONS = List.of("replicate", "v1", "predictions");
  private static final String ID_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final Pattern ID = Pattern.compile("[" + ID_DIGITS + "]{26}");
  private static final Prediction EARLIER =
      Prediction.builder().version(DocumentedRequest.create().getVersion()).input(Map.of()).build();

  /** How many reads find a prediction starting. */
  private static final int STARTING_READS = 1;

  /** How many reads after those find it processing; the first sees no step, the last all. */
  private static final int PROCESSING_READS = 9;

  private static final int STEPS = 25;
  private static final double STEPS_PER_SECOND = 1.53;
  private static final OffsetDateTime COMPLETED =
      OffsetDateTime.parse("2025-01-15T10:04:05.907215038Z");

  private static final GatewayError MALFORMED =
      GatewayError.builder()
          .error(
              GatewayErrorDetail.builder()
                  .message("Malformed request body")
                  .type("new_api_error")
                  .code(GatewayErrorCode.of("bad_request_body"))
                  .build())
          .build();

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Run> runs = new HashMap<>();
  private final Random random = new Random();

  private StandInGateway() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
  }

  static StandInGateway start() throws IOException {
    keepServerLogQuiet();
    StandInGateway gateway = new StandInGateway();
    gateway.server.start(LOOPBACK, 0);
    return gateway;
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

  @Override
  public void close() throws IOException {
    server.shutdown();
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    List<String> path = Objects.requireNonNull(request.getRequestUrl()).pathSegments();
    if (path.size() == 3 && path.get(0).equals("files")) {
      return path.get(2).endsWith(".png")
          ? file("outpainted.png", "image/png")
          : file("animate-diff.mp4", "video/mp4");
    }
    boolean post = "POST".equals(request.getMethod());
    if (path.equals(PREDICTIONS) && post) {
      return create(request.getBody().snapshot().utf8());
    }
    Run run = path.size() > 3 && path.subList(0, 3).equals(PREDICTIONS) ? run(path.get(3)) : null;
    if (run != null && path.size() == 4 && !post) {
      return json(200, Prediction.class, run.read());
    }
    if (run != null && path.size() == 5 && path.get(4).equals("cancel") && post) {
      return json(200, Prediction.class, run.cancel());
    }
    return problem(
        Problem.builder().detail("The requested resource does not exist").status(404).build());
  }

  /** Null where there is none. What looks like an id is taken for one of an earlier stand-in. */
  private @Nullable Run run(String id) {
    return ID.matcher(id).matches()
        ? runs.computeIfAbsent(id, earlier -> new Run(earlier, EARLIER))
        : null;
  }

  private static MockResponse file(String name, String mediaType) {
    try (InputStream content = StandInGateway.class.getResourceAsStream(name)) {
      return new MockResponse()
          .setHeader("Content-Type", mediaType)
          .setBody(new Buffer().readFrom(Objects.requireNonNull(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MockResponse create(String body) {
    Prediction asked = parse(body);
    if (asked == null) {
      return json(400, GatewayError.class, MALFORMED);
    }
    List<InvalidField> missing = new ArrayList<>();
    if (asked.getVersion() == null) {
      missing.add(required("version"));
    }
    if (asked.getInput() == null) {
      missing.add(required("input"));
    }
    if (!missing.isEmpty()) {
      return problem(
          Problem.builder()
              .title("Input validation failed")
              .detail(
                  missing.stream()
                      .map(field -> "- " + field.getDescription() + "\n")
                      .collect(Collectors.joining()))
              .status(422)
              .invalidFields(missing)
              .build());
    }
    Run run = new Run(newId(), asked);
    runs.put(run.id, run);
    return json(200, Prediction.class, run.now);
  }

  /**
   * The request as a prediction, whose version and input have the same names, with nothing required
   * and the input as free-form JSON. Null where it is no such JSON.
   */
  private static @Nullable Prediction parse(String body) {
    try {
      Prediction asked = Prediction.fromJson(body);
      return asked.violations().isEmpty() ? asked : null;
    } catch (JsonDataException e) {
      return null;
    }
  }

  private String newId() {
    return random
        .ints(26, 0, ID_DIGITS.length())
        .mapToObj(digit -> ID_DIGITS.substring(digit, digit + 1))
        .collect(Collectors.joining());
  }

  private static InvalidField required(String name) {
    return InvalidField.builder()
        .type("required")
        .field("")
        .description(name + " is required")
        .build();
  }

  private static MockResponse problem(Problem problem) {
    int status = Objects.requireNonNull(problem.getStatus()).intValue();
    return json(status, Problem.class, problem)
        .setHeader("Content-Type", "application/problem+json");
  }

  private static <T> MockResponse json(int status, Class<T> type, T value) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(MOSHI.adapter(type).toJson(value));
  }

  /** One prediction on its way from starting to succeeded. */
  private final class Run {
    private final String id;
    private final StandInModel model;
    private Prediction now;
    private int reads;

    Run(String id, Prediction asked) {
      this.id = id;
      this.model = StandInModel.of(String.valueOf(asked.getVersion()));
      this.now =
          Prediction.builder()
              .id(id)
              .model(model.model())
              .version(asked.getVersion())
              .input(asked.getInput())
              .logs("")
              .output(null)
              .dataRemoved(false)
              .error(null)
              .source(PredictionSource.API)
              .status(PredictionStatus.STARTING)
              .createdAt(OffsetDateTime.parse("2025-01-15T10:03:40.584Z"))
              // Real gateways, too, name Replicate's hosts here rather than their own.
              .urls(
                  PredictionUrls.builder()
                      .get(URI.create("https://api.replicate.com/v1/predictions/" + id))
                      .cancel(
                          URI.create("https://api.replicate.com/v1/predictions/" + id + "/cancel"))
                      .web(URI.create("https://replicate.com/p/" + id))
                      .build())
              .build();
    }

    Prediction read() {
      if (hasEnded()) {
        return now;
      }
      reads++;
      int processingReads = reads - STARTING_READS;
      if (processingReads > PROCESSING_READS) {
        now =
            now.toBuilder()
                .status(PredictionStatus.SUCCEEDED)
                .output(model.output(baseUrl() + "files/" + id + "/"))
                .completedAt(COMPLETED)
                .metrics(
                    PredictionMetrics.builder()
                        .predictTime(23.789181117)
                        .totalTime(25.323215038)
                        .build())
                .build();
      } else if (processingReads > 0) {
        now =
            now.toBuilder()
                .status(PredictionStatus.PROCESSING)
                .startedAt(OffsetDateTime.parse("2025-01-15T10:03:42.118033921Z"))
                .logs(logs(STEPS * (processingReads - 1) / (PROCESSING_READS - 1)))
                .build();
      }
      return now;
    }

    Prediction cancel() {
      if (!hasEnded()) {
        now = now.toBuilder().status(PredictionStatus.CANCELED).completedAt(COMPLETED).build();
      }
      return now;
    }

    private boolean hasEnded() {
      return now.getCompletedAt() != null;
    }
  }

  /** What the model's progress bar has written after this many steps. */
  private static String logs(int steps) {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(StandInGateway::logLine)
        .collect(Collectors.joining("\n"));
  }

  private static String logLine(int step) {
    int filled = 10 * step / STEPS;
    return String.format(
        Locale.ROOT,
        "%3d%%|%s%s| %d/%d [%s<%s, %5.2fit/s]",
        100 * step / STEPS,
        "█".repeat(filled),
        " ".repeat(10 - filled),
        step,
        STEPS,
        seconds(step),
        seconds(STEPS - step),
        STEPS_PER_SECOND);
  }

  private static String seconds(int steps) {
    return String.format(Locale.ROOT, "00:%02d", (int) (steps / STEPS_PER_SECOND));
  }
}
