package dev.replicategateway.client.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.error.ErrorResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What became of one HTTP request; it is the tag of its call, and is filled in on the way. */
public final class Exchange {
  private static final Headers NO_HEADERS = Headers.of();

  private final Redaction redaction;
  private volatile boolean departed;
  private volatile boolean tooLarge;
  private volatile int status;
  private volatile Headers headers = NO_HEADERS;
  private volatile boolean ended;
  private volatile @Nullable List<String> hidden;

  /**
   * Null before anything came. An array of its own size: a buffer's segments are 8 kB each, and
   * shared ones are not reused.
   */
  private @Nullable ByteArrayOutputStream start;

  public Exchange(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The exchange of a request of the generated interface. */
  public static Exchange of(Request request) {
    return Objects.requireNonNull(request.tag(Exchange.class));
  }

  /**
   * The exchange of a call of the generated interface, otherwise null. It is found by the call: a
   * request that an interceptor builds anew has no tags.
   */
  static @Nullable Exchange find(Call call) {
    return call.request().tag(Exchange.class);
  }

  /** Notes that the request is about to leave; returns whether it had left before. */
  synchronized boolean depart() {
    boolean before = departed;
    departed = true;
    return before;
  }

  /** Whether a byte of the request may have left this machine. */
  public boolean hasDeparted() {
    return departed;
  }

  /** Keeps the values of the header that {@link NoFollowUpInterceptor} takes away. */
  void hide(List<String> values) {
    hidden = values;
  }

  @Nullable List<String> hidden() {
    return hidden;
  }

  /** Forgets what came of an earlier sending. */
  synchronized void forgetResponse() {
    status = 0;
    headers = NO_HEADERS;
    ended = false;
    hidden = null;
    start = null;
  }

  void noteStatus(int ofResponse, Headers withHeaders) {
    status = ofResponse;
    headers = withHeaders;
  }

  /** Whether the gateway answered, and not an interceptor in its place. */
  public boolean hasStatus() {
    return status != 0;
  }

  /** Whether an error status came, whatever became of its body. */
  public boolean hasErrorStatus() {
    return status >= 400;
  }

  void noteTooLarge() {
    tooLarge = true;
  }

  public boolean isTooLarge() {
    return tooLarge;
  }

  /**
   * Keeps the start of a response's body; the last {@code length} bytes of {@code read} are new.
   */
  synchronized void keep(Buffer read, long length) {
    int kept = start == null ? 0 : start.size();
    int more = (int) Math.min(ErrorResponse.BODY_LIMIT - kept, length);
    if (more > 0) {
      if (start == null) {
        start = new ByteArrayOutputStream(more);
      }
      try {
        read.copyTo(start, read.size() - length, more);
      } catch (IOException e) {
        throw new UncheckedIOException("memory is not a device", e);
      }
    }
  }

  /** The response's body has come to its end. */
  void end() {
    ended = true;
  }

  public boolean hasEnded() {
    return ended;
  }

  /** Whether the response's body is nothing but white space. */
  public synchronized boolean isBlank() {
    return body().chars().allMatch(Character::isWhitespace);
  }

  public int status() {
    return status;
  }

  /** The response's headers, without the key if it is quoted there. */
  public Headers headers() {
    return redaction.redact(headers);
  }

  /** The start of the response's body as far as it was read, without the key. */
  public synchronized String bodyStart() {
    return redaction.apply(body());
  }

  private String body() {
    return start == null ? "" : new String(start.toByteArray(), UTF_8);
  }
}
