package dev.replicategateway.benchmark.peer;

import dev.replicategateway.benchmark.Documents;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp alone: bytes out, bytes in. What every other peer is measured against. */
final class RawOkHttp implements Client {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client = new OkHttpClient();
  private final byte[] request = Documents.request();
  private final String predictions;

  RawOkHttp(String baseUrl) {
    predictions = baseUrl + Peers.PATH;
  }

  @Override
  public byte[] create() throws IOException {
    return send(new Request.Builder().url(predictions).post(RequestBody.create(request, JSON)));
  }

  @Override
  public byte[] get(String id) throws IOException {
    return send(new Request.Builder().url(predictions + "/" + id));
  }

  private byte[] send(Request.Builder request) throws IOException {
    request.header("Authorization", "Bearer " + Peers.KEY);
    try (Response response = client.newCall(request.build()).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("HTTP " + response.code());
      }
      return response.body().bytes();
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
