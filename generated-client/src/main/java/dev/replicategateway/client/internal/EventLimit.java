package dev.replicategateway.client.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes one event of a stream may have; it is the tag of the stream's call. Who reads the
 * stream has an event in memory as a whole.
 */
public final class EventLimit {
  private final long most;

  /** Touched by the thread that reads the stream alone. */
  private long read;

  public EventLimit(long most) {
    this.most = most;
  }

  /** Notes that an event has come to its end. */
  public void reset() {
    read = 0;
  }

  /** Whether an event was too large, which it would be again. */
  public boolean isExceeded() {
    return read > most;
  }

  private void note(long bytes) {
    read += bytes;
  }

  /** Refuses to read on; what was read at once may have been more than one event. */
  private void check() throws IOException {
    if (isExceeded()) {
      throw new IOException("an event has more than " + most + " bytes");
    }
  }

  /** Holds the response of a call to the limit that it is tagged with. */
  static Response apply(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    EventLimit limit = chain.call().request().tag(EventLimit.class);
    ResponseBody body = response.body();
    return limit == null || body == null
        ? response
        : response.newBuilder().body(new Limited(body, limit)).build();
  }

  private static final class Limited extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    Limited(ResponseBody body, EventLimit limit) {
      this.body = body;
      this.source =
          Okio.buffer(
              new ForwardingSource(body.source()) {
                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                  limit.check();
                  long read = super.read(sink, byteCount);
                  limit.note(Math.max(0, read));
                  return read;
                }
              });
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public BufferedSource source() {
      return source;
    }
  }
}
