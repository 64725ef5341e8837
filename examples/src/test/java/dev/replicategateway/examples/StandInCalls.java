package dev.replicategateway.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Requests to a stand-in, by a client that knows nothing of what it answers. */
final class StandInCalls implements AutoCloseable {
  static final String PREDICTIONS = "replicate/v1/predictions";

  final StandInGateway gateway = StandInGateway.start(new FakeTime());
  private final OkHttpClient http = new OkHttpClient();

  StandInCalls() throws IOException {}

  record Answer(int status, Headers headers, String text) {
    String contentType() {
      return headers.get("Content-Type");
    }

    JsonNode body() throws IOException {
      return json(text);
    }
  }

  /** The path is one at the gateway, or a whole URL. */
  Request.Builder request(String path) {
    return new Request.Builder().url(path.contains("://") ? path : gateway.baseUrl() + path);
  }

  Answer get(String path) throws IOException {
    return send(request(path));
  }

  byte[] bytes(String path) throws IOException {
    try (Response response = http.newCall(request(path).build()).execute()) {
      return response.body().bytes();
    }
  }

  Answer post(String path, String body) throws IOException {
    return send(request(path).post(RequestBody.create(body, MediaType.get("application/json"))));
  }

  /** The same with a header. */
  Answer post(String path, String body, String header, String value) throws IOException {
    return send(
        request(path)
            .header(header, value)
            .post(RequestBody.create(body, MediaType.get("application/json"))));
  }

  Answer send(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string());
    }
  }

  static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Override
  public void close() throws IOException {
    http.connectionPool().evictAll();
    gateway.close();
  }
}
