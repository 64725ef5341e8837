package dev.replicategateway.client.internal;

import dev.replicategateway.client.error.ErrorResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a response may take of memory, counted after decompression, and notes what came. The
 * body of an error is cut off; a prediction of more bytes or values is refused.
 */
public final class ResponseRecordingInterceptor implements Interceptor {
  /** How long the body of an error is read; its status says enough. */
  private static final long ERROR_BODY_SECONDS = 10;

  private final long maxBytes;
  private final long maxValues;
  private volatile @Nullable MediaType lastMediaType;

  public ResponseRecordingInterceptor(long maxBytes, long maxValues) {
    this.maxBytes = maxBytes;
    this.maxValues = maxValues;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Exchange exchange = Exchange.find(chain.call());
    if (exchange == null) {
      return chain.proceed(request);
    }
    // An interceptor of the caller's own client may have sent it before.
    exchange.forgetResponse();
    Response response = NoFollowUpInterceptor.undo(chain.proceed(request), exchange);
    exchange.noteStatus(response.code(), response.headers());
    ResponseBody body = response.body();
    return response
        .newBuilder()
        .body(response.isSuccessful() ? new RecordedBody(response, exchange) : cut(body, exchange))
        .build();
  }

  /** The start of a body, as far as it comes: half an explanation is better than none. */
  private static ResponseBody cut(ResponseBody body, Exchange exchange) {
    Buffer start = new Buffer();
    try (ResponseBody closing = body) {
      BufferedSource source = closing.source();
      source.timeout().deadline(ERROR_BODY_SECONDS, TimeUnit.SECONDS);
      long length = 0;
      while (length != -1 && start.size() < ErrorResponse.BODY_LIMIT) {
        length = source.read(start, ErrorResponse.BODY_LIMIT - start.size());
        if (length > 0) {
          exchange.keep(start, length);
        }
      }
    } catch (IOException e) {
      // The status decides what happens next.
    }
    return ResponseBody.create(start.readByteString(), body.contentType());
  }

  private final class RecordedBody extends ResponseBody {
    private final ResponseBody body;
    private final @Nullable String contentType;
    private final BufferedSource source;

    RecordedBody(Response response, Exchange exchange) {
      this.body = response.body();
      this.contentType = response.header("Content-Type");
      this.source =
          Okio.buffer(
              new ForwardingSource(body.source()) {
                private final JsonValueCount values = new JsonValueCount();

                /** No text has more values than bytes, if the server tells how many it has. */
                private final boolean mayHoldTooMany =
                    body.contentLength() < 0 || body.contentLength() > maxValues;

                private long size;

                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                  long length = super.read(sink, byteCount);
                  if (length == -1) {
                    exchange.end();
                    return -1;
                  }
                  exchange.keep(sink, length);
                  size += length;
                  if (mayHoldTooMany) {
                    values.add(sink, length);
                  }
                  if (size > maxBytes) {
                    throw tooLarge(maxBytes + " bytes; raise maxResponseBytes");
                  }
                  if (values.count() > maxValues) {
                    throw tooLarge(maxValues + " JSON values; raise maxResponseValues");
                  }
                  return length;
                }

                private IOException tooLarge(String limit) {
                  exchange.noteTooLarge();
                  return new IOException(
                      "the response has more than " + limit + " if it is to be read");
                }
              });
    }

    /** Nearly all bodies of a gateway have the same one, and OkHttp parses it for each. */
    @Override
    public @Nullable MediaType contentType() {
      MediaType known = lastMediaType;
      if (known != null && known.toString().equals(contentType)) {
        return known;
      }
      MediaType parsed = body.contentType();
      lastMediaType = parsed;
      return parsed;
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
