package dev.replicategateway.client.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's key, which goes to the gateway's origin and nowhere else. As the last network
 * interceptor but one it looks at each hop, and no other interceptor sees what it adds: the
 * response that it returns belongs to the request as it came.
 */
public final class BearerKeyInterceptor implements Interceptor {
  /**
   * What shells, templates and documents write instead of a key: a variable that was not expanded,
   * something in {@code {{}}} or {@code <>}; the words "your … key" or "your … token", alone, after
   * a prefix as in {@code sk-your-key} or before "here"; three dots or asterisks; nothing but three
   * x or more behind such a prefix. No key that a machine has made is such.
   */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\$\\{?\\w+}?|%\\w+%|\\{\\{.*}}|<.*>"
              + "|([a-z0-9]{1,8}[-_])*your[-_ ]?([a-z]+[-_ ])*(api)?(key|token)([-_ ]here)?"
              + "|.*(\\.{3}|…|\\*{3}).*"
              + "|([a-z0-9]{1,8}[-_])*x{3,}",
          Pattern.CASE_INSENSITIVE);

  private final Supplier<String> key;
  private final HttpUrl origin;
  private final Redaction redaction;
  private volatile String lastChecked = "";

  public BearerKeyInterceptor(Supplier<String> key, HttpUrl origin, Redaction redaction) {
    this.key = key;
    this.origin = origin;
    this.redaction = redaction;
  }

  /**
   * Adds what is wrong with a key; what the key says is never part of it.
   *
   * @param name what the key is called where it was set
   */
  public static void check(String name, @Nullable String key, List<String> violations) {
    if (key == null || key.trim().isEmpty()) {
      violations.add(name + " is blank; leave it out for a gateway that needs no key");
    } else if (key.trim().equalsIgnoreCase("bearer")) {
      violations.add(
          name + " is the word \"Bearer\" alone, which is added by itself; give the key");
    } else if (key.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      violations.add(
          name + " starts with \"Bearer \", which is added by itself; give the bare key");
    } else if (PLACEHOLDER.matcher(key.trim()).matches()) {
      violations.add(
          name
              + " is a placeholder, for example a variable that was not expanded, or the YOUR_API_KEY"
              + " of a document; give the key");
    } else if (key.startsWith("\"") || key.startsWith("'") || key.startsWith("`")) {
      violations.add(name + " is in quotes, which are not part of a key; give it without them");
    } else if (!Ascii.isVisible(key)) {
      violations.add(
          name
              + " has white space, a line break or a character beyond ASCII, which cannot be sent in"
              + " a header; check how it was copied");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!isOrigin(request.url())) {
      return chain.proceed(request);
    }
    String now = supply();
    redaction.remember(now);
    return chain
        .proceed(request.newBuilder().header("Authorization", "Bearer " + now).build())
        .newBuilder()
        .request(request)
        .build();
  }

  private String supply() throws Unusable {
    String now;
    try {
      now = key.get();
    } catch (Throwable e) {
      // Whatever a caller's code throws, no request leaves without its key.
      throw new Unusable("it threw " + e, e);
    }
    if (!lastChecked.equals(now)) {
      List<String> violations = new ArrayList<>();
      check("apiKey", now, violations);
      if (!violations.isEmpty()) {
        throw new Unusable(violations.get(0), null);
      }
      lastChecked = now;
    }
    return now;
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  /** There is no key to make a call with. */
  public static final class Unusable extends IOException {
    private static final long serialVersionUID = 1;

    Unusable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
