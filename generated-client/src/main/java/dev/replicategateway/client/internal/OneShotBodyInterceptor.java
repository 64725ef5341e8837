package dev.replicategateway.client.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from sending a POST a second time by itself, as it would when a pooled connection
 * drops after the request was written: the body says that it can be written once. A connection that
 * could not be made is still tried at the host's next address.
 */
final class OneShotBodyInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        isOneShot(request) ? request : apply(request, request.newBuilder()).build());
  }

  private static boolean isOneShot(Request request) {
    RequestBody body = request.body();
    return body == null || body.isOneShot() || !request.method().equals("POST");
  }

  /** Changes a request that is being built from this one. */
  static Request.Builder apply(Request request, Request.Builder builder) {
    RequestBody body = request.body();
    return body == null || isOneShot(request) ? builder : builder.post(new OneShot(body));
  }

  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
