package dev.replicategateway.client.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted; it still is. What was under way for the call is stopped. */
public final class CallInterruptedException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /**
   * An interrupted call.
   *
   * @param action what was tried, as the start of a sentence
   * @param cause the interrupt, or null where it came before the call
   * @param predictionMayExist whether a prediction may exist
   */
  public CallInterruptedException(
      String action, @Nullable InterruptedException cause, boolean predictionMayExist) {
    super(
        action
            + " was interrupted. "
            + (predictionMayExist
                ? "A prediction may exist and run; look at the gateway's list of tasks before you"
                    + " create it again."
                : "No prediction was created by it."),
        cause,
        predictionMayExist);
  }
}
