package dev.replicategateway.client.error;

import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionPage;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, and the only place that makes the exceptions which tell of it: those of
 * this package have no constructor for others. For this library's own use. Immutable.
 */
public final class CallContext {
  /** What a request does at the gateway. */
  public enum Effect {
    /** It creates a prediction, which costs money. */
    CREATES,
    /** It concerns a prediction that exists already, and may be repeated. */
    READS,
    /** It reads a list of predictions, and may be repeated. */
    LISTS,
    /** It stores a file, which nobody wants twice. */
    STORES;

    /**
     * Whether it does no harm if the request is sent twice.
     *
     * @return whether it may be repeated
     */
    public boolean mayRepeat() {
      return this == READS || this == LISTS;
    }
  }

  /** What is known of the prediction when a call fails. */
  public enum Existence {
    /** It is certain that the call created none. */
    NONE,
    /** One exists, or nobody can tell. */
    POSSIBLE
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

  /** The start of a sentence, which names the prediction that is not created by the call. */
  String action() {
    return clean(mayCreate() || predictionId == null ? action : action + " " + predictionId);
  }

  /**
   * What the request does at the gateway.
   *
   * @return the effect
   */
  public Effect effect() {
    return effect;
  }

  boolean mayCreate() {
    return effect == Effect.CREATES;
  }

  boolean stores() {
    return effect == Effect.STORES;
  }

  boolean mayRepeat() {
    return effect.mayRepeat();
  }

  /** What a successful response returns, as a noun with its article. */
  String expected() {
    switch (effect) {
      case LISTS:
        return "a page of predictions";
      case STORES:
        return "an uploaded file";
      default:
        return "a prediction";
    }
  }

  /** What is known of the prediction where the request was refused or never left. */
  Existence existenceAfterRefusal() {
    return effect == Effect.READS ? Existence.POSSIBLE : Existence.NONE;
  }

  /** What is known of the prediction; a call that is about none leaves none behind. */
  Existence limit(Existence existence) {
    return effect == Effect.LISTS || effect == Effect.STORES ? Existence.NONE : existence;
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
   * A URL, fit for a message.
   *
   * @param url the URL
   * @return it without user, query and fragment, which may hold what is nobody's business
   */
  public static String clean(HttpUrl url) {
    return ShownUrl.of(url);
  }

  /**
   * A response that is not what the call asked for.
   *
   * @param status the HTTP status
   * @param headers the headers, without secrets
   * @param body the start of the body as text, without secrets
   * @return the response
   */
  public ErrorResponse response(int status, Headers headers, String body) {
    return new ErrorResponse(status, headers, body);
  }

  /**
   * The gateway answered with an error status.
   *
   * @param response the response, with a status from 400
   * @param retryAfter how long the gateway asks to wait, or null where it does not say
   * @param operation what was asked for, or null if every gateway offers it
   * @return an exception of the kind that status and error code stand for
   */
  public HttpStatusException failed(
      ErrorResponse response,
      @Nullable Duration retryAfter,
      @Nullable OptionalOperation operation) {
    return HttpStatusException.of(this, response, retryAfter, operation);
  }

  /**
   * A response that the contract does not have.
   *
   * @param response what came
   * @param finding what is wrong with it, such as where the JSON is broken
   * @param cause why it could not be read, or null
   * @return the exception
   */
  public UnexpectedResponseException unexpected(
      ErrorResponse response, String finding, @Nullable Throwable cause) {
    return new UnexpectedResponseException(this, response, finding, cause);
  }

  /**
   * The connection failed before a byte of the request left.
   *
   * @param cause what the connection reported
   * @return the exception
   */
  public ConnectionException failedBeforeDeparture(IOException cause) {
    return ConnectionException.beforeDeparture(this, cause);
  }

  /**
   * The connection failed after a byte of the request may have left.
   *
   * @param cause what the connection reported
   * @return the exception
   */
  public ConnectionException failedAfterDeparture(IOException cause) {
    return ConnectionException.afterDeparture(this, cause);
  }

  /**
   * There was no key to make the call with.
   *
   * @param cause what the supplier threw or which rule the key breaks; never the key
   * @return the exception
   */
  public KeyUnavailableException withoutKey(Throwable cause) {
    return new KeyUnavailableException(this, cause);
  }

  /**
   * The calling thread was interrupted.
   *
   * @param cause the interrupt, or null where it came before the call
   * @param existence what is known of the prediction
   * @return the exception
   */
  public CallInterruptedException interrupted(
      @Nullable InterruptedException cause, Existence existence) {
    return new CallInterruptedException(this, cause, existence);
  }

  /**
   * The client was closed.
   *
   * @param existence what is known of the prediction
   * @return the exception
   */
  public ClientClosedException closed(Existence existence) {
    return new ClientClosedException(this, existence);
  }

  /**
   * A file was not saved.
   *
   * @param finding what is wrong, and where the file is, without what must not be shown
   * @param status the HTTP status, or 0 where none came
   * @param cause what the connection or the disk reported, or null
   * @return the exception
   */
  public DownloadException notSaved(String finding, int status, @Nullable Throwable cause) {
    return new DownloadException(this, finding, status, cause);
  }

  /**
   * A file could not be read while it was uploaded.
   *
   * @param cause what the disk reported
   * @return the exception
   */
  public UploadException notRead(IOException cause) {
    return new UploadException(this, cause);
  }

  /**
   * A stream of output did not come to its end.
   *
   * @param finding what is wrong, and where the stream is, without what must not be shown
   * @param received the output so far
   * @return the exception
   */
  public StreamException streamBroken(String finding, String received) {
    return new StreamException(this, finding, received);
  }

  /**
   * A list of predictions cannot be continued.
   *
   * @param finding what is wrong with the address of the next page
   * @param page the page that names it
   * @return the exception
   */
  public NextPageException notContinued(String finding, PredictionPage page) {
    return new NextPageException(this, finding, page);
  }

  /**
   * A prediction ended without success.
   *
   * @param prediction the prediction in its last state
   * @return the exception
   */
  public PredictionUnsuccessfulException unsuccessful(Prediction prediction) {
    return new PredictionUnsuccessfulException(this, prediction);
  }

  /**
   * A wait timed out; this context is about the prediction.
   *
   * @param finding how long the wait took and what became of the prediction, as the rest of a
   *     sentence
   * @param lastState the last state that was read, or null where none was
   * @param lastFailure why the last read failed, or null where it did not
   * @return the exception
   */
  public WaitTimeoutException timedOut(
      String finding, @Nullable Prediction lastState, @Nullable ReplicateException lastFailure) {
    return new WaitTimeoutException(this, finding, lastState, lastFailure);
  }

  /**
   * Has a failure tell how often the request was sent.
   *
   * @param failure the last attempt's
   * @param count how many attempts there were, from 2
   * @param time how long they took, with the waits between them
   */
  public static void noteAttempts(ReplicateException failure, int count, Duration time) {
    failure.noteAttempts(count, time);
  }

  /**
   * A delivery to a webhook address is refused.
   *
   * @param reason why
   * @param message the same for people, with the value at fault and what to do next; never a secret
   *     or a signature
   * @param cause what the reading of the body failed with, or null
   * @return the exception
   */
  public WebhookException refused(
      WebhookException.Reason reason, String message, @Nullable Throwable cause) {
    return new WebhookException(this, reason, message, cause);
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
