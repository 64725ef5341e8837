package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Sink;
import okio.Timeout;
import org.jspecify.annotations.NullMarked;

/**
 * A value as JSON that tells its length, which some servers insist on, although it is written as it
 * goes: a small one is kept, a large one is written twice, the first time to nowhere.
 */
@NullMarked
final class JsonBody<T> extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final long KEPT_BYTES = 64 * 1024;

  private final JsonAdapter<T> adapter;
  private final T value;
  private final long length;

  /** Its bytes, if they are few; in a buffer they would hold a segment of 8 kB. */
  private final byte[] kept;

  /**
   * Counts at once, so that what cannot be written is refused before anything is sent.
   *
   * @param value what does not change until it is sent
   */
  JsonBody(JsonAdapter<T> adapter, T value) throws IOException {
    this.adapter = adapter;
    this.value = value;
    Counter counter = new Counter();
    try (BufferedSink sink = Okio.buffer(counter)) {
      adapter.toJson(sink, value);
    }
    this.length = counter.count;
    this.kept = counter.kept.readByteArray();
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (length > KEPT_BYTES) {
      adapter.toJson(sink, value);
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
