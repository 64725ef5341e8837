package dev.replicategateway.benchmark.peer;

import dev.replicategateway.benchmark.Documents;
import java.io.IOException;
import stock.okhttpgson.ApiClient;
import stock.okhttpgson.ApiException;
import stock.okhttpgson.api.PredictionsApi;
import stock.okhttpgson.model.AnimateDiffInput;
import stock.okhttpgson.model.Prediction;
import stock.okhttpgson.model.PredictionInput;
import stock.okhttpgson.model.PredictionRequest;

/** The stock generator's library "okhttp-gson". */
final class StockOkHttpGson implements Client {
  private final PredictionRequest request = request();
  private final ApiClient client = new ApiClient();
  private final PredictionsApi api = new PredictionsApi(client);

  StockOkHttpGson(String baseUrl) {
    client.setBasePath(baseUrl.substring(0, baseUrl.length() - 1));
    client.setBearerToken(Peers.KEY);
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

  @Override
  public void close() {
    client.getHttpClient().connectionPool().evictAll();
  }
}
