package dev.replicategateway.generator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {
  @Test
  void textIsALiteralWhateverItHolds() {
    assertThat(JavaText.literal("a\"b\\c\nd\te\u2028\u0000"))
        .isEqualTo("\"a\\\"b\\\\c\\nd\\te\\u2028\\u0000\"");
  }

  @Test
  void backslashBeforeAUEndsNoLiteral() {
    assertThat(JavaText.literal("\\u0022")).isEqualTo("\"\\\\u0022\"");
  }

  @Test
  void charactersThatReorderTextAreEscaped() {
    assertThat(JavaText.literal("\u202e")).isEqualTo("\"\\u202e\"");
  }

  @Test
  void otherCharactersStayAsTheyAre() {
    assertThat(JavaText.literal("日本 🙂 é")).isEqualTo("\"日本 🙂 é\"");
  }
}
