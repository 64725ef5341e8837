package dev.replicategateway.client.templates;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.text.model.Backslash;
import dev.replicategateway.contracts.text.model.Choice;
import dev.replicategateway.contracts.text.model.Commented;
import dev.replicategateway.contracts.text.model.MediaRange;
import dev.replicategateway.contracts.text.model.Names;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Text of a contract that Java, Javadoc or Mustache could take for code; that it compiles counts.
 */
class TextTest {
  @Test
  void patternIsText() {
    Commented.builder().pattern("A**/\"<b>&amp;{@link}\\").build();

    assertThatThrownBy(() -> Commented.builder().pattern("A").build())
        .hasMessageEndingWith("must match ^\\u0041\\u002a*/\"<b>&amp;\\{@link\\}\\\\${2}$");
  }

  @Test
  void descriptionsAddNothing() {
    assertThat(Commented.class.getDeclaredClasses()).containsExactly(Commented.Builder.class);
    assertThat(Json.write(Commented.builder().build())).isEqualTo("{}");
  }

  @Test
  void enumValuesAreText() {
    assertThat(Choice.values())
        .extracting(Choice::getValue)
        .containsExactly(
            "\\u002a\\u002f",
            "\\u000a",
            "\\u0022",
            "\"",
            "@see",
            "{{x}}",
            "{{{x}}}",
            "${x}",
            "#{x}",
            "<script>",
            "<![CDATA[x]]>",
            "\\",
            "a\\");
  }

  @Test
  void namesAreText() throws IOException {
    String json =
        """
        {
          "@see": "1", "<script>": "2", "{{x}}": "3", "${y}": "4", "#{z}": "5",
          "<![CDATA[q]]>": "6", "quote\\"quote": "7", "single'single": "8"
        }
        """;

    Names names = Json.read(Names.class, json);

    assertThat(names.getAdditionalProperties()).isEmpty();
    assertThatJson(Json.write(names)).isEqualTo(json);
    assertThat(names.toString()).contains("quote\"quote=7", "single'single=8", "<![CDATA[q]]>=6");
  }

  @Test
  void declaredNameIsKnownAsItIs() {
    assertThatThrownBy(() -> Names.builder().additionalProperty("quote\"quote", 1))
        .hasMessageStartingWith("Names declares quote\"quote;");
  }

  @Test
  void commentMarksInEnumValuesAreKept() {
    assertThat(MediaRange.values())
        .extracting(MediaRange::getValue)
        .containsExactly("*/*", "text/*", "*/");
    assertThat(MediaRange.of("*/*").known()).isNotEqualTo(MediaRange.Known.NOT_IN_CONTRACT);
    assertThat(MediaRange.of("*_/").getValue()).isEqualTo("*_/");
  }

  @Test
  void backslashInANameCannotLeaveItsString() throws IOException {
    Json.isWrittenAsItWasRead(Backslash.class, "{\"a\\\\u0022b\": \"x\", \"other\": \"y\"}");
  }
}
