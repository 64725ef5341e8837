package dev.replicategateway.client;

import okhttp3.HttpUrl;

/** A URL for a message. A user, a query or a fragment may hold what is nobody's business. */
final class ShownUrl {
  private ShownUrl() {}

  static String of(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }
}
