package dev.replicategateway.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Notes that a request is about to leave. A network interceptor is called when the connection
 * stands, and this one is the last: whatever fails before it, not a byte was sent.
 */
final class Departure implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Exchange exchange = chain.request().tag(Exchange.class);
    if (exchange != null) {
      exchange.departs();
    }
    // Looked at after the note: who cancels and then sees no note can rely on it.
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    return chain.proceed(chain.request());
  }
}
