package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.contracts.composition.model.Value;
import dev.replicategateway.contracts.unions.model.Expression;
import dev.replicategateway.contracts.unions.model.Leaf;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Unions within unions are read in time that grows with the JSON alone: with three branches that
 * are each tried at each level, that of the deepest here would outlast the machine.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class NestedUnionsTest {
  private static final String LEAF = "{\"leaf\": \"2026-01-31T10:00:00.500Z\"}";

  @Test
  void innermostBranchIsFoundBelowEightyUnions() throws IOException {
    String json = nested("{\"all\": [{\"any\": [], \"child\": ", LEAF, "}]}", 40);

    Expression expression = Json.read(Expression.class, json);

    for (int level = 0; level < 40; level++) {
      expression = expression.asAll().getAll().get(0).asAny().getChild();
    }
    assertThat(expression.asLeaf()).isEqualTo(Json.read(Leaf.class, LEAF));
    Json.isWrittenAsItWasRead(Expression.class, json);
  }

  @Test
  void unionsAreReadAsDeepAsMoshiReads() throws IOException {
    Json.isWrittenAsItWasRead(Expression.class, nested("{\"child\": ", LEAF, "}", 254));
  }

  @Test
  void nameWithSignsOfAPathMayBeBelowFortyUnions() throws IOException {
    Json.isWrittenAsItWasRead(
        Expression.class, nested("{\"child\": ", "{\"leaf.of[0]\": [1.50]}", "}", 40));
  }

  @Test
  void deeperUnionsAreRefused() {
    JsonDataException refusal = refusal(nested("{\"child\": ", LEAF, "}", 255));

    assertThat(refusal).hasMessageStartingWith("Nesting too deep at $.child.child");
  }

  @Test
  void whatFitsNoBranchBelowFortyUnionsIsKept() throws IOException {
    Json.isWrittenAsItWasReadDespite(
        Expression.class,
        nested("{\"child\": ", "5", "}", 40),
        "the value is an object, which fits no type that the contract has for it");
  }

  @Test
  void unionsAtPathsThatLookAlikeAreReadEach() throws IOException {
    String json = "{\"a.b\": [\"x\"], \"a\": {\"b\": [\"y\", \"z\"]}}";

    Map<String, Value> values = Json.read(Value.class, json).asMap();

    assertThat(values.get("a.b").asList()).containsExactly(Value.of("x"));
    assertThat(values.get("a").asMap().get("b").asList())
        .containsExactly(Value.of("y"), Value.of("z"));
  }

  private static JsonDataException refusal(String json) {
    return catchThrowableOfType(JsonDataException.class, () -> Json.read(Expression.class, json));
  }

  private static String nested(String before, String innermost, String after, int times) {
    return before.repeat(times) + innermost + after.repeat(times);
  }
}
