package golden;

import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Ratio</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Enums 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Ratio extends ContractValue {
  /** The values that the contract has, for {@code switch}. */
  public enum Known {
    /** {@link Ratio#NUMBER_0_DOT_5}. */
    NUMBER_0_DOT_5,
    /** {@link Ratio#NUMBER_2}. */
    NUMBER_2,
    /** A value that this version of the contract does not have; {@code getValue()} has it. */
    NOT_IN_CONTRACT
  }

  /** The value <code>0.5</code>. */
  public static final Ratio NUMBER_0_DOT_5 = new Ratio(new BigDecimal("0.5"), Known.NUMBER_0_DOT_5);

  /** The value <code>2</code>. */
  public static final Ratio NUMBER_2 = new Ratio(new BigDecimal("2"), Known.NUMBER_2);

  private static final List<Ratio> CONSTANTS =
      List.of(
          NUMBER_0_DOT_5,
          NUMBER_2);

  private final BigDecimal value;
  private final Known known;

  private Ratio(BigDecimal value, Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * The constant of this value or, where the contract has none, a new instance that keeps it.
   *
   * @param value the value as JSON has it
   * @return the enum value
   */
  public static Ratio of(BigDecimal value) {
    for (Ratio constant : CONSTANTS) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    return new Ratio(value, Known.NOT_IN_CONTRACT);
  }

  /**
   * All values that the contract has, in its order.
   *
   * @return an unmodifiable list
   */
  public static List<Ratio> values() {
    return CONSTANTS;
  }

  /**
   * The value as JSON has it.
   *
   * @return the value
   */
  public BigDecimal getValue() {
    return value;
  }

  /**
   * The value for {@code switch}.
   *
   * @return {@link Known#NOT_IN_CONTRACT} for a value that the contract does not have
   */
  public Known known() {
    return known;
  }

  @Override
  void check(Violations violations) {
    if (known == Known.NOT_IN_CONTRACT) {
      violations.unknown(value);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio && value.equals(((Ratio) other).value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The value as JSON has it. */
  @Override
  public String toString() {
    return value.toString();
  }
}
