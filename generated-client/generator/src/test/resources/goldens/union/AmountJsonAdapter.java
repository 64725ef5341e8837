package golden;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Amount}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class AmountJsonAdapter extends JsonUnion<Amount> {
  AmountJsonAdapter() {
    super("Amount");
    branch(1, "String", JsonScalars.STRING);
    branch(2, "BigDecimal", JsonScalars.DECIMAL);
    branch(3, "List", JsonContainers.list(JsonScalars.STRING));
    branch(4, "List", JsonContainers.list(JsonScalars.DECIMAL));
  }

  @Override
  Amount of(int branch, Object value, @Nullable Object json) {
    return new Amount(branch, value, json);
  }

  @Override
  int branchOf(Amount union) {
    return union.branch;
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
