package dev.replicategateway.contracts;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** A real HTTP server on loopback, and the interfaces that call it. */
final class Loopback implements AfterEachCallback {
  private final MockWebServer server = new MockWebServer();
  private final Converter.Factory converters;

  Loopback(Converter.Factory converters) {
    this.converters = converters;
  }

  <T> T api(Class<T> type) {
    return api(type, new OkHttpClient());
  }

  <T> T api(Class<T> type, OkHttpClient client) {
    return new Retrofit.Builder()
        .baseUrl(server.url("/"))
        .client(client)
        .addConverterFactory(converters)
        .build()
        .create(type);
  }

  /** Calls, and gives the request as the server received it. */
  RecordedRequest received(Call<?> call) throws IOException, InterruptedException {
    server.enqueue(new MockResponse().setResponseCode(204));
    call.execute();
    return server.takeRequest();
  }

  /** Calls, and gives the body as the server received it. */
  String body(Call<?> call) throws IOException, InterruptedException {
    return received(call).getBody().readUtf8();
  }

  /** Calls, and gives the encoded query as the server received it. */
  String query(Call<?> call) throws IOException, InterruptedException {
    return received(call).getRequestUrl().encodedQuery();
  }

  /** Calls, and gives what the caller gets of a JSON answer. */
  <T> T answer(Call<T> call, String json) throws IOException, InterruptedException {
    return answer(call, "application/json", json);
  }

  <T> T answer(Call<T> call, String mediaType, String body)
      throws IOException, InterruptedException {
    server.enqueue(new MockResponse().setHeader("Content-Type", mediaType).setBody(body));
    T answer = call.execute().body();
    server.takeRequest();
    return answer;
  }

  MockWebServer server() {
    return server;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    server.shutdown();
  }
}
