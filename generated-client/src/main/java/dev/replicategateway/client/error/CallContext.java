package dev.replicategateway.client.error;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a call is about, as its exceptions tell it. Immutable. */
public final class CallContext {
  /** What a request does at the gateway. */
  public enum Effect {
    /** It creates a prediction, which costs money. */
    CREATES,
    /** It concerns a prediction that exists already, and may be repeated. */
    READS
  }

  private final String action;
  private final Effect effect;
  private final @Nullable String predictionId;
  private final UnaryOperator<String> redaction;

  private CallContext(
      String action,
      Effect effect,
      @Nullable String predictionId,
      UnaryOperator<String> redaction) {
    this.action = Objects.requireNonNull(action, "action");
    this.effect = Objects.requireNonNull(effect, "effect");
    this.predictionId = predictionId;
    this.redaction = Objects.requireNonNull(redaction, "redaction");
  }

  /**
   * A call about no prediction that is known yet.
   *
   * @param action what it does, as the start of a sentence, such as "Creating the prediction"
   * @param effect what it does at the gateway
   * @param redaction takes secrets out of a text
   * @return the context
   */
  public static CallContext of(String action, Effect effect, UnaryOperator<String> redaction) {
    return new CallContext(action, effect, null, redaction);
  }

  /**
   * This context with the prediction that the call concerns.
   *
   * @param id the prediction's id, or null if it is not known
   * @return the context
   */
  public CallContext about(@Nullable String id) {
    return new CallContext(action, effect, id, redaction);
  }

  /** The start of a sentence. */
  String action() {
    return clean(action);
  }

  /**
   * What the request does at the gateway.
   *
   * @return the effect
   */
  public Effect effect() {
    return effect;
  }

  boolean creates() {
    return effect == Effect.CREATES;
  }

  /** The id without secrets; null if it is not known. */
  @Nullable String predictionId() {
    return predictionId == null ? null : redaction.apply(predictionId);
  }

  /**
   * A text that came from elsewhere, fit for a message.
   *
   * @param text the text
   * @return it on one line, without secrets, of at most 500 characters
   */
  public String clean(String text) {
    return OneLine.of(redaction.apply(text));
  }

  /**
   * A cause that may be shown: itself, or, where it or what it holds quotes a secret or has text
   * that does not fit a message, an exception with its clean text and its stack trace.
   */
  @Nullable Throwable clean(@Nullable Throwable cause) {
    if (cause == null || isClean(cause, Collections.newSetFromMap(new IdentityHashMap<>()))) {
      return cause;
    }
    IOException clean = new IOException(clean(cause.toString()));
    clean.setStackTrace(cause.getStackTrace());
    return clean;
  }

  private boolean isClean(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return true;
    }
    String text = failure.toString();
    if (!clean(text).equals(text)) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isClean(suppressed, seen)) {
        return false;
      }
    }
    return failure.getCause() == null || isClean(failure.getCause(), seen);
  }
}
