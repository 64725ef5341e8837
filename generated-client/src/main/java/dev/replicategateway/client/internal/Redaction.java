package dev.replicategateway.client.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * Takes the keys that a client has sent out of texts that came from elsewhere, however they are
 * spelled there: as they are, escaped as in JSON, encoded as in a URL, or cut off by the end of the
 * text. Thread-safe.
 */
public final class Redaction implements UnaryOperator<String> {
  /** Shorter keys are not redacted: they would match too much. */
  private static final int SHORTEST_KEY = 8;

  /** A supplier may return another key for each request; a gateway repeats a recent one. */
  private static final int MOST_KEYS = 100;

  /** JSON that is quoted in JSON, and that once more, escapes with so many. */
  private static final int MOST_BACKSLASHES = 7;

  /** The beginning of an escape that the end of a text cuts off. */
  private static final Pattern CUT_ESCAPE =
      Pattern.compile("%\\p{XDigit}?|\\\\{1," + MOST_BACKSLASHES + "}(u\\p{XDigit}{0,3})?");

  private final Set<String> keys = new LinkedHashSet<>();
  private volatile List<String> remembered = List.of();

  /** Notes a key that a request carries. */
  public void remember(String key) {
    if (key.length() < SHORTEST_KEY || remembered.contains(key)) {
      return;
    }
    synchronized (keys) {
      keys.add(key);
      if (keys.size() > MOST_KEYS) {
        keys.remove(keys.iterator().next());
      }
      remembered = List.copyOf(keys);
    }
  }

  @Override
  public String apply(String text) {
    String clean = text;
    for (String key : remembered) {
      clean = without(key, clean);
    }
    return clean;
  }

  private static String without(String key, String text) {
    StringBuilder clean = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = end(key, text, at);
      if (end > at) {
        clean.append("[the key]");
        at = end;
      } else {
        clean.append(text.charAt(at++));
      }
    }
    return clean.toString();
  }

  /** A header whose name is invalid is left as it is, unless it holds a key. */
  Headers redact(Headers headers) {
    Headers.Builder clean = headers.newBuilder();
    for (String name : headers.names()) {
      List<String> values = headers.values(name);
      if (isIn(name) || values.stream().anyMatch(this::isIn)) {
        clean.removeAll(name);
        String cleanName = isIn(name) || !isName(name) ? "Redacted" : name;
        values.forEach(value -> clean.addUnsafeNonAscii(cleanName, apply(value)));
      }
    }
    return clean.build();
  }

  private boolean isIn(String text) {
    return !apply(text).equals(text);
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && Ascii.isVisible(text);
  }

  /** Where a key ends that begins at a position of a text; -1 where none begins. */
  private static int end(String key, String text, int start) {
    if (text.startsWith(key, start)) {
      return start + key.length();
    }
    int at = start;
    for (int i = 0; i < key.length(); i++) {
      int length = spelled(key.charAt(i), text, at);
      if (length == 0) {
        return i >= SHORTEST_KEY && isCut(text, at) ? text.length() : -1;
      }
      at += length;
    }
    return at;
  }

  private static boolean isCut(String text, int at) {
    return at == text.length() || CUT_ESCAPE.matcher(text).region(at, text.length()).matches();
  }

  /** How many characters at a position of a text stand for this one; 0 where they do not. */
  private static int spelled(char c, String text, int at) {
    char first = at < text.length() ? text.charAt(at) : 0;
    if (first == '\\' || first == '%') {
      String hex = Integer.toHexString(0x100 + c).substring(1);
      if (text.regionMatches(true, at, "%" + hex, 0, 3)) {
        return 3;
      }
      for (int i = 1; i <= MOST_BACKSLASHES && text.startsWith("\\", at + i - 1); i++) {
        if (text.regionMatches(true, at + i, "u00" + hex, 0, 5)) {
          return i + 5;
        }
        if (text.startsWith(String.valueOf(c), at + i)) {
          return i + 1;
        }
      }
    }
    return first == c ? 1 : 0;
  }
}
