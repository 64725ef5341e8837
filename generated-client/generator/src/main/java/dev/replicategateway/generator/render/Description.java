package dev.replicategateway.generator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** A description, which is Markdown with HTML in it, as the HTML that Javadoc takes. */
final class Description {
  /** A line or more of a comment; those of code are not wrapped. */
  record Piece(String html, boolean isParagraph, boolean isCode) {}

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(Heading.class, FencedCodeBlock.class, ListBlock.class, BlockQuote.class))
          .build();

  /** Code, which is as it is, or a tag that structures the text. */
  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "(```.*?```|`[^`\n]*`)|<(/?)(p|div|ul|ol|li|h[1-6])(?:\\s[^>]*)?/?>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TABLE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*\\|[-:|\\s]*");

  private Description() {}

  static List<Piece> pieces(String markdown) {
    return pieces(markdown, new Blocks());
  }

  /** The same where something else comes first. */
  static List<Piece> following(String markdown) {
    Blocks blocks = new Blocks();
    blocks.isFirst = false;
    return pieces(markdown, blocks);
  }

  private static List<Piece> pieces(String markdown, Blocks blocks) {
    PARSER.parse(withoutBlockTags(markdown)).accept(blocks);
    if (blocks.pieces.isEmpty()) {
      String line = Javadoc.html(Javadoc.oneLine(markdown));
      blocks.addParagraph(line.isBlank() ? Javadoc.NOTHING : line);
    }
    return blocks.pieces;
  }

  /** Tags that structure a text, as Markdown has it. */
  private static String withoutBlockTags(String text) {
    return BLOCK_TAG
        .matcher(text.strip())
        .replaceAll(
            found -> {
              if (found.group(1) != null) {
                return Matcher.quoteReplacement(found.group());
              }
              boolean isEnd = !found.group(2).isEmpty();
              String tag = found.group(3).toLowerCase(Locale.ROOT);
              if (tag.equals("li")) {
                return isEnd ? "" : "\n- ";
              }
              return tag.startsWith("h") && !isEnd ? "\n\n# " : "\n\n";
            });
  }

  /** The pieces of blocks, one after the other. */
  private static final class Blocks extends AbstractVisitor {
    private final List<Piece> pieces = new ArrayList<>();

    /** What the next paragraph's first line begins with. */
    private String opening = "";

    /** Whether a paragraph here needs no tag to be one. */
    private boolean isFirst = true;

    @Override
    public void visit(Paragraph paragraph) {
      String text = Inlines.of(paragraph);
      List<String> lines = text.lines().toList();
      if (lines.size() > 1 && TABLE.matcher(lines.get(1)).matches()) {
        addCode(lines);
      } else if (!text.isBlank()) {
        addParagraph(text);
      }
    }

    @Override
    public void visit(Heading heading) {
      if (heading.getFirstChild() != null) {
        addParagraph(Inlines.bold(heading));
      }
    }

    @Override
    public void visit(FencedCodeBlock code) {
      addCode(Javadoc.html(code.getLiteral()).lines().toList());
    }

    @Override
    public void visit(BulletList list) {
      within("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
      within("ol", list);
    }

    @Override
    public void visit(BlockQuote quote) {
      within("blockquote", quote);
    }

    @Override
    public void visit(ListItem item) {
      opening = "<li>";
      visitChildren(item);
      if (!opening.isEmpty()) {
        addParagraph("");
      }
    }

    private void within(String tag, Node block) {
      add(opening + "<" + tag + ">");
      opening = "";
      isFirst = true;
      visitChildren(block);
      add("</" + tag + ">");
      isFirst = false;
    }

    private void addParagraph(String text) {
      boolean isBare = isFirst || !opening.isEmpty();
      pieces.add(new Piece((isBare ? opening : "<p>") + text, !isBare, false));
      opening = "";
      isFirst = false;
    }

    private void addCode(List<String> lines) {
      if (lines.stream().allMatch(String::isBlank)) {
        return;
      }
      add(opening + "<pre>");
      lines.forEach(line -> pieces.add(new Piece(line, false, true)));
      add("</pre>");
      opening = "";
      isFirst = false;
    }

    private void add(String tag) {
      pieces.add(new Piece(tag, false, false));
    }
  }
}
