package dev.replicategateway.examples.cluster;

import com.sun.net.httpserver.HttpExchange;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The stand-in with the faults of a gateway, and with places where a request can be held. */
final class FaultyStandIn extends StandIn {
  /** Where a request is held: before its response, when its effect is done. */
  enum Stage {
    CREATE,
    READ,
    DOWNLOAD
  }

  private static final int FILE_BYTES = 1_000;

  private final Map<Stage, Gate> gates = new ConcurrentHashMap<>();
  private final Map<String, Gate> heldCreates = new ConcurrentHashMap<>();

  /** How often each key asked. */
  final Map<String, AtomicInteger> accounts = new ConcurrentHashMap<>();

  /** Prompts whose create gets no response. */
  final Set<String> lost = ConcurrentHashMap.newKeySet();

  /** How often each prompt is answered 429, with 10 s to wait, before it is created. */
  volatile int rateLimits;

  /** The statuses that the list call is answered with before it lists anything. */
  final Queue<Integer> listFailures = new ConcurrentLinkedQueue<>();

  /** The status that the list call is always answered with; 0 for the list. */
  volatile int listRefusal;

  /** How often the file of each prompt breaks off before it is whole. */
  final Map<String, AtomicInteger> breaks = new ConcurrentHashMap<>();

  private final Map<String, String> promptsOfFiles = new ConcurrentHashMap<>();

  /** How often the list was asked for. */
  final AtomicInteger listed = new AtomicInteger();

  /** Whether the gateway has the list call. */
  volatile boolean lists = true;

  /** The models by whose name a prediction was asked for. */
  final Queue<String> models = new ConcurrentLinkedQueue<>();

  private final Map<String, AtomicInteger> limited = new ConcurrentHashMap<>();

  FaultyStandIn() throws IOException {
    super(0, Duration.ofMillis(200), FILE_BYTES);
  }

  /** Holds the requests of a stage, all after the first so many, until the gate is opened. */
  Gate hold(Stage stage, int after, int arrivals) {
    Gate gate = new Gate(after, arrivals);
    gates.put(stage, gate);
    return gate;
  }

  /** Holds the response to the create of one prompt. */
  Gate holdCreate(String prompt) {
    return heldCreates.computeIfAbsent(prompt, key -> new Gate(0, 1));
  }

  @Override
  void create(HttpExchange exchange, Prediction asked) throws IOException {
    accounts.computeIfAbsent(account(exchange), key -> new AtomicInteger()).incrementAndGet();
    String model = asked.getModel();
    if (model != null) {
      models.add(model);
      if (model.startsWith("nobody/")) {
        send(exchange, 404, "{\"detail\":\"The requested resource does not exist\"}");
        return;
      }
    }
    String prompt = String.valueOf(input(asked, "prompt"));
    AtomicInteger before = limited.computeIfAbsent(prompt, key -> new AtomicInteger());
    if (before.getAndIncrement() < rateLimits) {
      exchange.getResponseHeaders().set("Retry-After", "10");
      send(exchange, 429, "{\"detail\":\"Request was throttled\"}");
      return;
    }
    super.create(exchange, asked);
  }

  @Override
  void answerCreate(HttpExchange exchange, Prediction created) throws IOException {
    pass(Stage.CREATE);
    String prompt = String.valueOf(input(created, "prompt"));
    promptsOfFiles.put("/files/" + created.getId() + "/out.png", prompt);
    Gate gate = heldCreates.get(prompt);
    if (gate != null) {
      gate.pass();
    }
    if (!lost.contains(prompt)) {
      super.answerCreate(exchange, created);
    }
  }

  @Override
  void read(HttpExchange exchange, String id) throws IOException {
    pass(Stage.READ);
    super.read(exchange, id);
  }

  @Override
  void download(HttpExchange exchange) throws IOException {
    pass(Stage.DOWNLOAD);
    String prompt = promptsOfFiles.get(exchange.getRequestURI().getPath());
    AtomicInteger left = breaks.getOrDefault(prompt, new AtomicInteger());
    if (left.getAndDecrement() > 0) {
      exchange.sendResponseHeaders(200, FILE_BYTES);
      exchange.getResponseBody().write(new byte[FILE_BYTES / 2]);
      exchange.getResponseBody().flush();
    } else {
      super.download(exchange);
    }
  }

  @Override
  void list(HttpExchange exchange) throws IOException {
    listed.incrementAndGet();
    Integer failure = listFailures.poll();
    if (failure != null || listRefusal != 0) {
      int status = failure == null ? listRefusal : failure;
      send(exchange, status, "{\"detail\":\"The list is away\"}");
    } else if (lists) {
      super.list(exchange);
    } else {
      send(exchange, 404, "{\"detail\":\"The requested resource does not exist\"}");
    }
  }

  private void pass(Stage stage) {
    Gate gate = gates.get(stage);
    if (gate != null) {
      gate.pass();
    }
  }

  /** Lets a few requests through and holds the others. */
  static final class Gate {
    private final AtomicInteger free;
    private final CountDownLatch arrivals;
    private final CountDownLatch opened = new CountDownLatch(1);

    Gate(int free, int arrivals) {
      this.free = new AtomicInteger(free);
      this.arrivals = new CountDownLatch(arrivals);
    }

    private void pass() {
      if (free.getAndDecrement() > 0) {
        return;
      }
      arrivals.countDown();
      await(opened);
    }

    /** Returns when as many requests are held as were asked for. */
    void awaitArrivals() {
      await(arrivals);
    }

    void open() {
      opened.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        if (!latch.await(2, TimeUnit.MINUTES)) {
          throw new AssertionError("nothing came in two minutes");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
