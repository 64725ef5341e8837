package dev.replicategateway.client.testing;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ForwardingSource;
import okio.Okio;

/** Counts the bodies that came from the network and are not closed. */
public final class OpenBodies implements Interceptor {
  private final AtomicInteger open = new AtomicInteger();

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    open.incrementAndGet();
    ResponseBody body = response.body();
    AtomicBoolean closed = new AtomicBoolean();
    ForwardingSource source =
        new ForwardingSource(body.source()) {
          @Override
          public void close() throws IOException {
            if (closed.compareAndSet(false, true)) {
              open.decrementAndGet();
            }
            super.close();
          }
        };
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
        .build();
  }

  public int count() {
    return open.get();
  }
}
