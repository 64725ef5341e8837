package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.render.Description.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of the contract as lines of Javadoc, in which nothing means anything but itself. */
final class Javadoc {
  /** Stands for a text in which there is nothing to be seen; Javadoc takes it for a mistake. */
  static final String NOTHING = "(nothing)";

  private static final Pattern PREFORMATTED = Pattern.compile("<pre> (.*?) </pre>");
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
                case '<', '>', '&', '@', '\\' -> html.append("&#").append(c).append(';');
                default -> {
                  if (c == '\n' || !Character.isISOControl(c)) {
                    html.appendCodePoint(c);
                  } else {
                    html.append(' ');
                  }
                }
              }
            });
    return withinComment(html.toString());
  }

  /** A text as code, on one line. */
  static String code(String text) {
    String html = html(oneLine(text));
    return html.isBlank() ? NOTHING : "<code>" + html + "</code>";
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Text that does not end the comment in which it stands. */
  static String withinComment(String html) {
    return html.replace("*/", "*&#47;");
  }

  /** A description's lines, wrapped. */
  static List<String> paragraphs(String description, int indent) {
    return lines(Description.pieces(description), indent);
  }

  /** The lines of a description that follows something else. */
  static List<String> moreParagraphs(String description, int indent) {
    return lines(Description.following(description), indent);
  }

  private static List<String> lines(List<Piece> pieces, int indent) {
    List<String> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.isParagraph()) {
        lines.add("");
      }
      lines.addAll(piece.isCode() ? List.of(piece.html()) : wrapped(piece.html(), indent, ""));
    }
    return lines;
  }

  /** A description as the words of a block tag. */
  static String inline(String description) {
    String html =
        Description.pieces(description).stream().map(Piece::html).collect(Collectors.joining(" "));
    return PREFORMATTED
        .matcher(html)
        .replaceAll(
            found -> {
              String code = found.group(1).replaceAll("</?code>", "");
              return Matcher.quoteReplacement("<code>" + code + "</code>");
            });
  }

  /** A block tag's lines: those after the first are indented. */
  static List<String> tag(String text, int indent) {
    return wrapped(text, indent, "    ");
  }

  static List<String> wrapped(String text, int indent, String continuation) {
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
