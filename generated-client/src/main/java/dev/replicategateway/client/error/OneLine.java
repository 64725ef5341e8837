package dev.replicategateway.client.error;

import java.util.List;

/** Text from a server, fit for a message: one line, at most {@value #LIMIT} characters. */
final class OneLine {
  static final int LIMIT = 500;

  private OneLine() {}

  /**
   * The text with each run of line breaks, control, formatting (bidirectional marks among them) and
   * separator characters as one space; what is beyond the limit is replaced by an ellipsis.
   */
  static String of(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), LIMIT));
    boolean isSpaceDue = false;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (!isPlain(c)) {
        isSpaceDue = line.length() > 0;
        continue;
      }
      int length = line.length() + (isSpaceDue ? 1 : 0) + Character.charCount(c);
      if (length > LIMIT) {
        return cut(line) + "…";
      }
      if (isSpaceDue) {
        line.append(' ');
        isSpaceDue = false;
      }
      line.appendCodePoint(c);
    }
    return line.toString();
  }

  /** The text without its last character where it leaves no room for one more. */
  private static String cut(StringBuilder line) {
    int end = line.length() < LIMIT ? line.length() : line.offsetByCodePoints(line.length(), -1);
    return line.substring(0, end);
  }

  /** The last of some lines that each fit, as many as fit, with a bar between them. */
  static String ofEnd(List<String> lines) {
    String end = "";
    for (int i = lines.size() - 1; i >= 0; i--) {
      String longer = lines.get(i) + (end.isEmpty() ? "" : " | " + end);
      if (longer.length() > LIMIT) {
        return end;
      }
      end = longer;
    }
    return end;
  }

  private static boolean isPlain(int c) {
    if (c == ' ') {
      return true;
    }
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.SURROGATE:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.SPACE_SEPARATOR:
        return false;
      default:
        return true;
    }
  }
}
