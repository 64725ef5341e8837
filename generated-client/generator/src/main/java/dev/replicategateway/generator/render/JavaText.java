package dev.replicategateway.generator.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  /** The same of a chain of calls, each on a line of its own where two lines are too short. */
  static String assignment(String target, List<String> chain, int indent) {
    String value = String.join("", chain);
    boolean isLong = indent + CONTINUATION + value.length() + 1 > WIDTH;
    String separator = "\n" + " ".repeat(indent + 2 * CONTINUATION);
    return assignment(target, isLong ? String.join(separator, chain) : value, indent);
  }

  /** A call, each argument on a line of its own where one line is too short. */
  static String call(String method, List<String> arguments, int indent) {
    String call = method + "(" + String.join(", ", arguments) + ");";
    String separator = "\n" + " ".repeat(indent + CONTINUATION);
    return indent + call.length() > WIDTH
        ? method + "(" + separator + String.join("," + separator, arguments) + ");"
        : call;
  }

  /** A constant's name for one in camel case, which no other of the class has. */
  static String constant(String name, Set<String> taken) {
    String constant = name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2").toUpperCase(Locale.ROOT);
    while (!taken.add(constant)) {
      constant += "_";
    }
    return constant;
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && c != LINE_SEPARATOR
        && c != PARAGRAPH_SEPARATOR;
  }
}
