package dev.replicategateway.client.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;

/**
 * Skips a byte order mark at the start of a stream of events, which their reader would take for a
 * part of the first field's name.
 *
 * <p>Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
final class ByteOrderMarkInterceptor implements Interceptor {
  private static final ByteString MARK = ByteString.decodeHex("efbbbf");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    return body == null
        ? response
        : response
            .newBuilder()
            .body(ResponseBody.create(skipMark(body.source()), body.contentType(), -1))
            .build();
  }

  private static BufferedSource skipMark(BufferedSource source) {
    return Okio.buffer(
        new ForwardingSource(source) {
          private boolean hasBegun;

          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            // No byte is waited for that the reader could do without.
            if (!hasBegun && source.rangeEquals(0, MARK)) {
              source.skip(MARK.size());
            }
            hasBegun = true;
            return super.read(sink, byteCount);
          }
        });
  }
}
