package dev.replicategateway.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Bears with a server that was asked, by {@code Prefer: wait}, to hold its response: the read
 * timeout of that request is so much longer, and its call timeout as well.
 */
final class ServerWaitInterceptor implements Interceptor {
  private static final Pattern WAIT = Pattern.compile("\\bwait\\b(?:=(\\d{1,2})\\b)?");

  /** What the word alone stands for. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    int timeout = chain.readTimeoutMillis();
    Duration wait = wait(request);
    // OkHttp takes zero for no timeout.
    return timeout == 0 || wait.isZero()
        ? chain.proceed(request)
        : chain
            .withReadTimeout(
                (int) Math.min(timeout + wait.toMillis(), Integer.MAX_VALUE), TimeUnit.MILLISECONDS)
            .proceed(request);
  }

  /** Extends the call timeout, which runs already when the first interceptor is called. */
  static Call extend(Call call) {
    long timeout = call.timeout().timeoutNanos();
    Duration wait = wait(call.request());
    if (timeout != 0 && !wait.isZero()) {
      call.timeout().timeout(timeout + wait.toNanos(), TimeUnit.NANOSECONDS);
    }
    return call;
  }

  private static Duration wait(Request request) {
    String preference = request.header("Prefer");
    if (preference == null) {
      return Duration.ZERO;
    }
    Matcher wait = WAIT.matcher(preference);
    if (!wait.find()) {
      return Duration.ZERO;
    }
    return wait.group(1) == null ? LONGEST : Duration.ofSeconds(Long.parseLong(wait.group(1)));
  }
}
