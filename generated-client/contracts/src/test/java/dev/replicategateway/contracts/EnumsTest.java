package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.contracts.enums.api.SearchApi;
import dev.replicategateway.contracts.enums.model.Amount;
import dev.replicategateway.contracts.enums.model.ApiClient;
import dev.replicategateway.contracts.enums.model.Awkward;
import dev.replicategateway.contracts.enums.model.Big;
import dev.replicategateway.contracts.enums.model.Duplicate;
import dev.replicategateway.contracts.enums.model.Empty;
import dev.replicategateway.contracts.enums.model.Level;
import dev.replicategateway.contracts.enums.model.OrNull;
import dev.replicategateway.contracts.enums.model.Ratio;
import dev.replicategateway.contracts.enums.model.RatioDouble;
import dev.replicategateway.contracts.enums.model.Renamed;
import dev.replicategateway.contracts.enums.model.Single;
import dev.replicategateway.contracts.enums.model.Small;
import dev.replicategateway.contracts.enums.model.Uses;
import dev.replicategateway.contracts.enums.model.UsesInline;
import dev.replicategateway.contracts.enums.model.UsesSetInner;
import dev.replicategateway.contracts.enums.model.Vote;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumsTest {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());

  @Test
  void awkwardValuesAreTheirOwnText() {
    assertThat(Awkward.values())
        .extracting(Awkward::getValue)
        .containsExactly(
            "a b", "a-b", "a_b", "A_B", "a.b", "a/b", "1", "-1", "+1", "007", "1e3", "\"", "'",
            "\\", "\\n", "\\u0041", "a\\", "$", "_", "=", " ", "  ", "class", "true", "null",
            "value", "known", "values", "valueOf", "EMPTY", "é", "日本語", "🙂", "<b>", "&", "&amp;",
            "@see", "{{x}}", "${x}", "#{x}", "%s");
  }

  @Test
  void everyAwkwardValueIsWrittenAsItWasRead() throws IOException {
    for (Awkward value : Awkward.values()) {
      assertThat(Json.read(Awkward.class, Json.write(value))).isSameAs(value);
      assertThat(value.known()).isNotEqualTo(Awkward.Known.NOT_IN_CONTRACT);
    }
  }

  @Test
  void valueThatTheContractDoesNotHaveIsKept() throws IOException {
    Level level = Json.read(Level.class, "7");

    assertThat(level.known()).isEqualTo(Level.Known.NOT_IN_CONTRACT);
    assertThat(level).isEqualTo(Level.of(7));
    assertThat(Json.write(level)).isEqualTo("7");
  }

  @Test
  void emptyTextIsAValue() throws IOException {
    assertThat(Json.read(Empty.class, "\"\"")).isSameAs(Empty.EMPTY);
  }

  @Test
  void duplicateIsOneValue() throws IOException {
    assertThat(Json.read(Duplicate.class, "\"a\"")).isSameAs(Duplicate.A);
    assertThat(Json.write(Duplicate.A)).isEqualTo("\"a\"");
  }

  @Test
  void nullIsNoValue() {
    assertThat(OrNull.values()).containsExactly(OrNull.A);
  }

  @Test
  void integersAreLong() throws IOException {
    assertThat(Json.read(Level.class, "-1")).isSameAs(Level.MINUS_1);
    assertThat(Json.read(Small.class, "2")).isSameAs(Small.NUMBER_2);
    assertThat(Big.values())
        .extracting(Big::getValue)
        .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE);
    assertThatThrownBy(() -> Json.read(Level.class, "\"1\"")).isInstanceOf(JsonDataException.class);
  }

  @Test
  void numbersAreDecimal() throws IOException {
    assertThat(Ratio.values())
        .extracting(Ratio::getValue)
        .containsExactly(new BigDecimal("0.1"), BigDecimal.ONE, new BigDecimal("-2.5"));
    assertThat(Json.read(Ratio.class, "0.1")).isSameAs(Ratio.NUMBER_0_DOT_1);
    assertThat(RatioDouble.values())
        .extracting(RatioDouble::getValue)
        .containsExactly(0.1, 1.0, 1e10);
    assertThat(Json.read(RatioDouble.class, "0.1").known())
        .isEqualTo(RatioDouble.Known.NUMBER_0_DOT_1);
  }

  @Test
  void contractMayNameTheConstants() throws IOException {
    assertThat(Json.read(Renamed.class, "\"b\"")).isSameAs(Renamed.SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"inline\": \"light red\", \"inline_integer\": 2}",
        "{\"inline_or_null\": null}",
        "{\"inline_or_null\": \"yes\"}",
        "{\"list\": [\"y\", \"x\", \"not in contract\"]}",
        "{\"set\": [4, 3]}",
        "{\"map\": {\"a\": \"up\"}}",
        "{\"nested\": [{\"a\": \"deep\"}, {}]}",
        "{\"levels\": [1, 7]}",
        "{\"ratios\": {\"a\": 0.1, \"b\": 0.25}}",
        "{\"sides\": [\"left\"]}",
      })
  void enumWithinIsWrittenAsItWasRead(String json) throws IOException {
    Json.isWrittenAsItWasRead(Uses.class, json);
  }

  @Test
  void inlineEnumHasAClassOfItsOwn() throws IOException {
    Uses uses = Json.read(Uses.class, "{\"inline\": \"light red\", \"set\": [3]}");

    assertThat(uses.getInline()).isSameAs(UsesInline.LIGHT_RED);
    assertThat(uses)
        .isEqualTo(
            Uses.builder()
                .inline(UsesInline.of("light red"))
                .set(Set.of(UsesSetInner.NUMBER_3))
                .build());
  }

  @Test
  void floatKeepsItsDigits() throws IOException {
    assertThat(Single.values()).extracting(Single::getValue).containsExactly(0.1, 2.5);
    assertThat(Json.read(Single.class, "0.1")).isSameAs(Single.values().get(0));
  }

  @Test
  void listWithAnEnumBesideItsItemsIsAList() throws IOException {
    Json.isWrittenAsItWasRead(Uses.class, "{\"regions\": [\"eu\", \"asia\"], \"pairs\": [3, 4]}");
  }

  @Test
  void listWithAnEnumBesideItsItemsIsAParameterAndAnAnswer() throws Exception {
    SearchApi api = loopback.api(SearchApi.class);

    assertThat(
            loopback
                .received(api.search(List.of("eu", "us")))
                .getRequestUrl()
                .queryParameterValues("regions"))
        .containsExactly("eu", "us");
    assertThat(loopback.answer(api.search(null), "[3, 4]")).isEqualTo(List.of(3L, 4L));
  }

  @Test
  void signMakesAConstantOfItsOwn() {
    assertThat(List.of(Vote.MINUS_1, Vote._1, Vote.PLUS_1, Vote._12, Vote.MINUS_12))
        .isEqualTo(Vote.values());
  }

  @Test
  void decimalInAStringStaysAString() throws IOException {
    assertThat(Amount.values())
        .extracting(Amount::getValue)
        .containsExactly("1.50", "-2", "1\"), null); static { System.exit(1); } //");
    assertThat(Json.read(Amount.class, "\"1.50\"").getValue()).isEqualTo("1.50");
  }
}
