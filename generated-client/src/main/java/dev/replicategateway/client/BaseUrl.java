package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.internal.ApiPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The rules for a gateway's base URL. */
final class BaseUrl {
  /** Where Replicate itself is. */
  static final String REPLICATE_HOST = "api.replicate.com";

  private static final String EXAMPLE = "https://gateway.example";

  /** A URL without a host, for which OkHttp would take the first segment of the path. */
  private static final Pattern WITHOUT_HOST = Pattern.compile("(?i)(https?:)/{3,}(.*)");

  private final String name;
  private final ApiPath apiPath;
  private final String sent;
  private final List<String> violations;

  /**
   * The rules for one setting.
   *
   * @param name what the URL is called where it was set
   * @param apiPath the path that the client appends by itself
   * @param sent what nobody but the gateway should read
   * @param violations where broken rules are added
   */
  BaseUrl(String name, ApiPath apiPath, String sent, List<String> violations) {
    this.name = name;
    this.apiPath = apiPath;
    this.sent = sent;
    this.violations = violations;
  }

  /** The URL, ending in a slash; null where it breaks a rule. */
  @Nullable HttpUrl check(@Nullable String text, PlainHttp plainHttp) {
    if (text == null) {
      violations.add(name + " is required, for example " + EXAMPLE);
      return null;
    }
    String trimmed = text.trim();
    String line = trimmed.replaceAll("[\\s\\p{Cntrl}]", "");
    if (!line.equals(trimmed)) {
      violations.add(name + " has a line break or white space within" + meant(line));
      return null;
    }
    Matcher withoutHost = WITHOUT_HOST.matcher(trimmed);
    if (withoutHost.matches()) {
      violations.add(
          name + " has no host" + meant(withoutHost.group(1) + "//" + withoutHost.group(2)));
      return null;
    }
    HttpUrl url = HttpUrl.parse(trimmed);
    if (url == null) {
      violations.add(
          name
              + " is not a URL: \""
              + trimmed.replaceAll("[?#].*|[^/]*@", "")
              + "\" (expected, for example, "
              + EXAMPLE
              + ")");
      return null;
    }
    int before = violations.size();
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      violations.add(name + " must not hold a user or password; give the key as apiKey");
    }
    if (url.query() != null || url.fragment() != null) {
      violations.add(name + " must not have a query or fragment: " + url.redact());
    }
    if (!url.isHttps() && plainHttp == PlainHttp.TO_LOOPBACK && !isLoopback(url.host())) {
      violations.add(
          name
              + " is "
              + CallContext.clean(url)
              + ", which would send "
              + sent
              + " unencrypted; use https, or call allowPlainHttp()");
    }
    if (url.host().equals(REPLICATE_HOST) && apiPath.isOfContract()) {
      violations.add(
          name
              + " is Replicate itself, which has nothing at "
              + apiPath
              + ": its operations are at v1; call replicate() in its place, or set the apiPath (in the"
              + " environment "
              + ReplicateClient.API_PATH_VARIABLE
              + ") to v1");
    } else {
      checkPath(url);
    }
    if (violations.size() > before) {
      return null;
    }
    return url.newBuilder().addPathSegment("").build();
  }

  /** Where http is allowed, over which anybody in between can read the key. */
  enum PlainHttp {
    TO_LOOPBACK,
    EVERYWHERE
  }

  private void checkPath(HttpUrl url) {
    List<String> path = new ArrayList<>(url.pathSegments());
    path.removeIf(String::isEmpty);
    for (List<String> appended : apiPath.appended()) {
      int root = path.size() - appended.size();
      if (root >= 0 && path.subList(root, path.size()).equals(appended)) {
        HttpUrl.Builder meant = url.newBuilder().encodedPath("/");
        path.subList(0, root).forEach(meant::addPathSegment);
        violations.add(
            name
                + " ends in /"
                + String.join("/", appended)
                + ", which the client appends by itself (its apiPath is \""
                + apiPath
                + "\")"
                + meant(CallContext.clean(meant.build())));
        return;
      }
    }
  }

  /** What was probably meant, if that is a URL. */
  private static String meant(String text) {
    HttpUrl url = HttpUrl.parse(text);
    return url == null
        ? " (expected, for example, " + EXAMPLE + ")"
        : "; did you mean " + CallContext.clean(url) + "?";
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }
}
