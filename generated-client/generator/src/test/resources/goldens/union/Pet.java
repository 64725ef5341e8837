package golden;

import com.squareup.moshi.JsonClass;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Pet</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Pet {
  /** The branch's number in the contract, from 1; 0 for JSON of a branch that it does not have. */
  final int branch;

  final Object value;

  /** How the value was spelled when it was read, where it would be written otherwise. */
  final @Nullable Object json;

  Pet(int branch, Object value, @Nullable Object json) {
    this.branch = branch;
    this.value = value;
    this.json = json;
  }

  /**
   * A value of the branch {@code Cat}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Pet of(Cat value) {
    return new Pet(1, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Cat}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Cat asCat() {
    return branch == 1 ? (Cat) value : null;
  }

  /**
   * A value of the branch {@code Dog}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Pet of(Dog value) {
    return new Pet(2, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Dog}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Dog asDog() {
    return branch == 2 ? (Dog) value : null;
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
    return other instanceof Pet
        && branch == ((Pet) other).branch
        && value.equals(((Pet) other).value);
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
