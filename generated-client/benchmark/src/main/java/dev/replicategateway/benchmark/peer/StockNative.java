package dev.replicategateway.benchmark.peer;

import dev.replicategateway.benchmark.Documents;
import java.io.IOException;
import stock.nativejackson.ApiClient;
import stock.nativejackson.ApiException;
import stock.nativejackson.api.PredictionsApi;
import stock.nativejackson.model.AnimateDiffInput;
import stock.nativejackson.model.Prediction;
import stock.nativejackson.model.PredictionInput;
import stock.nativejackson.model.PredictionRequest;

/** The stock generator's library "native": the JDK's HTTP client with Jackson. */
final class StockNative implements Client {
  private final PredictionRequest request = request();
  private final PredictionsApi api;

  StockNative(String baseUrl) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl.substring(0, baseUrl.length() - 1));
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Peers.KEY));
    api = new PredictionsApi(client);
  }

  private static PredictionRequest request() {
    AnimateDiffInput input =
        new AnimateDiffInput()
            .motionModule(AnimateDiffInput.MotionModuleEnum.fromValue(Documents.MOTION_MODULE))
            .path(AnimateDiffInput.PathEnum.fromValue(Documents.CHECKPOINT))
            .prompt(Documents.PROMPT)
            .nPrompt(Documents.NEGATIVE_PROMPT)
            .steps(Documents.STEPS)
            .guidanceScale(Documents.GUIDANCE_SCALE)
            .seed(Documents.SEED);
    return new PredictionRequest()
        .version(Documents.VERSION)
        .input(new PredictionInput(input))
        .webhookEventsFilter(null);
  }

  @Override
  public Prediction create() throws IOException {
    try {
      return api.createPrediction(request, null, null);
    } catch (ApiException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Prediction get(String id) throws IOException {
    try {
      return api.getPrediction(id);
    } catch (ApiException e) {
      throw new IOException(e);
    }
  }

  /** The JDK's client of Java 17 cannot be closed; its threads end when it is collected. */
  @Override
  public void close() {}
}
