package dev.replicategateway.generator.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text of one block of a description, with what markup in it means as HTML. */
final class Inlines extends AbstractVisitor {
  /** Tags that mark a text up, as Javadoc has them; of others, the text is what counts. */
  private static final Map<String, String> MARKUP =
      Map.of(
          "b", "b", "strong", "b", "i", "i", "em", "i", "code", "code", "tt", "code", "u", "u",
          "sub", "sub", "sup", "sup", "a", "a");

  private static final Pattern IGNORED =
      Pattern.compile(
          "span|font|center|small|big|img|table|thead|tbody|tr|td|th|dl|dt|dd|pre|blockquote|hr|nobr");

  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)\\b[^>]*>");
  private static final Pattern ADDRESS =
      Pattern.compile("\\bhref\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);

  /** Markup of nothing, which Javadoc takes for a mistake. */
  private static final Pattern EMPTY = Pattern.compile("<(\\w+)(?: [^>]*)?>(\\s*)</\\1>");

  /** Characters that no address has, or that would mean something to Javadoc. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7E]|[<>\"{}|\\\\^`]");

  private final StringBuilder html = new StringBuilder();

  /** Elements that are open; none stands within another of its name. */
  private final Set<String> open = new HashSet<>();

  private final Set<Node> opened = new HashSet<>();

  private Inlines() {}

  static String of(Node block) {
    Inlines inlines = new Inlines();
    inlines.visitChildren(block);
    return inlines.text();
  }

  /** The same in bold. */
  static String bold(Node block) {
    Inlines inlines = new Inlines();
    inlines.within("b", "<b>", block);
    return inlines.text();
  }

  private String text() {
    String text = html.toString();
    Matcher empty = EMPTY.matcher(text);
    while (empty.find()) {
      text = empty.replaceAll("$2");
      empty = EMPTY.matcher(text);
    }
    return Javadoc.withinComment(text);
  }

  @Override
  public void visit(Text text) {
    html.append(Javadoc.html(text.getLiteral()));
  }

  @Override
  public void visit(Code code) {
    String text = Javadoc.html(code.getLiteral());
    html.append(open.contains("code") ? text : "<code>" + text + "</code>");
  }

  @Override
  public void visit(Emphasis emphasis) {
    within("i", "<i>", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    within("b", "<b>", emphasis);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.append('\n');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.append("<br>\n");
  }

  @Override
  public void visit(Link link) {
    within("a", link(link.getDestination()), link);
  }

  /** A link that leads somewhere from everywhere, or nothing. */
  private static String link(String address) {
    String valid =
        UNSAFE
            .matcher(address)
            .replaceAll(
                found ->
                    URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    boolean isLink = valid.matches("(?i)(https?|mailto):.+") && isUri(valid);
    // A numeric reference would be a second fragment to Javadoc's own check.
    return isLink ? "<a href=\"" + valid.replace("&", "&amp;") + "\">" : "";
  }

  private static boolean isUri(String address) {
    try {
      return !new URI(address).isOpaque() || address.regionMatches(true, 0, "mailto:", 0, 7);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void within(String element, String opening, Node node) {
    boolean isNew = !opening.isEmpty() && open.add(element);
    html.append(isNew ? opening : "");
    visitChildren(node);
    if (isNew) {
      html.append("</").append(element).append('>');
      open.remove(element);
    }
  }

  /** A tag means something if it has its other half beside it. */
  @Override
  public void visit(HtmlInline inline) {
    String literal = inline.getLiteral();
    Matcher tag = TAG.matcher(literal);
    String name = tag.matches() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
    if (name.equals("br")) {
      html.append("<br>\n");
    } else if (MARKUP.containsKey(name)) {
      addMarkup(inline, name, !tag.group(1).isEmpty());
    } else if (!IGNORED.matcher(name).matches()) {
      html.append(Javadoc.html(literal));
    }
  }

  private void addMarkup(HtmlInline inline, String name, boolean isEnd) {
    String element = MARKUP.get(name);
    Node other = other(inline, name, isEnd);
    if (isEnd && opened.contains(other)) {
      html.append("</").append(element).append('>');
      open.remove(element);
    } else if (!isEnd && other != null) {
      Matcher address = ADDRESS.matcher(inline.getLiteral());
      String opening =
          name.equals("a") ? (address.find() ? link(address.group(1)) : "") : "<" + element + ">";
      if (!opening.isEmpty() && open.add(element)) {
        html.append(opening);
        opened.add(inline);
      }
    }
  }

  /** The nearest tag on the way that is this one's other half; no other of its name between. */
  private static HtmlInline other(HtmlInline inline, String name, boolean isEnd) {
    Node node = inline;
    while ((node = isEnd ? node.getPrevious() : node.getNext()) != null) {
      Matcher tag = TAG.matcher(node instanceof HtmlInline candidate ? candidate.getLiteral() : "");
      if (tag.matches() && MARKUP.containsKey(tag.group(2).toLowerCase(Locale.ROOT))) {
        boolean isHalf = tag.group(2).equalsIgnoreCase(name) && tag.group(1).isEmpty() == isEnd;
        return isHalf ? (HtmlInline) node : null;
      }
    }
    return null;
  }
}
