package dev.replicategateway.benchmark.peer;

import java.io.IOException;
import okhttp3.OkHttpClient;
import stock.retrofitgson.ApiClient;
import stock.retrofitgson.api.PredictionsApi;
import stock.retrofitgson.auth.HttpBearerAuth;
import stock.retrofitgson.model.Prediction;
import stock.retrofitgson.model.PredictionRequest;

/** The stock generator's library "retrofit2" with Gson. */
final class StockRetrofitGson implements Client {
  private final PredictionRequest request = GsonCodec.request();
  private final OkHttpClient client;
  private final PredictionsApi api;

  StockRetrofitGson(String baseUrl) {
    HttpBearerAuth key = new HttpBearerAuth("bearer");
    key.setBearerToken(Peers.KEY);
    client = new OkHttpClient.Builder().addInterceptor(key).build();
    ApiClient stock = new ApiClient(client);
    stock.getAdapterBuilder().baseUrl(baseUrl);
    api = stock.createService(PredictionsApi.class);
  }

  @Override
  public Prediction create() throws IOException {
    return Peers.bodyOf(api.createPrediction(request, null, null));
  }

  @Override
  public Prediction get(String id) throws IOException {
    return Peers.bodyOf(api.getPrediction(id));
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
