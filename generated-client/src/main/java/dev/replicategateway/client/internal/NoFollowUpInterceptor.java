package dev.replicategateway.client.internal;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from asking again by itself after a 408 or a 503, which no retry policy would count:
 * on the way through OkHttp such a response names a time to wait, which OkHttp never does.
 */
final class NoFollowUpInterceptor implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Exchange exchange = Exchange.find(chain.call());
    if (exchange == null || (response.code() != 408 && response.code() != 503)) {
      return response;
    }
    exchange.hide(response.headers(RETRY_AFTER));
    return response.newBuilder().header(RETRY_AFTER, "1").build();
  }

  /** The response as the gateway sent it. */
  static Response undo(Response response, Exchange exchange) {
    List<String> hidden = exchange.hidden();
    if (hidden == null) {
      return response;
    }
    Response.Builder original = response.newBuilder().removeHeader(RETRY_AFTER);
    hidden.forEach(value -> original.addHeader(RETRY_AFTER, value));
    return original.build();
  }
}
