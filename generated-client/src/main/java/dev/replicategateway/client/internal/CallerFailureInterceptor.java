package dev.replicategateway.client.internal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Tells a failure of the caller's own interceptors from one of the connection, and refuses requests
 * of a client that is closed. It is the first interceptor: OkHttp would take whatever else leaves
 * the chain for a broken connection, and print its stack trace.
 */
final class CallerFailureInterceptor implements Interceptor {
  private final AtomicBoolean isClosed;

  CallerFailureInterceptor(AtomicBoolean isClosed) {
    this.isClosed = isClosed;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (isClosed.get()) {
      throw new IOException("the ReplicateClient is closed; no request was sent");
    }
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      // An interceptor may throw anything, a checked exception from Kotlin included.
      throw new CallerFailure(e);
    }
  }
}
