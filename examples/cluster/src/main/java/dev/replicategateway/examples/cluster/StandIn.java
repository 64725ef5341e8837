package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A gateway on loopback that runs no model: a prediction ends after a set time, with one file. An
 * input with {@code "stand_in":"refuse"} is refused, one with {@code "stand_in":"fail"} fails. It
 * counts how often each prompt is created.
 *
 * <pre>
 * java -cp … dev.replicategateway.examples.cluster.StandIn PORT MILLISECONDS BYTES
 * </pre>
 */
class StandIn implements AutoCloseable {
  private static final JsonAdapter<Prediction> JSON =
      new Moshi.Builder().build().adapter(Prediction.class);
  private static final String PREDICTIONS = "/replicate/v1/predictions";
  private static final Pattern PREDICTIONS_OF_MODEL =
      Pattern.compile("/replicate/v1/models/([^/]+/[^/]+)/predictions");
  private static final int PAGE = 100;

  static {
    // By default the server closes connections beyond 200 while requests are on their way to it.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
  }

  private final Duration length;
  private final byte[] file;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Born> predictions = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Born> inOrder = new ConcurrentLinkedQueue<>();

  /** How often each prompt was created, by the text of its input. */
  final Map<String, AtomicInteger> creates = new ConcurrentHashMap<>();

  private record Born(Prediction prediction, String account, long atNanos) {}

  StandIn(int port, Duration length, int fileBytes) throws IOException {
    this.length = length;
    this.file = new byte[fileBytes];
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  public static void main(String[] args) throws IOException {
    StandIn gateway =
        new StandIn(
            Integer.parseInt(args[0]),
            Duration.ofMillis(Long.parseLong(args[1])),
            Integer.parseInt(args[2]));
    gateway.start();
    System.out.println("stand-in gateway at " + gateway.url() + "; end it with Ctrl-C");
  }

  StandIn start() {
    server.start();
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Matcher ofModel = PREDICTIONS_OF_MODEL.matcher(path);
      if (path.startsWith("/files/")) {
        download(exchange);
      } else if (ofModel.matches()) {
        create(exchange, asked(exchange).toBuilder().model(ofModel.group(1)).build());
      } else if (!path.startsWith(PREDICTIONS)) {
        send(exchange, 404, "{\"detail\":\"The requested resource does not exist\"}");
      } else if (exchange.getRequestMethod().equals("POST")) {
        create(exchange, asked(exchange));
      } else if (path.equals(PREDICTIONS)) {
        list(exchange);
      } else {
        read(exchange, path.substring(PREDICTIONS.length() + 1));
      }
    }
  }

  /** Who asks: the key, or nobody. */
  static String account(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header;
  }

  private static Prediction asked(HttpExchange exchange) throws IOException {
    return Prediction.fromJson(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  void create(HttpExchange exchange, Prediction asked) throws IOException {
    if ("refuse".equals(input(asked, "stand_in"))) {
      send(
          exchange,
          422,
          "{\"title\":\"Input validation failed\",\"detail\":\"- prompt is refused\"}");
      return;
    }
    Born born = bear(asked, account(exchange));
    answerCreate(exchange, born.prediction());
  }

  /** The create has had its effect; what is left is its response. */
  void answerCreate(HttpExchange exchange, Prediction created) throws IOException {
    send(exchange, 201, JSON.toJson(created));
  }

  private Born bear(Prediction asked, String account) {
    Prediction prediction =
        asked.toBuilder()
            .id(UUID.randomUUID().toString().replace("-", ""))
            .status(PredictionStatus.STARTING)
            .createdAt(OffsetDateTime.now(ZoneOffset.UTC))
            .build();
    Born born = new Born(prediction, account, System.nanoTime());
    predictions.put(String.valueOf(prediction.getId()), born);
    inOrder.add(born);
    creates
        .computeIfAbsent(String.valueOf(input(asked, "prompt")), prompt -> new AtomicInteger())
        .incrementAndGet();
    return born;
  }

  static @Nullable Object input(Prediction prediction, String name) {
    Map<String, @Nullable Object> input = prediction.getInput();
    return input == null ? null : input.get(name);
  }

  void read(HttpExchange exchange, String id) throws IOException {
    Born born = predictions.get(id);
    if (born == null) {
      send(exchange, 404, "{\"detail\":\"There is no such prediction\"}");
    } else {
      send(exchange, 200, JSON.toJson(now(born)));
    }
  }

  private Prediction now(Born born) {
    if (System.nanoTime() - born.atNanos() < length.toNanos()) {
      return born.prediction().toBuilder().status(PredictionStatus.PROCESSING).build();
    }
    if ("fail".equals(input(born.prediction(), "stand_in"))) {
      return born.prediction().toBuilder()
          .status(PredictionStatus.FAILED)
          .error("CUDA out of memory")
          .build();
    }
    return born.prediction().toBuilder()
        .status(PredictionStatus.SUCCEEDED)
        .output(url() + "/files/" + born.prediction().getId() + "/out.png")
        .build();
  }

  /** The account's own, the newest first. */
  void list(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    OffsetDateTime after =
        OffsetDateTime.parse(query.getOrDefault("created_after", "1970-01-01T00:00:00Z"));
    int skip = Integer.parseInt(query.getOrDefault("cursor", "0"));
    List<Prediction> all =
        inOrder.stream()
            .filter(born -> born.account().equals(account(exchange)))
            .map(this::now)
            .filter(prediction -> !after.isAfter(prediction.getCreatedAt()))
            .sorted((one, other) -> other.getCreatedAt().compareTo(one.getCreatedAt()))
            .toList();
    List<String> page = all.stream().skip(skip).limit(PAGE).map(JSON::toJson).toList();
    String next =
        skip + PAGE < all.size()
            ? "\""
                + url()
                + PREDICTIONS
                + "?cursor="
                + (skip + PAGE)
                + "&created_after="
                + after
                + "\""
            : "null";
    send(
        exchange,
        200,
        "{\"previous\":null,\"next\":" + next + ",\"results\":[" + String.join(",", page) + "]}");
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> values = new TreeMap<>();
    String query = exchange.getRequestURI().getQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return values;
  }

  void download(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
