package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that goes wrong between a caller and a gateway; unchecked. Its message is
 * for people and says what to do next; what code needs to decide is in the accessors of the
 * subclasses. Invalid arguments are not part of the family: they are {@link
 * IllegalArgumentException}.
 *
 * <p>No exception holds the key, even where a gateway repeats it: not in its message, its causes or
 * the strings that it returns. Text from a server is one line of at most 500 characters in a
 * message, without control or bidirectional characters.
 */
public abstract class ReplicateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Existence existence;
  private final @Nullable String predictionId;
  private @Nullable String attempts;

  ReplicateException(
      CallContext call, String message, @Nullable Throwable cause, Existence existence) {
    super(message, call.clean(cause));
    this.existence = call.limit(existence);
    this.predictionId = call.predictionId();
  }

  /** Notes how often it was tried in vain, where that was more than once. */
  final void noteAttempts(int count, Duration time) {
    attempts =
        "Gave up after "
            + count
            + " attempts in "
            + Math.round(time.toMillis() / 100.0) / 10.0
            + " s.";
  }

  /**
   * What failed, why, and what to do next; where it was tried several times, how often and how
   * long.
   *
   * @return one line, which holds no key
   */
  @Override
  public @Nullable String getMessage() {
    return attempts == null ? super.getMessage() : super.getMessage() + " " + attempts;
  }

  /**
   * Whether a prediction may exist, which runs and costs money, although the call failed. Only
   * where this is false is it safe to create the prediction anew.
   *
   * @return false where a prediction was to be created and it is certain that none was; true where
   *     the call named or created one, or nobody can tell
   */
  public final boolean predictionMayExist() {
    return existence == Existence.POSSIBLE;
  }

  /**
   * The id of the prediction that the call named or created, to await or cancel it.
   *
   * @return the id, or null where none was received
   */
  public final @Nullable String predictionId() {
    return predictionId;
  }
}
