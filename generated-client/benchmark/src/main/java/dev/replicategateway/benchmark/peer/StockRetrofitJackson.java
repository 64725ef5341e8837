package dev.replicategateway.benchmark.peer;

import java.io.IOException;
import okhttp3.OkHttpClient;
import stock.retrofitjackson.ApiClient;
import stock.retrofitjackson.api.PredictionsApi;
import stock.retrofitjackson.auth.HttpBearerAuth;
import stock.retrofitjackson.model.Prediction;
import stock.retrofitjackson.model.PredictionRequest;

/** The stock generator's library "retrofit2" with Jackson. */
final class StockRetrofitJackson implements Client {
  private final PredictionRequest request = JacksonCodec.request();
  private final OkHttpClient client;
  private final PredictionsApi api;

  StockRetrofitJackson(String baseUrl) {
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
