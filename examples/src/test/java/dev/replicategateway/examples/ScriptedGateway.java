package dev.replicategateway.examples;

import java.io.IOException;
import java.net.InetAddress;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.QueueDispatcher;

/** A gateway on loopback that gives the answers it was told, the last one over and over. */
final class ScriptedGateway implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final MockWebServer server = new MockWebServer();
  private final QueueDispatcher answers = new QueueDispatcher();

  private ScriptedGateway() {
    StandInGateway.keepServerLogQuiet();
    server.setDispatcher(answers);
  }

  static ScriptedGateway answering(String... bodies) throws IOException {
    ScriptedGateway gateway = new ScriptedGateway();
    for (String body : bodies) {
      gateway.then(200, body);
    }
    gateway.server.start(LOOPBACK, 0);
    return gateway;
  }

  /** One that sends each caller back to itself. */
  static ScriptedGateway redirecting() throws IOException {
    ScriptedGateway gateway = answering();
    return gateway.then(
        new MockResponse().setResponseCode(301).setHeader("Location", gateway.url("elsewhere")));
  }

  ScriptedGateway then(int status, String body) {
    return then(
        new MockResponse()
            .setResponseCode(status)
            .setHeader("Content-Type", "application/json")
            .setBody(body));
  }

  private ScriptedGateway then(MockResponse answer) {
    answers.enqueueResponse(answer);
    answers.setFailFast(answer);
    return this;
  }

  String url(String path) {
    return new HttpUrl.Builder()
        .scheme("http")
        .host(LOOPBACK.getHostAddress())
        .port(server.getPort())
        .addPathSegments(path)
        .build()
        .toString();
  }

  int requestCount() {
    return server.getRequestCount();
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
