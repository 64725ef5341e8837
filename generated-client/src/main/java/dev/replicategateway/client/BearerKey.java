package dev.replicategateway.client;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** The gateway's key, which goes to the gateway's origin and nowhere else. */
final class BearerKey implements Interceptor {
  private final String key;
  private final HttpUrl origin;

  BearerKey(String key, HttpUrl origin) {
    this.key = key;
    this.origin = origin;
  }

  /** Adds what is wrong with a key; what the key says is never part of it. */
  static void check(String key, List<String> violations) {
    if (key.trim().isEmpty()) {
      violations.add("apiKey is blank; leave it out for a gateway that wants no key");
    } else if (key.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      violations.add("apiKey starts with \"Bearer \", which is added by itself; give the bare key");
    } else if (key.startsWith("\"") || key.startsWith("'")) {
      violations.add("apiKey is in quotes, which are not part of a key; give it without them");
    } else if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      violations.add(
          "apiKey has white space, a line break or a character beyond ASCII, which no header can"
              + " carry; check how it was copied");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        isOrigin(request.url())
            ? request.newBuilder().header("Authorization", "Bearer " + key).build()
            : request);
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }
}
