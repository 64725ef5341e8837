package dev.replicategateway.generator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a **bold** word|a <b>bold</b> word",
        "*it* and __strong__|<i>it</i> and <b>strong</b>",
        "snake_case_name|snake_case_name",
        "`a < b`|<code>a &#60; b</code>",
        "[docs](https://a.example/?x=1&y)|<a href=\"https://a.example/?x=1&amp;y\">docs</a>",
        "[x](https://a.example/#/{id}?a&b)|<a href=\"https://a.example/#/%7Bid%7D?a&amp;b\">x</a>",
        "[x](https://a.example/#a#b)|x",
        "[x](https://a.example/#é🙂)|<a href=\"https://a.example/#%C3%A9%F0%9F%99%82\">x</a>",
        "[here](#section)|here",
        "[bad](javascript:x)|bad",
        "![logo](https://a.example/l.png)|logo",
        "<https://a.example>|<a href=\"https://a.example\">https://a.example</a>",
        "one<br/>two|one<br> two",
        "<b>x</b> and <em>y</em>|<b>x</b> and <i>y</i>",
        "<a href='https://a.example'>x</a>|<a href=\"https://a.example\">x</a>",
        "<b>never closed|never closed",
        "closed</b> never opened|closed never opened",
        "<span class=\"x\">text</span>|text",
        "<your-token> and <script>|&#60;your-token&#62; and &#60;script&#62;",
        "a space `` ` `` or ` ` and <b> </b><i></i>so|a space <code>`</code> or and so",
        "AT&amp;T &lt;x&gt;|AT&#38;T &#60;x&#62;",
        "2 < 3 & 4 > 3|2 &#60; 3 &#38; 4 &#62; 3",
        "**a***/|<b>a</b>*&#47;",
        "{@link X} @see C:\\users|{&#64;link X} &#64;see C:&#92;users",
      })
  void inlineMarkupIsRendered(String description, String html) {
    assertThat(Javadoc.paragraphs(description, 0)).containsExactly(html);
  }

  @Test
  void listsAreLists() {
    assertThat(Javadoc.paragraphs("One of:\n\n- `a`: first\n- b\n  1. c\n", 0))
        .containsExactly(
            "One of:",
            "<ul>",
            "<li><code>a</code>: first",
            "<li>b",
            "<ol>",
            "<li>c",
            "</ol>",
            "</ul>");
    assertThat(Javadoc.paragraphs("Of HTML: <ul><li>a</li><li>b</li></ul> and more.", 0))
        .containsExactly("Of HTML:", "<ul>", "<li>a", "<li>b", "</ul>", "", "<p>and more.");
  }

  @Test
  void codeBlockKeepsItsLines() {
    assertThat(Javadoc.paragraphs("Send\n```json\n{\n  \"a\": 1, <p>\n}\n```\nthen wait.", 0))
        .containsExactly(
            "Send", "<pre>", "{", "  \"a\": 1, &#60;p&#62;", "}", "</pre>", "", "<p>then wait.");
  }

  @Test
  void whatShowsNothingIsNoMarkup() {
    assertThat(Javadoc.paragraphs("Send\n```\n\n```", 0)).containsExactly("Send");
    assertThat(Javadoc.paragraphs("```json", 0)).containsExactly("```json");
    assertThat(Javadoc.paragraphs("\u0001", 0)).containsExactly("(nothing)");
    assertThat(Javadoc.code("\u0000")).isEqualTo("(nothing)");
  }

  @Test
  void tableKeepsItsColumns() {
    assertThat(Javadoc.paragraphs("Codes:\n\n| a | b |\n|---|---|\n| 1 | 2 |", 0))
        .containsExactly("Codes:", "<pre>", "| a | b |", "|---|---|", "| 1 | 2 |", "</pre>");
  }

  @Test
  void headingIsAParagraphInBold() {
    assertThat(Javadoc.paragraphs("# Title\nText\n<h2>Next</h2>More<p>end", 0))
        .containsExactly(
            "<b>Title</b>", "", "<p>Text", "", "<p><b>Next</b>", "", "<p>More", "", "<p>end");
  }

  @Test
  void quotationIsAQuotation() {
    assertThat(Javadoc.paragraphs("> said\n\nso", 0))
        .containsExactly("<blockquote>", "said", "</blockquote>", "", "<p>so");
  }

  @Test
  void descriptionOfATagIsOnOneLine() {
    assertThat(Javadoc.inline("How **many**.\n\n- a\n- b\n\n```\nc d\n```"))
        .isEqualTo("How <b>many</b>. <ul> <li>a <li>b </ul> <code>c d</code>");
    assertThat(Javadoc.inline("| `a` | b |\n|---|---|\n| `1` | 2 |"))
        .isEqualTo("<code>| a | b | |---|---| | 1 | 2 |</code>");
  }
}
