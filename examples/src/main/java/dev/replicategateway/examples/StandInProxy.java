package dev.replicategateway.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A proxy on loopback for plain http. */
final class StandInProxy implements AutoCloseable {
  private final OkHttpClient http = new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).build();
  private final AtomicInteger requestCount = new AtomicInteger();
  private final HttpServer server;

  private StandInProxy(HttpServer server) {
    this.server = server;
  }

  static StandInProxy start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StandInProxy proxy = new StandInProxy(server);
    server.createContext("/", proxy::forward);
    server.start();
    return proxy;
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  int requestCount() {
    return requestCount.get();
  }

  private void forward(HttpExchange exchange) throws IOException {
    requestCount.incrementAndGet();
    try (exchange;
        Response response = http.newCall(request(exchange)).execute()) {
      byte[] body = response.body().bytes();
      exchange.getResponseHeaders().set("Content-Type", response.header("Content-Type", ""));
      exchange.sendResponseHeaders(response.code(), body.length);
      try (OutputStream answer = exchange.getResponseBody()) {
        answer.write(body);
      }
    }
  }

  /** A proxy is asked with the whole URL. */
  private static Request request(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    byte[] body = exchange.getRequestBody().readAllBytes();
    Request.Builder request =
        new Request.Builder()
            .url(exchange.getRequestURI().toString())
            .method(
                method,
                method.equals("POST")
                    ? RequestBody.create(body, MediaType.get("application/json"))
                    : null);
    String key = exchange.getRequestHeaders().getFirst("Authorization");
    if (key != null) {
      request.header("Authorization", key);
    }
    return request.build();
  }

  @Override
  public void close() {
    server.stop(0);
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
