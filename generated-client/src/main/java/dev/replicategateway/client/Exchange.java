package dev.replicategateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.error.ErrorAnswer;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What became of one HTTP request; travels with it as its tag, and is filled in on the way. */
final class Exchange {
  /** A key shorter than this is none; taking it out of texts would leave nothing to read. */
  private static final int SHORTEST_SECRET = 8;

  private volatile boolean departed;
  private volatile boolean answered;
  private volatile boolean tooLarge;
  private volatile int status;
  private volatile Headers headers = Headers.of();
  private volatile @Nullable String key;
  private final Buffer start = new Buffer();

  void departs() {
    departed = true;
  }

  /** Whether a byte of the request may have left this machine. */
  boolean hasDeparted() {
    return departed;
  }

  void carries(String secret) {
    key = secret;
  }

  void isAnswered(int withStatus, Headers withHeaders) {
    status = withStatus;
    headers = withHeaders;
    answered = true;
  }

  /** Whether the head of an answer came. */
  boolean isAnswered() {
    return answered;
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

  synchronized boolean isEmpty() {
    return start.size() == 0;
  }

  /** The answer as far as it was read, without the key should it be quoted there. */
  synchronized ErrorAnswer answer() {
    return answer(status, headers, start.snapshot().string(UTF_8));
  }

  ErrorAnswer answer(int ofStatus, Headers ofHeaders, String body) {
    Headers.Builder clean = new Headers.Builder();
    ofHeaders.forEach(
        header -> clean.addUnsafeNonAscii(header.getFirst(), redact(header.getSecond())));
    return new ErrorAnswer(ofStatus, clean.build(), redact(body));
  }

  private String redact(String text) {
    String secret = key;
    return secret == null || secret.length() < SHORTEST_SECRET
        ? text
        : text.replace(secret, "[the key]");
  }
}
