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
public final class Amount extends ContractValue {
  /** The branches, for {@code switch}. */
  public enum Kind {
    /** {@code asString()} has the value. */
    STRING,
    /** {@code asBigDecimal()} has the value. */
    BIG_DECIMAL,
    /** {@code asListOfString()} has the value. */
    LIST_OF_STRING,
    /** {@code asListOfBigDecimal()} has the value. */
    LIST_OF_BIG_DECIMAL,
    /** JSON that the contract has no branch for; {@code getValue()} has it. */
    NOT_IN_CONTRACT
  }

  private static final Rules STRING_RULES = new Rules().minLength(1);
  private static final Rules LIST_OF_STRING_RULES = new Rules().each(new Rules());
  private static final Rules LIST_OF_BIG_DECIMAL_RULES = new Rules().each(new Rules());

  final Kind kind;

  final Object value;

  /** How the value was spelled when it was read, where it would be written otherwise. */
  final @Nullable Object json;

  Amount(Kind kind, Object value, @Nullable Object json) {
    this.kind = kind;
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
    Violations.ofBuilder().check("value", value, STRING_RULES).orThrow("Amount");
    return new Amount(Kind.STRING, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code String}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable String asString() {
    return kind == Kind.STRING ? (String) value : null;
  }

  /**
   * A value of the branch {@code BigDecimal}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount of(BigDecimal value) {
    return new Amount(Kind.BIG_DECIMAL, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code BigDecimal}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable BigDecimal asBigDecimal() {
    return kind == Kind.BIG_DECIMAL ? (BigDecimal) value : null;
  }

  /**
   * A value of the branch {@code ListOfString}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount ofListOfString(List<String> value) {
    Violations.ofBuilder().check("value", value, LIST_OF_STRING_RULES).orThrow("Amount");
    return new Amount(Kind.LIST_OF_STRING, JsonContainers.copy(Violations.notNull("value", value)), null);
  }

  /**
   * The value of the branch {@code ListOfString}.
   *
   * @return the value, or null where another branch is held
   */
  @SuppressWarnings("unchecked")
  public @Nullable List<String> asListOfString() {
    return kind == Kind.LIST_OF_STRING ? (List<String>) value : null;
  }

  /**
   * A value of the branch {@code ListOfBigDecimal}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Amount ofListOfBigDecimal(List<BigDecimal> value) {
    Violations.ofBuilder().check("value", value, LIST_OF_BIG_DECIMAL_RULES).orThrow("Amount");
    return new Amount(Kind.LIST_OF_BIG_DECIMAL, JsonContainers.copy(Violations.notNull("value", value)), null);
  }

  /**
   * The value of the branch {@code ListOfBigDecimal}.
   *
   * @return the value, or null where another branch is held
   */
  @SuppressWarnings("unchecked")
  public @Nullable List<BigDecimal> asListOfBigDecimal() {
    return kind == Kind.LIST_OF_BIG_DECIMAL ? (List<BigDecimal>) value : null;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json a value
   * @return the union that holds it
   * @throws com.squareup.moshi.JsonDataException if it is not JSON
   */
  public static Amount fromJson(String json) {
    return JsonTypes.parse(json, Amount.class);
  }

  /**
   * Which branch the value is of.
   *
   * @return {@link Kind#NOT_IN_CONTRACT} for JSON that the contract has no branch for
   */
  public Kind kind() {
    return kind;
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
        && kind == ((Amount) other).kind
        && value.equals(((Amount) other).value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, value);
  }

  @Override
  public String toString() {
    return value.toString();
  }

  @Override
  void check(Violations violations) {
    switch (kind) {
      case STRING:
        violations.check("", value, STRING_RULES).nested("", value);
        break;
      case LIST_OF_STRING:
        violations.check("", value, LIST_OF_STRING_RULES).nested("", value);
        break;
      case LIST_OF_BIG_DECIMAL:
        violations.check("", value, LIST_OF_BIG_DECIMAL_RULES).nested("", value);
        break;
      case NOT_IN_CONTRACT:
        violations.noBranch(value, null);
        break;
      default:
        violations.nested("", value);
    }
  }
}
