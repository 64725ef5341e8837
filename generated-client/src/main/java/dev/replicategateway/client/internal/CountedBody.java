package dev.replicategateway.client.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Sink;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A body that tells its length, which some gateways insist on, although it is written as it goes: a
 * small one is kept, a large one is written twice, the first time to nowhere.
 */
final class CountedBody extends RequestBody {
  private static final long KEPT_BYTES = 64 * 1024;

  private final RequestBody body;
  private final long length;

  /** Its bytes, if they are few; in a buffer they would hold a segment of 8 kB. */
  private final byte[] kept;

  /**
   * Counts at once, so that what cannot be written is refused before anything is sent.
   *
   * @param body a body that can be written again and is the same each time
   */
  CountedBody(RequestBody body) throws IOException {
    this.body = body;
    Counter counter = new Counter();
    try (BufferedSink sink = Okio.buffer(counter)) {
      body.writeTo(sink);
    }
    this.length = counter.count;
    this.kept = counter.kept.readByteArray();
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (length > KEPT_BYTES) {
      body.writeTo(sink);
    } else {
      sink.write(kept);
    }
  }

  private static final class Counter implements Sink {
    private final Buffer kept = new Buffer();
    private long count;

    @Override
    public void write(Buffer source, long byteCount) throws IOException {
      count += byteCount;
      if (count <= KEPT_BYTES) {
        kept.write(source, byteCount);
      } else {
        kept.clear();
        source.skip(byteCount);
      }
    }

    @Override
    public void flush() {}

    @Override
    public Timeout timeout() {
      return Timeout.NONE;
    }

    @Override
    public void close() {}
  }
}
