package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted; it still is. What was under way for the call is stopped.
 * {@link #predictionId()} is the prediction's id where it was received.
 */
public final class CallInterruptedException extends ReplicateException {
  private static final long serialVersionUID = 1;

  CallInterruptedException(
      CallContext call, @Nullable InterruptedException cause, Existence existence) {
    super(
        call,
        call.action() + " was interrupted. " + NextStep.whereItStands(call, existence),
        cause,
        existence);
  }
}
