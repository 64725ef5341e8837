package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static void check(Rules rules, Object value) {
    Violations.ofBuilder().check("p", value, rules).orThrow("T");
  }

  @Test
  void everyViolationIsReportedAtOnce() {
    assertThatThrownBy(
            () ->
                Violations.ofBuilder()
                    .required(new Undeclared<>(List.of("a")), 0, null)
                    .check("b", 0, new Rules().atLeast("1"))
                    .check("c", "xyz", new Rules().maxLength(2).pattern("^a"))
                    .orThrow("T"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "T: a is missing, but required; b is 0, must be at least 1; c has 3 characters, must"
                + " have at most 2; c is \"xyz\", must match ^a");
  }

  @Test
  void elementsAreNamedByTheirPlace() {
    Rules deep = new Rules().each(new Rules().each(new Rules().atMost("1")));

    assertThatThrownBy(() -> check(deep, Map.of("k", List.of(1, 2))))
        .hasMessage("T: p.k[1] is 2, must be at most 1");
  }

  @Test
  void boundsAreComparedByValue() {
    assertThatCode(() -> check(new Rules().atLeast("1.50"), new BigDecimal("1.5")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check(new Rules().moreThan("1.50"), new BigDecimal("1.5")))
        .hasMessage("T: p is 1.5, must be more than 1.50");
    assertThatThrownBy(() -> check(new Rules().lessThan("5"), Double.POSITIVE_INFINITY))
        .hasMessage("T: p is Infinity, must be less than 5");
    assertThatThrownBy(() -> check(new Rules().multipleOf("0.1"), 0.25))
        .hasMessage("T: p is 0.25, must be a multiple of 0.1");
  }

  @Test
  void characterBeyondTheBasicPlaneIsOne() {
    assertThatCode(() -> check(new Rules().maxLength(1), "🙂")).doesNotThrowAnyException();
  }

  @Test
  void ruleForAnotherTypeSaysNothing() {
    assertThatCode(() -> check(new Rules().minSize(5).atLeast("5"), "x"))
        .doesNotThrowAnyException();
  }
}
