package dev.replicategateway.benchmark.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.replicategateway.benchmark.Documents;
import java.io.IOException;
import stock.retrofitjackson.JSON;
import stock.retrofitjackson.model.Prediction;
import stock.retrofitjackson.model.PredictionInput;
import stock.retrofitjackson.model.PredictionRequest;

/** The stock generator's models for Jackson, read and written as Retrofit's converter does. */
final class JacksonCodec implements Codec {
  private final ObjectReader predictions;
  private final ObjectWriter requests;
  private final PredictionRequest request = request();

  JacksonCodec() {
    ObjectMapper mapper = new JSON().getMapper();
    predictions = mapper.readerFor(Prediction.class);
    requests = mapper.writerFor(PredictionRequest.class);
  }

  /**
   * Its union has the properties of all branches, with defaults. Those of the other branch are
   * unset and written as null, since the stock generator takes what one branch requires as
   * required.
   */
  static PredictionRequest request() {
    return new PredictionRequest()
        .version(Documents.VERSION)
        .input(
            new PredictionInput()
                .motionModule(PredictionInput.MotionModuleEnum.fromValue(Documents.MOTION_MODULE))
                .path(PredictionInput.PathEnum.fromValue(Documents.CHECKPOINT))
                .prompt(Documents.PROMPT)
                .nPrompt(Documents.NEGATIVE_PROMPT)
                .steps(Documents.STEPS)
                .guidanceScale(Documents.GUIDANCE_SCALE)
                .seed(Documents.SEED)
                .cfgScale(null)
                .scheduler(null)
                .samplerName(null)
                .denoisingStrength(null)
                .outpaintDirection(null)
                .overlayOriginalImg(null))
        .webhookEventsFilter(null);
  }

  @Override
  public Prediction read(byte[] json) throws IOException {
    return predictions.readValue(json);
  }

  @Override
  public byte[] write() throws IOException {
    return requests.writeValueAsBytes(request);
  }
}
