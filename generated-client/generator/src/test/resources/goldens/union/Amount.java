package golden;

import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A number, or words.
 */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Amount {
  /** The branch's number in the contract, from 1; 0 for JSON of a branch that it does not have. */
  final int branch;

  final Object value;

  /** How the value was spelled when it was read, where it would be written otherwise. */
  final @Nullable Object json;

  Amount(int branch, Object value, @Nullable Object json) {
    this.branch = branch;
    this.value = value;
    this.json = json;
  }

  /**
   * A value of the branch {@code String}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount of(String value) {
    new Violations("Amount").check("value", value, new Rules().minLength(1)).orThrow();
    return new Amount(1, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code String}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable String asString() {
    return branch == 1 ? (String) value : null;
  }

  /**
   * A value of the branch {@code BigDecimal}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount of(BigDecimal value) {
    return new Amount(2, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code BigDecimal}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable BigDecimal asBigDecimal() {
    return branch == 2 ? (BigDecimal) value : null;
  }

  /**
   * A value of the branch {@code List}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount of(List<String> value) {
    return new Amount(3, JsonContainers.copy(Violations.notNull("value", value)), null);
  }

  /**
   * The value of the branch {@code List}.
   *
   * @return the value, or null where another branch is held
   */
  @SuppressWarnings("unchecked")
  public @Nullable List<String> asList() {
    return branch == 3 ? (List<String>) value : null;
  }

  /**
   * A value of the branch {@code List}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount ofBranch4(List<BigDecimal> value) {
    return new Amount(4, JsonContainers.copy(Violations.notNull("value", value)), null);
  }

  /**
   * The value of the branch {@code List}.
   *
   * @return the value, or null where another branch is held
   */
  @SuppressWarnings("unchecked")
  public @Nullable List<BigDecimal> asBranch4() {
    return branch == 4 ? (List<BigDecimal>) value : null;
  }

  /**
   * The value, whichever branch it is of.
   *
   * @return the branch's value; of a branch that the contract does not have, its JSON as
   *     String, Boolean, Long, BigDecimal, List or Map
   */
  public Object getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount
        && branch == ((Amount) other).branch
        && value.equals(((Amount) other).value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(branch, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
