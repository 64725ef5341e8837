package golden;

import com.squareup.moshi.JsonClass;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Level</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Enums 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Level extends ContractValue {
  /** The values that the contract has, for {@code switch}. */
  public enum Known {
    /** {@link Level#NUMBER_1}. */
    NUMBER_1,
    /** {@link Level#MINUS_1}. */
    MINUS_1,
    /** {@link Level#NUMBER_9223372036854775807}. */
    NUMBER_9223372036854775807,
    /** A value that this version of the contract does not have; {@code getValue()} has it. */
    NOT_IN_CONTRACT
  }

  /** The value <code>1</code>. */
  public static final Level NUMBER_1 = new Level(1L, Known.NUMBER_1);

  /** The value <code>-1</code>. */
  public static final Level MINUS_1 = new Level(-1L, Known.MINUS_1);

  /** The value <code>9223372036854775807</code>. */
  public static final Level NUMBER_9223372036854775807 =
      new Level(9223372036854775807L, Known.NUMBER_9223372036854775807);

  private static final List<Level> CONSTANTS =
      List.of(
          NUMBER_1,
          MINUS_1,
          NUMBER_9223372036854775807);

  private final Long value;
  private final Known known;

  private Level(long value, Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * The constant of this value or, where the contract has none, a new instance that keeps it.
   *
   * @param value the value as JSON has it
   * @return the enum value
   */
  public static Level of(long value) {
    for (Level constant : CONSTANTS) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    return new Level(value, Known.NOT_IN_CONTRACT);
  }

  /**
   * All values that the contract has, in its order.
   *
   * @return an unmodifiable list
   */
  public static List<Level> values() {
    return CONSTANTS;
  }

  /**
   * The value as JSON has it.
   *
   * @return the value
   */
  public Long getValue() {
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
    return other instanceof Level && value.equals(((Level) other).value);
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
