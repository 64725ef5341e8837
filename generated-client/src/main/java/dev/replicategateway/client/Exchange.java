package dev.replicategateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.error.ErrorAnswer;
import java.util.List;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What became of one HTTP request; travels with it as its tag, and is filled in on the way. */
final class Exchange {
  private volatile boolean departed;
  private volatile boolean tooLarge;
  private volatile int status;
  private volatile Headers headers = Headers.of();
  private volatile @Nullable String key;
  private volatile boolean ended;
  private volatile @Nullable List<String> hidden;
  private final Buffer start = new Buffer();

  void departs() {
    departed = true;
  }

  /** Whether a byte of the request may have left this machine. */
  boolean hasDeparted() {
    return departed;
  }

  /** Keeps the values of the header that {@link NoFollowUp} takes away. */
  void hides(List<String> values) {
    hidden = values;
  }

  @Nullable List<String> hidden() {
    return hidden;
  }

  void carries(String secret) {
    key = secret;
  }

  void isAnswered(int withStatus, Headers withHeaders) {
    status = withStatus;
    headers = withHeaders;
  }

  void isTooLarge() {
    tooLarge = true;
  }

  boolean wasTooLarge() {
    return tooLarge;
  }

  /**
   * Keeps the start of an answer's body; {@code length} bytes at the end of {@code read} are new.
   */
  synchronized void read(Buffer read, long length) {
    long room = ErrorAnswer.BODY_LIMIT - start.size();
    if (room > 0) {
      read.copyTo(start, read.size() - length, Math.min(room, length));
    }
  }

  /** The answer's body has come to its end. */
  void ends() {
    ended = true;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Whether the answer's body is nothing but white space. */
  synchronized boolean isBlank() {
    return start.snapshot().utf8().isBlank();
  }

  /** The answer as far as it was read, without the key should it be quoted there. */
  synchronized ErrorAnswer answer() {
    return answer(status, headers, start.snapshot().string(UTF_8));
  }

  ErrorAnswer answer(int ofStatus, Headers ofHeaders, String body) {
    String secret = key;
    if (secret == null) {
      return new ErrorAnswer(ofStatus, ofHeaders, body);
    }
    Redaction redaction = new Redaction(secret);
    return new ErrorAnswer(ofStatus, redaction.in(ofHeaders), redaction.in(body));
  }

  /** A text that may quote the answer, without the key should it be quoted there. */
  String withoutKey(String text) {
    String secret = key;
    return secret == null ? text : new Redaction(secret).in(text);
  }

  /** Whether a failure, or what caused it, quotes the key. */
  boolean hasKeyIn(Throwable failure) {
    boolean found = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = cause.toString();
      found |= !withoutKey(text).equals(text);
    }
    return found;
  }
}
