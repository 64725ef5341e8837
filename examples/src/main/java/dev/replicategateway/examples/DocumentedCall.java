package dev.replicategateway.examples;

import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Sends the documented call through the generated interface and nothing but Retrofit and Moshi. It
 * shows what {@code ReplicateClient} is built on, if you already have a Retrofit of your own.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.DocumentedCall
 * </pre>
 */
public final class DocumentedCall {
  private final PredictionsApi predictions;
  private final Terminal terminal;

  DocumentedCall(PredictionsApi predictions, Terminal terminal) {
    this.predictions = predictions;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args none
   * @throws IOException if no response comes
   */
  public static void main(String[] args) throws IOException {
    Terminal terminal = Terminal.ofStandardOutput();
    if (Launcher.namesGateway()) {
      String baseUrl = System.getenv("REPLICATE_BASE_URL");
      String key = System.getenv("REPLICATE_API_KEY");
      new DocumentedCall(predictions(baseUrl, key), terminal).run();
      return;
    }
    try (StandInGateway gateway = StandInGateway.start()) {
      terminal.line("REPLICATE_BASE_URL is not set: a stand-in gateway on this machine answers.");
      new DocumentedCall(predictions(gateway.baseUrl(), null), terminal).run();
    }
  }

  static PredictionsApi predictions(String baseUrl, @Nullable String key) {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            // Otherwise the key follows a redirect, and a POST becomes a GET on the way.
            .followRedirects(false)
            // Otherwise a request that creates, and costs, can be sent twice.
            .retryOnConnectionFailure(false);
    if (key != null && !key.isEmpty()) {
      http.addInterceptor(
          chain ->
              chain.proceed(
                  chain.request().newBuilder().header("Authorization", "Bearer " + key).build()));
    }
    return new Retrofit.Builder()
        .baseUrl(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/")
        .client(http.build())
        // Enough for models; ApiClient.converters() is for every body and parameter.
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create(PredictionsApi.class);
  }

  void run() throws IOException {
    Response<Prediction> response =
        predictions.createPrediction(DocumentedRequest.create()).execute();
    terminal.line("HTTP " + response.code());
    Prediction prediction = response.body();
    if (prediction != null) {
      terminal.line("prediction: " + prediction.getId());
      terminal.line("status: " + prediction.getStatus());
    }
    try (ResponseBody error = response.errorBody()) {
      if (error != null) {
        terminal.line("error: " + error.string());
      }
    }
  }
}
