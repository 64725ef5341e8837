package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonUnionTest {
  private record Held(int branch, Object value, @Nullable Object json) {}

  private static class Union extends JsonUnion<Held> {
    private int reads;

    Union(String type) {
      super(type);
    }

    @Override
    Held of(int branch, Object value, @Nullable Object json) {
      reads++;
      return new Held(branch, value, json);
    }

    @Override
    int branchOf(Held union) {
      return union.branch();
    }

    @Override
    Object valueOf(Held union) {
      return union.value();
    }

    @Override
    @Nullable Object jsonOf(Held union) {
      return union.json();
    }
  }

  @Test
  void spellingOfAScalarIsKept() throws IOException {
    Union union = new Union("Time");
    union.branch(1, "Long", JsonScalars.LONG);
    union.branch(2, "OffsetDateTime", JsonScalars.DATE_TIME);
    String json = "\"2024-02-29T23:59:59.120Z\"";

    assertThat(union.toJson(union.fromJson(json))).isEqualTo(json);
  }

  @Test
  void unionsWithinUnionsAreReadInTimeThatGrowsWithTheirSize() throws IOException {
    Union union = new Union("Tree");
    for (int i = 1; i <= 3; i++) {
      union.branch(i, "List" + i, JsonContainers.list(union));
    }
    int depth = 100;

    Held held = union.fromJson("[".repeat(depth) + "]".repeat(depth));

    assertThat(held.branch()).isEqualTo(1);
    assertThat(union.reads).isLessThan(4 * depth);
  }

  @Test
  void unionThatIsItsOwnBranchIsRefused() {
    Union union = new Union("Loop");
    union.branch(1, "Loop", union);

    assertThatThrownBy(() -> union.fromJson("1"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("a union that is its own branch")
        .hasMessageEndingWith("at path $");
  }

  @Test
  void failureNamesTheWholePath() {
    Union union = new Union("Number");
    union.branch(1, "Long", JsonScalars.LONG);

    assertThatThrownBy(() -> JsonContainers.list(union).fromJson("[1, \"x\"]"))
        .hasMessageStartingWith("Expected Number but was none of its branches: Long (")
        .hasMessageEndingWith("at path $[1]");
  }

  @Test
  void discriminatorThatNobodyKnowsIsKeptAsJson() throws IOException {
    Union union = new Union("Pet");
    union.branch(1, "Map", JsonValues.OBJECT);
    union.discriminator("kind");
    union.mapping("cat", 1);

    assertThat(union.fromJson("{\"kind\":\"cat\"}").branch()).isEqualTo(1);
    assertThat(union.fromJson("{\"kind\":\"bird\"}").branch()).isEqualTo(JsonUnion.NO_BRANCH);
  }

  @Test
  void firstOfTheBranchesThatFitIsTaken() throws IOException {
    Union union = new Union("List");
    union.branch(1, "Strings", JsonContainers.list(JsonScalars.STRING));
    union.branch(2, "Longs", JsonContainers.list(JsonScalars.LONG));

    assertThat(union.fromJson("[]")).isEqualTo(new Held(1, List.of(), null));
    assertThat(union.fromJson("[1]")).isEqualTo(new Held(2, List.of(1L), null));
  }
}
