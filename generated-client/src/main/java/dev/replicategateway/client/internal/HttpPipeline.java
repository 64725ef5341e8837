package dev.replicategateway.client.internal;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Puts the interceptors in their order, which the package's page explains. */
public final class HttpPipeline {
  private final Interceptor callerFailures;
  private final Interceptor userAgent;
  private final Clock clock;

  /**
   * A pipeline.
   *
   * @param isClosed whether the client is closed and sends nothing any more
   */
  public HttpPipeline(String userAgent, Clock clock, AtomicBoolean isClosed) {
    this.callerFailures = new CallerFailureInterceptor(isClosed);
    this.userAgent = new UserAgentInterceptor(userAgent);
    this.clock = clock;
  }

  /**
   * The client for the gateway.
   *
   * @param http what the caller set, the caller's own interceptors included
   * @param recorder bounds and records the responses
   * @param key adds the key; null for a gateway that needs none
   */
  public OkHttpClient forGateway(
      OkHttpClient.Builder http,
      ResponseRecordingInterceptor recorder,
      @Nullable BearerKeyInterceptor key) {
    List<Interceptor> application = http.interceptors();
    application.add(0, callerFailures);
    application.add(userAgent);
    application.add(new OneShotBodyInterceptor());
    application.add(new ServerWaitInterceptor());
    application.add(recorder);
    List<Interceptor> network = http.networkInterceptors();
    network.add(0, new NoFollowUpInterceptor());
    if (key != null) {
      network.add(key);
    }
    network.add(new DepartureInterceptor(clock));
    return http.build();
  }

  /** The client for streams of output, which knows no key. */
  public OkHttpClient forStreams(OkHttpClient.Builder http) {
    http.interceptors().add(0, callerFailures);
    http.interceptors().add(userAgent);
    http.interceptors().add(new ByteOrderMarkInterceptor());
    http.interceptors().add(EventLimit::apply);
    return http.build();
  }

  /** The client for output files, which knows no key. */
  public OkHttpClient forFiles(OkHttpClient.Builder http) {
    http.interceptors().add(0, callerFailures);
    http.interceptors().add(userAgent);
    return http.build();
  }
}
