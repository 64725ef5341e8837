package dev.replicategateway.client;

import dev.replicategateway.client.internal.ApiPath;
import dev.replicategateway.client.internal.KeylessEventListener;
import dev.replicategateway.client.internal.UserAgentInterceptor;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What the caller set of HTTP, and the defaults. */
final class HttpSettings {
  @Nullable OkHttpClient okHttpClient;
  @Nullable Duration connectTimeout;
  @Nullable Duration readTimeout;
  @Nullable Duration writeTimeout;
  @Nullable Duration callTimeout;
  Duration downloadTimeout = Duration.ofMinutes(30);
  Duration uploadTimeout = Duration.ofMinutes(30);
  int maxConcurrentRequests = 64;
  long maxResponseBytes = 32L * 1024 * 1024;
  long maxResponseValues = 1_000_000;
  @Nullable Supplier<String> key;
  boolean isKeyFixed = true;
  ApiPath apiPath = ApiPath.DEFAULT;
  String userAgent = UserAgentInterceptor.DEFAULT;

  /** For the client of the gateway, whose requests those threads send. */
  OkHttpClient.Builder forGateway(ExecutorService threads) {
    OkHttpClient.Builder http =
        common(threads)
            // A state that a cache keeps is never the one that is asked for.
            .cache(null)
            .followRedirects(false);
    if (okHttpClient != null) {
      http.eventListenerFactory(KeylessEventListener.of(okHttpClient.eventListenerFactory()));
    }
    if (callTimeout != null) {
      http.callTimeout(callTimeout);
    } else if (okHttpClient == null || okHttpClient.callTimeoutMillis() == 0) {
      http.callTimeout(Duration.ofSeconds(150));
    }
    return http;
  }

  /** For the client of output files. */
  OkHttpClient.Builder forFiles(ExecutorService threads) {
    return common(threads)
        .callTimeout(downloadTimeout)
        .followRedirects(true)
        // From https to http a file could be exchanged on the way.
        .followSslRedirects(false);
  }

  /** For the client of streams, none of which may wait for another one's end. */
  OkHttpClient.Builder forStreams(ExecutorService threads) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return forFiles(threads).dispatcher(dispatcher);
  }

  private OkHttpClient.Builder common(ExecutorService threads) {
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
    return http.dispatcher(dispatcher);
  }
}
