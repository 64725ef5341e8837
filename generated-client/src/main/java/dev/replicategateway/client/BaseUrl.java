package dev.replicategateway.client;

import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The rules for a gateway's base URL. */
final class BaseUrl {
  private BaseUrl() {}

  /**
   * The URL, ending in a slash; null where it breaks a rule, which is then added.
   *
   * @param environment whether the environment was asked for it too
   */
  static @Nullable HttpUrl check(
      @Nullable String text, boolean environment, boolean plainHttp, List<String> violations) {
    if (text == null) {
      violations.add(
          "baseUrl is missing, but required, such as https://gateway.example"
              + (environment
                  ? "; the environment variable "
                      + ReplicateClient.BASE_URL_VARIABLE
                      + " is not set"
                  : ""));
      return null;
    }
    HttpUrl url = HttpUrl.parse(text.trim());
    if (url == null) {
      violations.add("baseUrl is \"" + text + "\", must be a URL such as https://gateway.example");
      return null;
    }
    int before = violations.size();
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      violations.add("baseUrl holds a user or password, must not; give the key as apiKey");
    }
    if (url.query() != null || url.fragment() != null) {
      violations.add("baseUrl is " + url.redact() + " with a query or fragment, must have none");
    }
    if (!url.isHttps() && !plainHttp && !isLoopback(url.host())) {
      violations.add(
          "baseUrl is "
              + url.redact()
              + ", which would send the key unencrypted; use https, or call allowPlainHttp()");
    }
    if (violations.size() > before) {
      return null;
    }
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }
}
