package dev.replicategateway.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's key, which goes to the gateway's origin and nowhere else. As the last network
 * interceptor but one it looks at each hop, and no other interceptor sees what it adds.
 */
final class BearerKey implements Interceptor {
  private final Supplier<String> key;
  private final HttpUrl origin;

  BearerKey(Supplier<String> key, HttpUrl origin) {
    this.key = key;
    this.origin = origin;
  }

  /** Adds what is wrong with a key; what the key says is never part of it. */
  static void check(@Nullable String key, List<String> violations) {
    if (key == null || key.trim().isEmpty()) {
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
    if (!isOrigin(request.url())) {
      return chain.proceed(request);
    }
    String now = supply();
    Exchange exchange = request.tag(Exchange.class);
    if (exchange != null) {
      exchange.carries(now);
    }
    return chain.proceed(request.newBuilder().header("Authorization", "Bearer " + now).build());
  }

  private String supply() throws Unusable {
    String now;
    try {
      now = key.get();
    } catch (RuntimeException e) {
      throw new Unusable("it threw " + e, e);
    }
    List<String> violations = new ArrayList<>();
    check(now, violations);
    if (!violations.isEmpty()) {
      throw new Unusable(violations.get(0), null);
    }
    return now;
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  /** There is no key to make a call with. */
  static final class Unusable extends IOException {
    private static final long serialVersionUID = 1;

    Unusable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
