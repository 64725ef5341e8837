package dev.replicategateway.generator.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
  @TempDir Path folder;

  private Document read(String text) throws IOException {
    Path file = folder.resolve("d.yaml");
    Files.writeString(file, text);
    return Document.read(file.toString());
  }

  @Test
  void numbersKeepTheirDigits() throws IOException {
    Node root = read("openapi: 3.0.3\na: 1.10\nb: 12345678901234567890\nc: 1e3\n").root();

    assertThat(root.at("a").json().decimalValue()).hasToString("1.10");
    assertThat(root.at("b").json().decimalValue()).hasToString("12345678901234567890");
    assertThat(root.at("c").json().isNumber()).isTrue();
  }

  @Test
  void wordsAndDatesAreStrings() throws IOException {
    Node root = read("openapi: 3.0.3\na: yes\nb: 2026-01-31\nc: 'true'\nd: off\n").root();

    assertThat(root.at("a").json().isTextual()).isTrue();
    assertThat(root.at("b").json().textValue()).isEqualTo("2026-01-31");
    assertThat(root.at("c").json().isTextual()).isTrue();
    assertThat(root.at("d").json().textValue()).isEqualTo("off");
  }

  @Test
  void referenceLeadsIntoAnotherFile() throws IOException {
    Files.writeString(folder.resolve("other file.yaml"), "A: {b: {c: 7}}");
    Node root = read("openapi: 3.0.3\nx: {$ref: 'other file.yaml#/A/b/c'}\n").root();

    assertThat(root.at("x").resolved().json().intValue()).isEqualTo(7);
  }

  @Test
  void referenceToItselfIsRefused() throws IOException {
    Node root = read("openapi: 3.0.3\na: {$ref: '#/b'}\nb: {$ref: '#/a'}\n").root();

    assertThatThrownBy(() -> root.at("a").resolved()).hasMessage("d.yaml#/a: refers to itself");
  }

  @Test
  void keyThatStandsTwiceIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("openapi: 3.0.3\na: 1\na: 2\n"))
        .isInstanceOf(ContractException.class)
        .hasMessage("d.yaml: the key a stands here twice, line 3, column 1");
  }

  @Test
  void aliasesThatGrowWithoutEndAreRefused() {
    StringBuilder text = new StringBuilder("openapi: 3.0.3\na0: &a0 [1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a%1$d: &a%1$d [%2$s]%n".formatted(i, ("*a" + (i - 1) + ", ").repeat(8)));
    }

    assertThatThrownBy(() -> read(text.toString())).hasMessageContaining("with all aliases");
  }

  @Test
  void valueThatContainsItselfIsRefused() {
    assertThatThrownBy(() -> read("openapi: 3.0.3\na: &a [*a]\n"))
        .hasMessageContaining("contains itself");
  }

  @Test
  void otherVersionIsRefused() {
    assertThatThrownBy(() -> read("openapi: 2.0.0\n"))
        .hasMessage("d.yaml#/openapi: expected 3.0.x or 3.1.x, but the version is 2.0.0");
  }

  @Test
  void fileThatIsMissingIsNamed() {
    assertThatThrownBy(() -> Document.read(folder.resolve("none.yaml").toString()))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("none.yaml");
  }
}
