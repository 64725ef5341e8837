package dev.replicategateway.benchmark.peer;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionRequest;

/** The client of this project. */
final class OurClient implements Client {
  private final PredictionRequest request = OurCodec.request();
  private final ReplicateClient client;

  OurClient(String baseUrl) {
    client = ReplicateClient.builder().baseUrl(baseUrl).apiKey(Peers.KEY).build();
  }

  @Override
  public Prediction create() {
    return client.create(request);
  }

  @Override
  public Prediction get(String id) {
    return client.get(id);
  }

  @Override
  public void close() {
    client.close();
  }
}
