package dev.replicategateway.client;

import dev.replicategateway.client.error.ErrorAnswer;
import java.io.IOException;
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
 * Bounds what an answer may take of memory, counted after decompression, and notes what came. The
 * body of an error is cut off; a larger prediction is refused.
 */
final class AnswerRecorder implements Interceptor {
  private final long limit;

  AnswerRecorder(long limit) {
    this.limit = limit;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Exchange exchange = request.tag(Exchange.class);
    if (exchange == null) {
      return chain.proceed(request);
    }
    Response response = NoFollowUp.undo(chain.proceed(request), exchange);
    exchange.isAnswered(response.code(), response.headers());
    ResponseBody body = response.body();
    return response
        .newBuilder()
        .body(response.isSuccessful() ? new RecordedBody(body, exchange) : cut(body))
        .build();
  }

  /** The start of a body, as far as it comes: half an explanation is better than none. */
  private static ResponseBody cut(ResponseBody body) {
    Buffer start = new Buffer();
    try (ResponseBody closing = body) {
      BufferedSource source = closing.source();
      while (start.size() < ErrorAnswer.BODY_LIMIT
          && source.read(start, ErrorAnswer.BODY_LIMIT - start.size()) != -1) {
        // Reading is all there is to do.
      }
    } catch (IOException e) {
      // The status decides what happens next.
    }
    return ResponseBody.create(start.readByteString(), body.contentType());
  }

  private final class RecordedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    RecordedBody(ResponseBody body, Exchange exchange) {
      this.body = body;
      this.source =
          Okio.buffer(
              new ForwardingSource(body.source()) {
                private long size;

                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                  long length = super.read(sink, byteCount);
                  if (length == -1) {
                    exchange.ends();
                  } else {
                    exchange.read(sink, length);
                    size += length;
                  }
                  if (size > limit) {
                    exchange.isTooLarge();
                    throw new IOException("the answer has more than " + limit + " bytes");
                  }
                  return length;
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
