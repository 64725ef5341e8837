package dev.replicategateway.generator.render;

import java.util.Locale;

/** Texts of the contract as Java literals. */
final class JavaText {
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;

  private static final int WIDTH = 100;
  private static final int CONTINUATION = 4;

  private JavaText() {}

  /** A Java string, whatever the text has. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                  if (isPlain(c)) {
                    literal.append((char) c);
                  } else {
                    literal.append(String.format("\\u%04x", c));
                  }
                }
              }
            });
    return literal.append('"').toString();
  }

  /** An assignment, on two lines where one would be too long. */
  static String assignment(String target, String value, int indent) {
    boolean isLong = indent + target.length() + " = ".length() + value.length() + 1 > WIDTH;
    String separator = isLong ? " =\n" + " ".repeat(indent + CONTINUATION) : " = ";
    return target + separator + value + ";";
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && c != LINE_SEPARATOR
        && c != PARAGRAPH_SEPARATOR;
  }

  /** A name as constants are spelled. */
  static String constant(String name) {
    return name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
