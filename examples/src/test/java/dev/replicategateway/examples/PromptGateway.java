package dev.replicategateway.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * A gateway on loopback whose predictions are called after their prompts, and which counts them.
 */
final class PromptGateway implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answersToCreate = new HashMap<>();
  private final Map<String, MockResponse> answersToGet = new HashMap<>();
  private final List<String> created = new ArrayList<>();
  private final Set<String> underWay = new HashSet<>();
  private Consumer<String> onRequest = line -> {};
  private int mostUnderWay;
  private int heldUntil;

  private PromptGateway() {
    StandInGateway.keepServerLogQuiet();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answer(request);
          }
        });
  }

  static PromptGateway start() throws IOException {
    PromptGateway gateway = new PromptGateway();
    gateway.server.start(InetAddress.getLoopbackAddress(), 0);
    return gateway;
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** From now on the creation of this prompt's prediction is answered so. */
  synchronized void answerCreate(String prompt, int status, String body) {
    answersToCreate.put(prompt, new MockResponse().setResponseCode(status).setBody(body));
  }

  /** From now on the reading of this prompt's prediction is answered so. */
  synchronized void answerGet(String prompt, int status, String body) {
    answersToGet.put(prompt, new MockResponse().setResponseCode(status).setBody(body));
  }

  /** From now on everything succeeds. */
  synchronized void recover() {
    answersToCreate.clear();
    answersToGet.clear();
  }

  /** No prediction is read before this many are created. */
  synchronized void holdUntilCreated(int count) {
    heldUntil = count;
  }

  /** Told of each request, as its method and prompt, before it is answered. */
  synchronized void onRequest(Consumer<String> listener) {
    onRequest = listener;
  }

  /** The prompts that were asked to be created, in the order of the requests. */
  synchronized List<String> created() {
    return List.copyOf(created);
  }

  synchronized int mostUnderWay() {
    return mostUnderWay;
  }

  int requestCount() {
    return server.getRequestCount();
  }

  private synchronized MockResponse answer(RecordedRequest request) throws InterruptedException {
    if ("POST".equals(request.getMethod())) {
      return create(prompt(request));
    }
    String id = request.getPath().replaceAll(".*/", "");
    return get(id.replace('-', ' '));
  }

  private MockResponse create(String prompt) {
    onRequest.accept("POST " + prompt);
    created.add(prompt);
    notifyAll();
    underWay.add(prompt);
    mostUnderWay = Math.max(mostUnderWay, underWay.size());
    MockResponse answer = answersToCreate.get(prompt);
    return answer == null ? prediction(prompt, "starting") : answer;
  }

  private MockResponse get(String prompt) throws InterruptedException {
    onRequest.accept("GET " + prompt);
    while (created.size() < heldUntil) {
      wait();
    }
    underWay.remove(prompt);
    MockResponse answer = answersToGet.get(prompt);
    return answer == null ? prediction(prompt, "succeeded") : answer;
  }

  private static MockResponse prediction(String prompt, String status) {
    String id = prompt.replace(' ', '-');
    ObjectNode prediction = JSON.createObjectNode().put("id", id).put("status", status);
    if (status.equals("succeeded")) {
      prediction.put("output", "https://replicate.delivery/" + id + ".mp4");
    }
    return new MockResponse().setBody(prediction.toString());
  }

  private static String prompt(RecordedRequest request) {
    try {
      return JSON.readTree(request.getBody().readUtf8()).at("/input/prompt").textValue();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
