package dev.replicategateway.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** How requests travel: the caller's settings, and the rules that no setting changes. */
final class HttpSettings {
  @Nullable OkHttpClient okHttpClient;
  @Nullable Duration connectTimeout;
  @Nullable Duration readTimeout;
  @Nullable Duration writeTimeout;
  @Nullable Duration callTimeout;
  Duration downloadTimeout = Duration.ofMinutes(30);
  int maxConcurrentRequests = 64;
  long maxResponseBytes = 32L * 1024 * 1024;
  long maxResponseValues = 1_000_000;
  @Nullable Supplier<String> key;
  boolean isKeyFixed = true;
  String userAgent = UserAgent.DEFAULT;

  /**
   * The client for the gateway.
   *
   * @param last the network interceptors after the caller's own, in their order
   */
  OkHttpClient forGateway(ExecutorService threads, Interceptor outermost, List<Interceptor> last) {
    OkHttpClient.Builder http =
        common(threads, outermost)
            // A state that a cache keeps is never the one that is asked for.
            .cache(null)
            .followRedirects(false)
            .addInterceptor(new SendOnce())
            .addInterceptor(new AnswerRecorder(maxResponseBytes, maxResponseValues));
    if (okHttpClient != null) {
      http.eventListenerFactory(KeylessEvents.of(okHttpClient.eventListenerFactory()));
    }
    if (callTimeout != null) {
      http.callTimeout(callTimeout);
    } else if (okHttpClient == null || okHttpClient.callTimeoutMillis() == 0) {
      http.callTimeout(Duration.ofSeconds(150));
    }
    // First, so that the caller's own see what the gateway said.
    http.networkInterceptors().add(0, new NoFollowUp());
    http.networkInterceptors().addAll(last);
    return http.build();
  }

  /** The client for output files. */
  OkHttpClient forFiles(ExecutorService threads, Interceptor outermost) {
    return common(threads, outermost)
        .callTimeout(downloadTimeout)
        .followRedirects(true)
        // From https to http a file could be exchanged on the way.
        .followSslRedirects(false)
        .build();
  }

  private OkHttpClient.Builder common(ExecutorService threads, Interceptor outermost) {
    OkHttpClient.Builder http =
        okHttpClient == null
            ? new OkHttpClient.Builder()
                // OkHttp's default of five would end most connections of many requests at once.
                .connectionPool(new ConnectionPool(maxConcurrentRequests, 5, TimeUnit.MINUTES))
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(60))
                // A gateway may hold a request for 60 s before it answers.
                .readTimeout(Duration.ofSeconds(90))
            : okHttpClient.newBuilder();
    if (connectTimeout != null) {
      http.connectTimeout(connectTimeout);
    }
    if (readTimeout != null) {
      http.readTimeout(readTimeout);
    }
    if (writeTimeout != null) {
      http.writeTimeout(writeTimeout);
    }
    // OkHttp's default of five for a host would hold up all but five of many predictions.
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(maxConcurrentRequests);
    dispatcher.setMaxRequestsPerHost(maxConcurrentRequests);
    http.interceptors().add(0, outermost);
    return http.dispatcher(dispatcher)
        .addInterceptor(
            chain -> {
              Request request = chain.request();
              return chain.proceed(
                  request.header("User-Agent") == null
                      ? request.newBuilder().header("User-Agent", userAgent).build()
                      : request);
            });
  }
}
