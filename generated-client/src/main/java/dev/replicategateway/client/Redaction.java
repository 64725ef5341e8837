package dev.replicategateway.client;

import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * Takes a key out of texts that came from elsewhere, however it is spelled there: as it is, escaped
 * as in JSON, encoded as in a URL, or cut off by the end of the text.
 */
final class Redaction {
  /** A key shorter than this is none; taking it out of texts would leave nothing to read. */
  private static final int SHORTEST_KEY = 8;

  private static final String REPLACEMENT = "[the key]";

  private final Pattern key;

  Redaction(String key) {
    this.key =
        key.length() < SHORTEST_KEY ? Pattern.compile("(?!)") : Pattern.compile(spelled(key));
  }

  String in(String text) {
    return key.matcher(text).replaceAll(REPLACEMENT);
  }

  /** A header whose name is none is left as it is, unless it holds the key. */
  Headers in(Headers headers) {
    Headers.Builder clean = headers.newBuilder();
    for (String name : headers.names()) {
      List<String> values = headers.values(name);
      if (isIn(name) || values.stream().anyMatch(this::isIn)) {
        clean.removeAll(name);
        String cleanName = isIn(name) || !isName(name) ? "Redacted" : name;
        values.forEach(value -> clean.addUnsafeNonAscii(cleanName, in(value)));
      }
    }
    return clean.build();
  }

  boolean isIn(String text) {
    return key.matcher(text).find();
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** The whole key anywhere, or as much of it as tells what it is at the end. */
  private static String spelled(String key) {
    StringBuilder start = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    StringBuilder cut = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      if (i < SHORTEST_KEY) {
        start.append(spelled(key.charAt(i)));
      } else {
        rest.append(spelled(key.charAt(i)));
        cut.append("(?:").append(spelled(key.charAt(i)));
      }
    }
    cut.append(")?".repeat(key.length() - SHORTEST_KEY));
    return start + "(?:" + rest + "|" + cut + "\\z)";
  }

  private static String spelled(char c) {
    String literal = Pattern.quote(String.valueOf(c));
    String hex = String.format("%02x", (int) c);
    return "(?:\\\\?" + literal + "|(?i:\\\\u00" + hex + "|%" + hex + "))";
  }
}
