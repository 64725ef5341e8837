package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import java.util.ArrayList;
import java.util.List;

/** Texts of the contract as lines of Javadoc, in which nothing means anything but itself. */
final class Javadoc {
  private static final int WIDTH = 100;

  /** What stands before a line's text: an asterisk and the spaces around it. */
  private static final int MARGIN = 3;

  private Javadoc() {}

  /** The comment of a model's class. */
  static List<String> of(ModelClass model) {
    return comment(
        model.description().isBlank()
            ? List.of("The schema " + code(model.schemaName()) + ".")
            : paragraphs(model.description(), 0));
  }

  /** A text in which neither HTML nor Javadoc nor javac finds anything. */
  static String html(String text) {
    StringBuilder html = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<', '>', '&', '@', '{', '}', '\\', '"' ->
                    html.append("&#").append(c).append(';');
                case '/' ->
                    html.append(
                        html.length() > 0 && html.charAt(html.length() - 1) == '*' ? "&#47;" : "/");
                default -> {
                  if (c == '\n' || !Character.isISOControl(c)) {
                    html.appendCodePoint(c);
                  } else {
                    html.append(' ');
                  }
                }
              }
            });
    return html.toString();
  }

  /** A text as code, on one line. */
  static String code(String text) {
    return text.isBlank() ? "(nothing)" : "<code>" + html(oneLine(text)) + "</code>";
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** A description's lines, wrapped, with a paragraph after each blank line. */
  static List<String> paragraphs(String text, int indent) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : html(text.strip()).split("\\n\\s*\\n", -1)) {
      boolean isFirst = lines.isEmpty();
      if (!isFirst) {
        lines.add("");
      }
      lines.addAll(wrapped((isFirst ? "" : "<p>") + paragraph.strip(), indent, ""));
    }
    return lines;
  }

  /** A block tag's lines: those after the first are indented. */
  static List<String> tag(String text, int indent) {
    return wrapped(text, indent, "    ");
  }

  private static List<String> wrapped(String text, int indent, String continuation) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      boolean isFull = indent + MARGIN + line.length() + 1 + word.length() > WIDTH;
      if (!line.toString().isBlank() && isFull) {
        lines.add(line.toString());
        line = new StringBuilder(continuation);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Lines as they stand after an asterisk: a space before each that is not empty. */
  static List<String> comment(List<String> lines) {
    return lines.stream().map(line -> line.isEmpty() ? "" : " " + line).toList();
  }
}
