package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.constraints.model.Between;
import dev.replicategateway.contracts.constraints.model.Elements;
import dev.replicategateway.contracts.constraints.model.Held;
import dev.replicategateway.contracts.constraints.model.NumberOrNumbers;
import dev.replicategateway.contracts.constraints.model.Numbers;
import dev.replicategateway.contracts.constraints.model.OfOtherTypes;
import dev.replicategateway.contracts.constraints.model.Patterns;
import dev.replicategateway.contracts.constraints.model.References;
import dev.replicategateway.contracts.constraints.model.Sizes;
import dev.replicategateway.contracts.constraints.model.Slugged;
import dev.replicategateway.contracts.constraints.model.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  @Test
  void boundsAreInclusiveUnlessTheyAreExclusive() {
    Numbers.builder()
        .atLeast(1)
        .atMost(new BigDecimal("9.50"))
        .moreThan(2)
        .lessThan(9)
        .int64(-9223372036854775807L)
        .beyondInt64(Long.MAX_VALUE)
        .even(-4)
        .cents(new BigDecimal("19.99"))
        ._double(0.1)
        ._float(0.3)
        .orNull(null)
        .build();
  }

  @Test
  void numberBeyondABoundIsReportedWithTheBound() {
    assertThatThrownBy(
            () ->
                Numbers.builder()
                    .atLeast(0)
                    .atMost(new BigDecimal("9.51"))
                    .moreThan(1)
                    .lessThan(10)
                    .int64(Long.MIN_VALUE)
                    .even(3)
                    .cents(new BigDecimal("0.005"))
                    ._double(0.91)
                    ._float(0.31)
                    .orNull(0L)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Numbers: at_least is 0, must be at least 1; at_most is 9.51, must be at most 9.5;"
                + " more_than is 1, must be more than 1; less_than is 10, must be less than 10;"
                + " int64 is -9223372036854775808, must be at least -9223372036854775807; even is"
                + " 3, must be a multiple of 2; cents is 0.005, must be a multiple of 0.01; double"
                + " is 0.91, must be at most 0.9; float is 0.31, must be at most 0.3; or_null is 0,"
                + " must be at least 1");
  }

  @Test
  void lengthCountsCharactersAsPeopleDo() {
    assertThat(Texts.builder().atLeast("ab").atMost("🙂🙂").nothing("").build().getAtMost())
        .isEqualTo("🙂🙂");
    assertThatThrownBy(
            () ->
                Texts.builder().atLeast("🙂").atMost("abc").password("secret").madeUp("x").build())
        .hasMessage(
            "Texts: at_least has 1 characters, must have at least 2; at_most has 3 characters, must"
                + " have at most 2; password has 6 characters, must have at least 8; password is"
                + " \"secret\", must match [0-9]; made_up has 1 characters, must have at least 3");
  }

  @Test
  void patternMeansWhatTheContractMeans() {
    Patterns.builder()
        .whole("abc")
        .part("xaby")
        .comment("aa/b")
        .commentStart("a///b")
        .backslash("12.\\")
        .quote("\"q\"")
        .slashes("x/a/x")
        .unicode("éé")
        .markup("<b>&amp;{@link}")
        .build();
  }

  @Test
  void textThatDoesNotMatchItsPatternIsReportedWithIt() {
    assertThatThrownBy(
            () ->
                Patterns.builder()
                    .whole("abc1")
                    .part("ba")
                    .comment("a*/b")
                    .commentStart("a/*b")
                    .backslash("12.")
                    .quote("q")
                    .slashes("a")
                    .unicode("e")
                    .markup("<b>&{@link}")
                    .build())
        .hasMessage(
            "Patterns: whole is \"abc1\", must match ^[a-z]+$; part is \"ba\", must match ab;"
                + " comment is \"a*/b\", must match ^a*/b$; comment_start is \"a/*b\", must match"
                + " ^a/*b$; backslash is \"12.\", must match ^\\d+\\.\\\\$; quote is \"q\", must"
                + " match ^\"[^\"]*\"$; slashes is \"a\", must match /a/; unicode is \"e\", must"
                + " match ^é\\u00e9$; markup is \"<b>&{@link}\", must match ^<b>&amp;\\{@link\\}$");
  }

  @Test
  void sizeOfACollectionIsChecked() {
    Sizes.builder()
        .minItems(List.of("a"))
        .maxItems(List.of("a", "b"))
        .unique(Set.of(1L, 2L))
        .freeForm(Map.of("a", 1))
        .build();
    assertThatThrownBy(
            () ->
                Sizes.builder()
                    .minItems(List.of())
                    .maxItems(List.of("a", "b", "c"))
                    .unique(Set.of(1L))
                    .freeForm(Map.of())
                    .build())
        .hasMessage(
            "Sizes: min_items has 0 elements, must have at least 1; max_items has 3 elements,"
                + " must have at most 2; unique has 1 elements, must have at least 2; free_form has"
                + " 0 properties, must have at least 1");
  }

  @Test
  void sizeOfAMapIsChecked() {
    Sizes.builder().minProperties(Map.of("a", "b")).maxProperties(Map.of()).build();

    assertThatThrownBy(() -> Sizes.builder().minProperties(Map.of()).build())
        .hasMessageStartingWith("Sizes: min_properties has 0 properties, must have at least 1");
    assertThatThrownBy(() -> Sizes.builder().maxProperties(Map.of("a", "b", "c", "d")).build())
        .hasMessageStartingWith("Sizes: max_properties has 2 properties, must have at most 1");
  }

  @Test
  void constraintsOfAReferencedSchemaAreChecked() {
    assertThatThrownBy(() -> References.builder().slug("A").rank(0).names(List.of()).build())
        .hasMessage(
            "References: slug is \"A\", must match ^[a-z-]+$; rank is 0, must be at least 1; names"
                + " has 0 elements, must have at least 1");
  }

  @Test
  void constraintsDoNotBindTheOtherSide() throws IOException {
    Numbers numbers = Json.read(Numbers.class, "{\"at_least\": 0}");

    assertThat(numbers.getAtLeast()).isEqualTo(0);
    assertThatThrownBy(() -> numbers.toBuilder().build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void elementThatBreaksARuleIsReportedWithItsPlace() {
    assertThatThrownBy(
            () ->
                Elements.builder()
                    .texts(List.of("ab", "b", "abcd"))
                    .numbers(List.of(2L, 0L, 9L))
                    .values(Map.of("x", BigDecimal.ZERO))
                    .unique(Set.of("abc"))
                    .lists(List.of(List.of(), List.of("ab", "a")))
                    .maps(Map.of("m", List.of(1L, 0L)))
                    .orNull(Arrays.asList(null, "a"))
                    .slugs(List.of("A"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Elements: texts[1] has 1 characters, must have at least 2; texts[1] is \"b\", must"
                + " match ^a; texts[2] has 4 characters, must have at most 3; numbers[1] is 0, must"
                + " be at least 1; numbers[2] is 9, must be less than 9; numbers[2] is 9, must be a"
                + " multiple of 2; values.x is 0, must be at least 1; unique[0] has 3 characters,"
                + " must have at most 2; lists[0] has 0 elements, must have at least 1; lists[1][1]"
                + " has 1 characters, must have at least 2; maps.m[1] is 0, must be at least 1;"
                + " or_null[1] has 1 characters, must have at least 2; slugs[0] is \"A\", must match"
                + " ^[a-z-]+$");
  }

  @Test
  void nullElementIsReportedWithItsPlace() {
    Map<String, List<String>> maps = new HashMap<>();
    maps.put("whole", null);
    maps.put("part", Arrays.asList("a", null));

    assertThatThrownBy(
            () ->
                Held.builder()
                    .texts(Arrays.asList("a", null))
                    .unique(Collections.singleton(null))
                    .objects(Arrays.asList((Slugged) null))
                    .maps(maps)
                    .orNull(Arrays.asList(null, Arrays.asList("a", null)))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Held: texts[1] is null, must not be null; unique[0] is null, must not be null;"
                + " objects[0] is null, must not be null; ")
        .hasMessageContaining("; maps.whole is null, must not be null")
        .hasMessageContaining("; maps.part[1] is null, must not be null")
        .hasMessageEndingWith("; or_null[1][1] is null, must not be null");
  }

  @Test
  void numberThatJsonDoesNotHaveIsReportedWithItsPlace() {
    assertThatThrownBy(
            () ->
                Held.builder()
                    .number(Double.NaN)
                    .numbers(List.of(1.5, Double.POSITIVE_INFINITY))
                    .additionalProperty("other", Double.NEGATIVE_INFINITY)
                    .build())
        .hasMessage(
            "Held: number is NaN, must be finite; numbers[1] is Infinity, must be finite;"
                + " additional properties.other is -Infinity, must be finite");
    assertThatThrownBy(() -> NumberOrNumbers.of(Double.NaN))
        .hasMessage("NumberOrNumbers: value is NaN, must be finite");
    assertThatThrownBy(() -> NumberOrNumbers.of(Arrays.asList(1.5, null)))
        .hasMessage("NumberOrNumbers: value[1] is null, must not be null");
  }

  @Test
  void elementsWithinTheRulesAreBuilt() {
    Elements.builder()
        .texts(List.of("ab"))
        .numbers(List.of(2L))
        .values(Map.of())
        .lists(List.of(List.of("ab")))
        .orNull(Arrays.asList(null, "ab"))
        .build();
  }

  @Test
  void propertiesOfAnObjectAreCounted() {
    assertThatThrownBy(() -> Between.builder().build())
        .hasMessage("Between: the object has 0 properties, must have at least 1");
    assertThatThrownBy(() -> Between.builder().a("a").b(null).additionalProperty("c", 1).build())
        .hasMessage("Between: the object has 3 properties, must have at most 2");
    Between.builder().additionalProperty("c", 1).build();
    Between.builder().a("a").b(null).build();
  }

  @Test
  void ruleForAnotherTypeBindsNothing() {
    OfOtherTypes.builder().text("").number(1).texts(List.of("x")).build();
  }
}
