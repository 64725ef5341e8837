package dev.replicategateway.client;

import dev.replicategateway.client.model.Prediction;
import org.jspecify.annotations.Nullable;

/** Is told of a prediction while it is awaited. */
@FunctionalInterface
public interface PredictionListener {
  /**
   * Receives each state that is read, the first and the last one included, changed or not, one
   * after the other. The next read waits for it to return. Sixteen run at once for a client, so one
   * that blocks for long holds others up, unless it waits for a future. What it throws ends the
   * wait and reaches the caller; the prediction goes on.
   *
   * @param prediction the state
   * @param progress what the logs say of the model's progress, or null where they say nothing
   */
  void onState(Prediction prediction, @Nullable Progress progress);
}
