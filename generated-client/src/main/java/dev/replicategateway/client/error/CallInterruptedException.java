package dev.replicategateway.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted; it still is. What was under way for the call is stopped.
 * {@link #predictionId()} is the prediction's id where it was received.
 */
public final class CallInterruptedException extends ReplicateException {
  private static final long serialVersionUID = 1;

  /**
   * An interrupted call.
   *
   * @param call what was tried
   * @param cause the interrupt, or null where it came before the call
   * @param predictionMayExist whether a prediction may exist
   */
  public CallInterruptedException(
      CallContext call, @Nullable InterruptedException cause, boolean predictionMayExist) {
    super(
        call,
        call.action() + " was interrupted. " + NextStep.whereItStands(call, predictionMayExist),
        cause,
        predictionMayExist);
  }
}
