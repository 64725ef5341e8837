package dev.replicategateway.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that goes wrong between a caller and a gateway; unchecked. Its message is
 * for people and says what to do next; what code needs to decide is in the accessors of the
 * subclasses. Wrong arguments are no part of the family: they are {@link IllegalArgumentException}.
 */
public abstract class ReplicateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean predictionMayExist;

  ReplicateException(String message, @Nullable Throwable cause, boolean predictionMayExist) {
    super(message, cause);
    this.predictionMayExist = predictionMayExist;
  }

  /**
   * Whether a prediction may exist, which runs and costs money, although the call failed. Only
   * where this is false is it safe to create the prediction anew.
   *
   * @return false where a prediction was to be created and it is certain that none was; true where
   *     the call named or created one, or nobody can tell
   */
  public final boolean predictionMayExist() {
    return predictionMayExist;
  }
}
