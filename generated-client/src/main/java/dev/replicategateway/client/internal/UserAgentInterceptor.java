package dev.replicategateway.client.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Names the client in each request that does not name another one. */
public final class UserAgentInterceptor implements Interceptor {
  public static final String DEFAULT =
      "replicate-gateway-client/" + ClientVersion.VERSION + " (Java)";

  private final String userAgent;

  UserAgentInterceptor(String userAgent) {
    this.userAgent = userAgent;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        isNamed(request) ? request : apply(request.newBuilder(), userAgent).build());
  }

  static boolean isNamed(Request request) {
    return request.header("User-Agent") != null;
  }

  static Request.Builder apply(Request.Builder request, String userAgent) {
    return request.header("User-Agent", userAgent);
  }
}
