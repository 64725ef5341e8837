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
public final class Pet extends ContractValue {
  /** The branches, for {@code switch}. */
  public enum Kind {
    /** {@code asCat()} has the value. */
    CAT,
    /** {@code asDog()} has the value. */
    DOG,
    /** JSON that the contract has no branch for; {@code getValue()} has it. */
    NOT_IN_CONTRACT
  }


  final Kind kind;

  final Object value;

  /** How the value was spelled when it was read, where it would be written otherwise. */
  final @Nullable Object json;

  Pet(Kind kind, Object value, @Nullable Object json) {
    this.kind = kind;
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
    return new Pet(Kind.CAT, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Cat}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Cat asCat() {
    return kind == Kind.CAT ? (Cat) value : null;
  }

  /**
   * A value of the branch {@code Dog}.
   *
   * @param value the value
   * @return the union that holds it
   */
  public static Pet of(Dog value) {
    return new Pet(Kind.DOG, Violations.notNull("value", value), null);
  }

  /**
   * The value of the branch {@code Dog}.
   *
   * @return the value, or null where another branch is held
   */
  public @Nullable Dog asDog() {
    return kind == Kind.DOG ? (Dog) value : null;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json a value
   * @return the union that holds it
   * @throws com.squareup.moshi.JsonDataException if it is not JSON
   */
  public static Pet fromJson(String json) {
    return JsonTypes.parse(json, Pet.class);
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
    return other instanceof Pet
        && kind == ((Pet) other).kind
        && value.equals(((Pet) other).value);
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
        violations.noBranch(value, "kind");
        break;
      default:
        violations.nested("", value);
    }
  }
}
