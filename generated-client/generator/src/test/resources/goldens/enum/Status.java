package golden;

import com.squareup.moshi.JsonClass;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How far it is.
 */
@Generated(value = "java-retrofit-moshi", comments = "Enums 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Status extends ContractValue {
  /** The values that the contract has, for {@code switch}. */
  public enum Known {
    /** {@link Status#OPEN}. */
    OPEN,
    /** {@link Status#HALF_WAY}. */
    HALF_WAY,
    /** {@link Status#CLOSED}. */
    CLOSED,
    /** {@link Status#MINUS_1}. */
    MINUS_1,
    /** {@link Status#EMPTY}. */
    EMPTY,
    /** {@link Status#AMPERSAND_AMPERSAND}. */
    AMPERSAND_AMPERSAND,
    /** {@link Status#GREATER_THAN_EQUALS}. */
    GREATER_THAN_EQUALS,
    /** {@link Status#ОДИН}. */
    ОДИН,
    /** {@link Status#A_B}. */
    A_B,
    /** {@link Status#A_UNDERSCORE_B}. */
    A_UNDERSCORE_B,
    /** A value that this version of the contract does not have; {@code getValue()} has it. */
    NOT_IN_CONTRACT
  }

  /** The value <code>"open"</code>. */
  public static final Status OPEN = new Status("open", Known.OPEN);

  /** The value <code>"half "way""</code>. */
  public static final Status HALF_WAY = new Status("half \"way\"", Known.HALF_WAY);

  /** The value <code>"closed"</code>. */
  public static final Status CLOSED = new Status("closed", Known.CLOSED);

  /** The value <code>"-1"</code>. */
  public static final Status MINUS_1 = new Status("-1", Known.MINUS_1);

  /** The value <code>""</code>. */
  public static final Status EMPTY = new Status("", Known.EMPTY);

  /** The value <code>"&#38;&#38;"</code>. */
  public static final Status AMPERSAND_AMPERSAND = new Status("&&", Known.AMPERSAND_AMPERSAND);

  /** The value <code>"&#62;="</code>. */
  public static final Status GREATER_THAN_EQUALS = new Status(">=", Known.GREATER_THAN_EQUALS);

  /** The value <code>"один"</code>. */
  public static final Status ОДИН = new Status("один", Known.ОДИН);

  /** The value <code>"a-b"</code>. */
  public static final Status A_B = new Status("a-b", Known.A_B);

  /** The value <code>"a_b"</code>. */
  public static final Status A_UNDERSCORE_B = new Status("a_b", Known.A_UNDERSCORE_B);

  private static final List<Status> CONSTANTS =
      List.of(
          OPEN,
          HALF_WAY,
          CLOSED,
          MINUS_1,
          EMPTY,
          AMPERSAND_AMPERSAND,
          GREATER_THAN_EQUALS,
          ОДИН,
          A_B,
          A_UNDERSCORE_B);

  private final String value;
  private final Known known;

  private Status(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * The constant of this value or, where the contract has none, a new instance that keeps it.
   *
   * @param value the value as JSON has it
   * @return the enum value
   */
  public static Status of(String value) {
    for (Status constant : CONSTANTS) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    return new Status(value, Known.NOT_IN_CONTRACT);
  }

  /**
   * All values that the contract has, in its order.
   *
   * @return an unmodifiable list
   */
  public static List<Status> values() {
    return CONSTANTS;
  }

  /**
   * The value as JSON has it.
   *
   * @return the value
   */
  public String getValue() {
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
    return other instanceof Status && value.equals(((Status) other).value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The value as JSON has it. */
  @Override
  public String toString() {
    return value;
  }
}
