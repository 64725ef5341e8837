package dev.replicategateway.client.internal;

import java.io.IOException;

/** What a caller's code threw, on its way through OkHttp. */
public final class CallerFailure extends IOException {
  private static final long serialVersionUID = 1;

  public CallerFailure(Throwable thrown) {
    super("an interceptor of the OkHttpClient threw " + thrown, thrown);
  }
}
