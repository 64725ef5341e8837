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
public final class Shape {
  /** The branch's number in the contract, from 1; 0 for JSON of a branch that it does not have. */
  final int branch;

  final Object value;

  /** How the value was spelled when it was read, where it would be written otherwise. */
  final @Nullable Object json;

  Shape(int branch, Object value, @Nullable Object json) {
    this.branch = branch;
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
    return new Shape(1, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Circle}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Circle asCircle() {
    return branch == 1 ? (Circle) value : null;
  }

  /**
   * A value of the branch {@code Square}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Shape of(Square value) {
    return new Shape(2, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Square}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Square asSquare() {
    return branch == 2 ? (Square) value : null;
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
        && branch == ((Shape) other).branch
        && value.equals(((Shape) other).value);
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
