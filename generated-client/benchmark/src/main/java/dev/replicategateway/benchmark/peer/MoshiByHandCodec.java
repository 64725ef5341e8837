package dev.replicategateway.benchmark.peer;

import dev.replicategateway.benchmark.Documents;
import dev.replicategateway.benchmark.byhand.AnimateDiff;
import dev.replicategateway.benchmark.byhand.HandwrittenPrediction;
import dev.replicategateway.benchmark.byhand.HandwrittenRequest;
import dev.replicategateway.benchmark.byhand.PredictionAdapter;
import dev.replicategateway.benchmark.byhand.RequestAdapter;
import dev.replicategateway.client.model.AnimateDiffCheckpoint;
import dev.replicategateway.client.model.MotionModule;
import java.io.IOException;
import okio.Buffer;

/** Moshi with adapters that a good engineer wrote by hand for this contract. */
final class MoshiByHandCodec implements Codec {
  private final PredictionAdapter predictions = new PredictionAdapter();
  private final RequestAdapter requests = new RequestAdapter();
  private final HandwrittenRequest request = request();

  static HandwrittenRequest request() {
    return new HandwrittenRequest(
        Documents.VERSION,
        new AnimateDiff(
            MotionModule.of(Documents.MOTION_MODULE),
            AnimateDiffCheckpoint.of(Documents.CHECKPOINT),
            Documents.PROMPT,
            Documents.NEGATIVE_PROMPT,
            Documents.STEPS,
            Documents.GUIDANCE_SCALE,
            Documents.SEED));
  }

  @Override
  public HandwrittenPrediction read(byte[] json) throws IOException {
    return predictions.fromJson(new Buffer().write(json));
  }

  @Override
  public byte[] write() throws IOException {
    Buffer buffer = new Buffer();
    requests.toJson(buffer, request);
    return buffer.readByteArray();
  }
}
