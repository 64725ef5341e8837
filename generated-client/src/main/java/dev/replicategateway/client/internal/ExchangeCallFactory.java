package dev.replicategateway.client.internal;

import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes the calls of the generated interface, each with its {@link Exchange}. It does at once what
 * interceptors would do otherwise, each with a request of its own.
 */
public final class ExchangeCallFactory implements Call.Factory {
  private final OkHttpClient http;
  private final Redaction redaction;
  private final String userAgent;
  private final Function<Request, HttpUrl> location;

  /**
   * A factory.
   *
   * @param location where a request goes
   */
  public ExchangeCallFactory(
      OkHttpClient http,
      Redaction redaction,
      String userAgent,
      Function<Request, HttpUrl> location) {
    this.http = http;
    this.redaction = redaction;
    this.userAgent = userAgent;
    this.location = location;
  }

  @Override
  public Call newCall(Request request) {
    Request.Builder tagged =
        request
            .newBuilder()
            .url(location.apply(request))
            .tag(Exchange.class, new Exchange(redaction));
    if (!UserAgentInterceptor.isNamed(request)) {
      UserAgentInterceptor.apply(tagged, userAgent);
    }
    return ServerWaitInterceptor.extend(
        http.newCall(OneShotBodyInterceptor.apply(request, tagged).build()));
  }
}
