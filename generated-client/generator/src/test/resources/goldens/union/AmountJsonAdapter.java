package golden;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class AmountJsonAdapter extends JsonUnion<Amount> {
  private static final Amount.Kind[] KINDS = Amount.Kind.values();

  AmountJsonAdapter() {
    super("Amount");
    branch(JsonScalars.STRING);
    branch(JsonScalars.DECIMAL);
    branch(JsonContainers.list(JsonScalars.STRING));
    branch(JsonContainers.list(JsonScalars.DECIMAL));
  }

  @Override
  Amount of(int branch, Object value, @Nullable Object json) {
    return new Amount(KINDS[branch], value, json);
  }

  @Override
  int branchOf(Amount union) {
    return union.kind.ordinal();
  }

  @Override
  Object valueOf(Amount union) {
    return union.value;
  }

  @Override
  @Nullable Object jsonOf(Amount union) {
    return union.json;
  }
}
