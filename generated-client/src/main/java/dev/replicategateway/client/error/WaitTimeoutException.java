package dev.replicategateway.client.error;

import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A prediction had not ended when the time for waiting was over. It may go on running. */
public final class WaitTimeoutException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final String id;
  private final transient @Nullable Prediction lastState;

  /**
   * A wait that came to its end before the prediction did.
   *
   * @param id the prediction's id
   * @param timeout how long was waited
   * @param lastState the last state that was read, or null where none was
   * @param lastFailure why the last read failed, or null where it did not
   */
  public WaitTimeoutException(
      String id,
      Duration timeout,
      @Nullable Prediction lastState,
      @Nullable Throwable lastFailure) {
    super(
        "Prediction "
            + id
            + " had not ended after "
            + timeout.toMillis() / 1000.0
            + " s; its last known status is "
            + (lastState == null ? null : lastState.getStatus())
            + (lastFailure == null ? "" : ", and the last read failed")
            + (isCanceled(lastState)
                ? ". It was cancelled; the time that it ran is billed."
                : ". It may go on running and costing; await it again, or cancel it."),
        lastFailure,
        true);
    this.id = id;
    this.lastState = lastState;
  }

  private static boolean isCanceled(@Nullable Prediction lastState) {
    return lastState != null && PredictionStatus.CANCELED.equals(lastState.getStatus());
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
   * The last state that was read; where the wait cancelled the prediction, what that answered.
   *
   * @return the prediction, or null where no state was read
   */
  public @Nullable Prediction lastState() {
    return lastState;
  }
}
