package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.text.api.TextU002aU002fLinkXXApi;
import dev.replicategateway.contracts.text.model.ApiClient;
import dev.replicategateway.contracts.text.model.Backslash;
import dev.replicategateway.contracts.text.model.Choice;
import dev.replicategateway.contracts.text.model.Commented;
import dev.replicategateway.contracts.text.model.MediaRange;
import dev.replicategateway.contracts.text.model.Named;
import dev.replicategateway.contracts.text.model.Names;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Text of a contract that Java, Javadoc or Mustache could take for code; that it compiles counts.
 */
class TextTest {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());

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

  @Test
  void constantsNamesHaveNothingButLettersDigitsAndUnderscores() {
    assertThat(List.of(Named.Any, Named.OnlySelected, Named.B_2nullstaticthrownull))
        .isEqualTo(Named.values());
  }

  @Test
  void parametersNamesAreText() throws Exception {
    RecordedRequest request =
        loopback.received(
            loopback
                .api(TextU002aU002fLinkXXApi.class)
                .sendItU000aLinkX(
                    "1",
                    "2",
                    "3",
                    ApiClient.pipes(List.of("4", "5")),
                    "6",
                    "7",
                    Names.builder().build()));

    HttpUrl url = request.getRequestUrl();
    assertThat(url.pathSegments()).containsExactly("te\"xt", "\\u002a\\u002f", "*", "");
    assertThat(url.queryParameterNames())
        .containsExactly("a\"b", "\") String x, @Query(\"", "'=&<>`@(", "lis\"t");
    assertThat(url.queryParameter("\") String x, @Query(\"")).isEqualTo("2");
    assertThat(url.encodedQuery()).endsWith("&lis%22t=4%7C5");
    assertThat(request.getHeader("X-'A'")).isEqualTo("6");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=\"utf-8\"");
  }

  @Test
  void namesOfFieldsAreText() throws Exception {
    assertThat(loopback.body(loopback.api(TextU002aU002fLinkXXApi.class).form("x")))
        .isEqualTo("a%22b=x");
  }
}
