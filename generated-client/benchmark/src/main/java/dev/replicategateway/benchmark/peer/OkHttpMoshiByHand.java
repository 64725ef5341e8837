package dev.replicategateway.benchmark.peer;

import dev.replicategateway.benchmark.byhand.HandwrittenPrediction;
import dev.replicategateway.benchmark.byhand.HandwrittenRequest;
import dev.replicategateway.benchmark.byhand.PredictionAdapter;
import dev.replicategateway.benchmark.byhand.RequestAdapter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/** OkHttp and Moshi with adapters written by hand, without Retrofit. */
final class OkHttpMoshiByHand implements Client {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client = new OkHttpClient();
  private final PredictionAdapter predictions = new PredictionAdapter();
  private final RequestAdapter requests = new RequestAdapter();
  private final HandwrittenRequest request = MoshiByHandCodec.request();
  private final String url;

  OkHttpMoshiByHand(String baseUrl) {
    url = baseUrl + Peers.PATH;
  }

  @Override
  public HandwrittenPrediction create() throws IOException {
    Buffer body = new Buffer();
    requests.toJson(body, request);
    return send(
        new Request.Builder().url(url).post(RequestBody.create(body.readByteString(), JSON)));
  }

  @Override
  public HandwrittenPrediction get(String id) throws IOException {
    return send(new Request.Builder().url(url + "/" + id));
  }

  private HandwrittenPrediction send(Request.Builder request) throws IOException {
    request.header("Authorization", "Bearer " + Peers.KEY);
    try (Response response = client.newCall(request.build()).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("HTTP " + response.code());
      }
      return predictions.fromJson(response.body().source());
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
