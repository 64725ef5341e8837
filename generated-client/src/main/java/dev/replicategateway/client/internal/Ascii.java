package dev.replicategateway.client.internal;

/** The characters that a header and a path may have as they are. */
final class Ascii {
  private Ascii() {}

  /** Whether a text has nothing but letters, digits and punctuation of ASCII. */
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
