package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonUnionTest {
  private static final class Held extends ContractValue {
    private final int branch;
    private final Object value;
    private final @Nullable Object json;
    private final boolean isNone;

    Held(int branch, Object value, @Nullable Object json, boolean isNone) {
      this.branch = branch;
      this.value = value;
      this.json = json;
      this.isNone = isNone;
    }

    @Override
    void check(Violations violations) {
      if (isNone) {
        violations.noBranch(value, null);
      } else {
        violations.nested("", value);
      }
    }
  }

  private static class Union extends JsonUnion<Held> {
    private int branches;
    private int reads;

    Union(String type, JsonPart<?>... branches) {
      super(type);
      for (JsonPart<?> each : branches) {
        add(each);
      }
    }

    void add(JsonPart<?> branch, String... required) {
      branch(branch, required);
      branches++;
    }

    @Override
    Held of(int branch, Object value, @Nullable Object json) {
      reads++;
      return new Held(branch, value, json, branch == branches);
    }

    @Override
    int branchOf(Held union) {
      return union.branch;
    }

    @Override
    Object valueOf(Held union) {
      return union.value;
    }

    @Override
    @Nullable Object jsonOf(Held union) {
      return union.json;
    }
  }

  /** An object of any properties, which counts how often one is read. */
  private static final class Counted extends JsonPart<Object> {
    private int reads;

    @Override
    @Nullable Object read(JsonReader reader, JsonNotes notes) throws IOException {
      reads++;
      return JsonValues.OBJECT.read(reader, notes);
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.BEGIN_OBJECT;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) {
      throw new UnsupportedOperationException("only reads");
    }
  }

  @Test
  void branchIsNotReadThatLacksARequiredProperty() throws IOException {
    Union union = new Union("Shape");
    Counted circle = new Counted();
    Counted square = new Counted();
    union.add(circle, "kind", "radius");
    union.add(square, "kind", "side");

    assertThat(union.fromJson("{\"kind\":\"s\",\"side\":1}").branch).isEqualTo(1);
    assertThat(circle.reads).isZero();
    assertThat(square.reads).isEqualTo(1);
    assertThat(union.fromJson("{\"kind\":\"s\"}").isNone).isTrue();
  }

  @Test
  void nothingIsReadAfterABranchThatFits() throws IOException {
    Union union = new Union("Shape");
    Counted circle = new Counted();
    Counted square = new Counted();
    union.add(circle);
    union.add(square);

    assertThat(union.fromJson("{\"radius\":1}").branch).isZero();
    assertThat(circle.reads).isEqualTo(1);
    assertThat(square.reads).isZero();
  }

  @Test
  void discriminatedBranchIsReadEvenIfItLacksARequiredProperty() throws IOException {
    Union union = new Union("Shape");
    union.add(new Counted(), "kind", "radius");
    union.add(new Counted(), "kind", "side");
    union.discriminator("kind");
    union.mapping("square", 1);

    assertThat(union.fromJson("{\"kind\":\"square\",\"radius\":1}").branch).isEqualTo(1);
  }

  @Test
  void spellingOfAScalarIsKept() throws IOException {
    Union union = new Union("Time", JsonScalars.LONG, JsonScalars.DATE_TIME);
    String json = "\"2024-02-29T23:59:59.120Z\"";

    assertThat(union.toJson(union.fromJson(json))).isEqualTo(json);
  }

  @Test
  void unionsWithinUnionsAreReadInTimeThatGrowsWithTheirSize() throws IOException {
    Union union = new Union("Tree");
    for (int i = 1; i <= 3; i++) {
      union.add(JsonContainers.list(union));
    }
    int depth = 100;

    Held held = union.fromJson("[".repeat(depth) + "]".repeat(depth));

    assertThat(held.branch).isZero();
    assertThat(union.reads).isLessThan(4 * depth);
  }

  @Test
  void unionThatIsItsOwnBranchHoldsJson() throws IOException {
    Union union = new Union("Loop");
    union.add(union);

    assertThat(union.fromJson("1").branch).isEqualTo(1);
  }

  @Test
  void whatFitsNoBranchIsKeptAsJson() throws IOException {
    Union union = new Union("Number", JsonScalars.LONG, JsonScalars.DATE);
    String json = "[1,\"x\",true,{\"a\":[null]}]";

    List<Held> read = JsonContainers.list(union).fromJson(json);

    assertThat(read).extracting(held -> held.isNone).containsExactly(false, true, true, true);
    assertThat(JsonContainers.list(union).toJson(read)).isEqualTo(json);
    assertThat(read.get(1).violations())
        .containsExactly("the value is \"x\", which fits no type that the contract has for it");
  }

  @Test
  void discriminatorThatNobodyKnowsIsKeptAsJson() throws IOException {
    Union union = new Union("Pet", JsonValues.OBJECT);
    union.discriminator("kind");
    union.mapping("cat", 0);

    assertThat(union.fromJson("{\"kind\":\"cat\"}").isNone).isFalse();
    assertThat(union.fromJson("{\"kind\":\"bird\"}").isNone).isTrue();
  }

  @Test
  void firstOfTheBranchesThatFitIsTaken() throws IOException {
    Union union =
        new Union(
            "List", JsonContainers.list(JsonScalars.STRING), JsonContainers.list(JsonScalars.LONG));

    assertThat(union.fromJson("[]").branch).isZero();
    assertThat(union.fromJson("[1]").value).isEqualTo(List.of(1L));
  }
}
