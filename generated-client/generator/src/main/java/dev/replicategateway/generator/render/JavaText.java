package dev.replicategateway.generator.render;

/** Texts of the contract as Java literals. */
final class JavaText {
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;

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

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && c != LINE_SEPARATOR
        && c != PARAGRAPH_SEPARATOR;
  }
}
