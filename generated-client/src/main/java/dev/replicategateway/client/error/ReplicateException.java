package dev.replicategateway.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that goes wrong between a caller and a gateway; unchecked. Its message is
 * for people and says what to do next; what code needs to decide is in the accessors of the
 * subclasses. Wrong arguments are no part of the family: they are {@link IllegalArgumentException}.
 */
public abstract class ReplicateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReplicateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
