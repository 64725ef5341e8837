package dev.replicategateway.client.error;

import okhttp3.HttpUrl;

/** A URL for a message. A user, a query or a fragment may hold what is nobody's business. */
final class ShownUrl {
  private ShownUrl() {}

  static String of(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }

  /** A text that should be a URL, from a server. */
  static String of(String text) {
    HttpUrl url = HttpUrl.parse(text);
    return url == null ? text.replaceAll("[?#\\p{Cntrl}].*", "") : of(url);
  }
}
