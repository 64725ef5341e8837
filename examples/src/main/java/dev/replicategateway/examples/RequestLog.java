package dev.replicategateway.examples;

import java.io.IOException;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Notes each request with its headers, and the status of its answer. */
record RequestLog(Consumer<String> log) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    log.accept("> " + request.method() + " " + request.url());
    request
        .headers()
        .forEach(header -> log.accept(">   " + header.getFirst() + ": " + header.getSecond()));
    Response response = chain.proceed(request);
    log.accept("< " + response.code());
    return response;
  }
}
