package golden;

import com.squareup.moshi.JsonClass;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Shape</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Shape extends ContractValue {
  /** The branches, for {@code switch}. */
  public enum Kind {
    /** {@code asCircle()} has the value. */
    CIRCLE,
    /** {@code asSquare()} has the value. */
    SQUARE,
    /** JSON that the contract has no branch for; {@code getValue()} has it. */
    NOT_IN_CONTRACT
  }


  final Kind kind;

  final Object value;

  /** How the value was spelled when it was read, where it would be written otherwise. */
  final @Nullable Object json;

  Shape(Kind kind, Object value, @Nullable Object json) {
    this.kind = kind;
    this.value = value;
    this.json = json;
  }

  /**
   * A value of the branch {@code Circle}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Shape of(Circle value) {
    return new Shape(Kind.CIRCLE, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Circle}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Circle asCircle() {
    return kind == Kind.CIRCLE ? (Circle) value : null;
  }

  /**
   * A value of the branch {@code Square}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Shape of(Square value) {
    return new Shape(Kind.SQUARE, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Square}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Square asSquare() {
    return kind == Kind.SQUARE ? (Square) value : null;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json a value
   * @return the union that holds it
   * @throws com.squareup.moshi.JsonDataException if it is not JSON
   */
  public static Shape fromJson(String json) {
    return JsonTypes.parse(json, Shape.class);
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
    return other instanceof Shape
        && kind == ((Shape) other).kind
        && value.equals(((Shape) other).value);
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
      case NOT_IN_CONTRACT:
        violations.noBranch(value, null);
        break;
      default:
        violations.nested("", value);
    }
  }
}
