package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import dev.replicategateway.client.model.Prediction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prediction had not ended when the time for waiting was over. The message says what became of
 * it: unless it was cancelled, it may go on running.
 */
public final class WaitTimeoutException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final String id;
  private final transient @Nullable Prediction lastState;

  /** The finding says how long the wait took and what became of the prediction. */
  WaitTimeoutException(
      CallContext call,
      String finding,
      @Nullable Prediction lastState,
      @Nullable ReplicateException lastFailure) {
    super(
        call,
        "Prediction " + call.clean(String.valueOf(call.predictionId())) + " " + finding,
        lastFailure,
        Existence.POSSIBLE);
    this.id = Objects.requireNonNull(predictionId(), "predictionId");
    this.lastState = lastState;
  }

  /**
   * The prediction's id, to await or cancel it.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * The last state that was read; where the wait cancelled the prediction, the response to that. It
   * is what the server sent: a key that the gateway repeats in it is still there.
   *
   * @return the prediction, or null where no state was read
   */
  public @Nullable Prediction lastState() {
    return lastState;
  }
}
