package dev.replicategateway.benchmark.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import dev.replicategateway.benchmark.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import stock.retrofitgson.JSON;
import stock.retrofitgson.model.Prediction;
import stock.retrofitgson.model.PredictionInput;
import stock.retrofitgson.model.PredictionRequest;

/** The stock generator's models for Gson, read and written as Retrofit's converter does. */
final class GsonCodec implements Codec {
  private final Gson gson = new JSON().getGson();
  private final TypeAdapter<Prediction> predictions;
  private final TypeAdapter<PredictionRequest> requests;
  private final PredictionRequest request = request();

  GsonCodec() {
    predictions = gson.getAdapter(Prediction.class);
    requests = gson.getAdapter(PredictionRequest.class);
  }

  /**
   * Its union has the properties of all branches, with defaults; those of the other one are unset.
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
    return predictions.fromJson(new InputStreamReader(new ByteArrayInputStream(json), UTF_8));
  }

  @Override
  public byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer = gson.newJsonWriter(new OutputStreamWriter(bytes, UTF_8))) {
      requests.write(writer, request);
    }
    return bytes.toByteArray();
  }
}
