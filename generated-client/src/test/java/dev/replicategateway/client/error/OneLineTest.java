package dev.replicategateway.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  /** Controls, formats, half a pair, separators of lines, paragraphs and words. */
  @ParameterizedTest
  @ValueSource(
      ints = {'\n', 7, 0x85, 0x202E, 0x2066, 0xFEFF, 0xD83D, 0xDE00, 0x2028, 0x2029, 0xA0, 0x3000})
  void characterThatNobodySeesIsASpace(int character) {
    String one = Character.toString(character);

    assertThat(OneLine.of("a" + one + "b" + one + one + "c")).isEqualTo("a b c");
  }

  @Test
  void nothingIsLeftOfSuchCharactersAtEitherEnd() {
    assertThat(OneLine.of("\r\n\u2028a\r\n\u2028")).isEqualTo("a");
  }

  @Test
  void textOfAsManyCharactersAsFitIsWhole() {
    String most = "a".repeat(499) + "b";

    assertThat(OneLine.of(most)).isEqualTo(most);
    assertThat(OneLine.of("\n" + most + "\n")).isEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bb", "\ud83d\ude00", "\nb"})
  void textOfOneCharacterTooManyEndsInAnEllipsis(String end) {
    assertThat(OneLine.of("a".repeat(499) + end)).isEqualTo("a".repeat(499) + "…");
  }

  @Test
  void pairIsNotCutInTwo() {
    assertThat(OneLine.of("a".repeat(498) + "\ud83d\ude00b")).isEqualTo("a".repeat(498) + "…");
  }

  @Test
  void asManyOfTheLastLinesAsFitAreTold() {
    String long495 = "a".repeat(495);

    assertThat(OneLine.ofEnd(List.of("one", long495, "e"))).isEqualTo(long495 + " | e");
    assertThat(OneLine.ofEnd(List.of("one", long495, "end"))).isEqualTo("end");
    assertThat(OneLine.ofEnd(List.of())).isEmpty();
  }
}
