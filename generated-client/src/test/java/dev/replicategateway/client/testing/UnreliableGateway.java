package dev.replicategateway.client.testing;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;

/**
 * A gateway on loopback at which about every third request goes wrong. What happens to a prediction
 * depends on the seed and the number in its prompt alone, not on when its requests arrive.
 */
public final class UnreliableGateway implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("\"prompt\":\"(\\d+)\"");
  private static final String[] ENDS = {
    "succeeded",
    "succeeded",
    "succeeded",
    "succeeded",
    "succeeded",
    "succeeded",
    "failed",
    "canceled",
    "aborted"
  };

  private final long seed;
  private final MockWebServer server = new MockWebServer();
  private final Map<Integer, Run> runs = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<>();

  public UnreliableGateway(long seed) {
    this.seed = seed;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            // What nobody takes would fill the memory.
            server.takeRequest(0, TimeUnit.SECONDS);
            return answer(request);
          }
        });
  }

  public String baseUrl() {
    return server.url("/").toString();
  }

  public int requestCount() {
    return server.getRequestCount();
  }

  /** How often each fault happened. */
  public Map<String, AtomicInteger> faults() {
    return new TreeMap<>(faults);
  }

  /** How often a prediction was created: whether its create was not refused. */
  public int created(int number) {
    Run run = runs.get(number);
    return run == null ? 0 : run.created;
  }

  /** How a prediction ends, once it was created. */
  public String end(int number) {
    return runs.get(number).end;
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }

  private MockResponse answer(RecordedRequest request) {
    if (request.getMethod().equals("POST")) {
      Matcher number = NUMBER.matcher(request.getBody().readUtf8());
      if (!number.find()) {
        throw new AssertionError("a create without a number in its prompt");
      }
      return runs.computeIfAbsent(Integer.valueOf(number.group(1)), Run::new).create();
    }
    String id = request.getRequestUrl().pathSegments().get(3);
    return runs.get(Integer.valueOf(id.substring(1))).read();
  }

  private MockResponse fault(String name, MockResponse response) {
    faults.computeIfAbsent(name, key -> new AtomicInteger()).incrementAndGet();
    return response;
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(body);
  }

  private static MockResponse dropped(SocketPolicy policy, String body) {
    return json(200, body).setSocketPolicy(policy);
  }

  private final class Run {
    private final int number;
    private final Random random;
    private final String end;
    private int created;
    private int readsLeft;

    Run(int number) {
      this.number = number;
      this.random = new Random(seed * 1_000_003 + number);
      this.end = ENDS[random.nextInt(ENDS.length)];
      this.readsLeft = 1 + random.nextInt(4);
    }

    synchronized MockResponse create() {
      return switch (random.nextInt(24)) {
        case 0, 1 ->
            fault("create 429", json(429, "{\"detail\": \"throttled\", \"retry_after\": 5}"));
        case 2 -> fault("create 503, come again", json(503, "{}").setHeader("Retry-After", "3"));
        case 3 ->
            fault("create 503, come again at once", json(503, "{}").setHeader("Retry-After", "0"));
        case 4 -> fault("create 422", json(422, "{\"detail\": \"- input: prompt is required\"}"));
        case 5 ->
            fault("create 500", created(json(500, "{\"error\": {\"message\": \"overloaded\"}}")));
        case 6 ->
            fault(
                "create dropped", created(dropped(SocketPolicy.DISCONNECT_AFTER_REQUEST, state())));
        case 7 ->
            fault(
                "create cut",
                created(dropped(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY, state())));
        case 8 -> fault("create answered by a page", created(json(200, "<html>It works</html>")));
        default -> created(json(201, state()));
      };
    }

    private MockResponse created(MockResponse answer) {
      created++;
      return answer;
    }

    synchronized MockResponse read() {
      return switch (random.nextInt(16)) {
        case 0 -> fault("read 500", json(500, "{}"));
        case 1 -> fault("read 502", json(502, "<html>Bad Gateway</html>"));
        case 2 -> fault("read 429", json(429, "{}").setHeader("Retry-After", "1"));
        case 3 -> fault("read dropped", dropped(SocketPolicy.DISCONNECT_AFTER_REQUEST, state()));
        case 4 -> fault("read cut", dropped(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY, state()));
        case 5 -> fault("read with an unknown status", json(200, "{\"status\": \"warming\"}"));
        default -> {
          readsLeft--;
          yield json(200, state());
        }
      };
    }

    private String state() {
      String status = readsLeft > 0 ? "processing" : end;
      return "{\"id\": \"p" + number + "\", \"status\": \"" + status + "\", \"output\": null}";
    }
  }
}
