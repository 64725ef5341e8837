package dev.replicategateway.generator.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocTest {
  @Test
  void textEndsNoCommentAndBeginsNoTag() {
    assertThat(Javadoc.html("*/ {@link X} <b> \\u002a & \"q\""))
        .isEqualTo("*&#47; {&#64;link X} &#60;b&#62; &#92;u002a &#38; \"q\"");
  }

  @Test
  void linesAreWrappedAtAHundredCharacters() {
    assertThat(Javadoc.paragraphs("word ".repeat(50), 2))
        .hasSize(3)
        .allSatisfy(line -> assertThat(("   * " + line).length()).isLessThanOrEqualTo(100));
  }

  @Test
  void blankLineBeginsAParagraph() {
    assertThat(Javadoc.paragraphs("One.\n\nTwo\nlines.", 0))
        .containsExactly("One.", "", "<p>Two lines.");
  }

  @Test
  void linesOfATagAfterTheFirstAreIndented() {
    assertThat(Javadoc.tag("@param x " + "word ".repeat(30), 2).get(1)).startsWith("    word");
  }

  @Test
  void emptyLineOfACommentHasNoBlank() {
    assertThat(Javadoc.comment(List.of("a", ""))).containsExactly(" a", "");
  }
}
