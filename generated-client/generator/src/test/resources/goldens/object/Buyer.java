package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Buyer</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Buyer extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "name");


  final @Nullable String name;
  final Undeclared<@Nullable Object> undeclared;

  Buyer(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.name = builder.name;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Buyer fromJson(String json) {
    return JsonTypes.parse(json, Buyer.class);
  }

  /**
   * A builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The property <code>name</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable String getName() {
    return name;
  }

  /**
   * Properties not declared in the contract, in order of appearance; before them the JSON of
   * declared ones that are of another type than declared.
   *
   * @return an unmodifiable map, by name
   */
  public Map<String, @Nullable Object> getAdditionalProperties() {
    return Undeclared.withOdd(undeclared);
  }

  /**
   * A builder with everything set as it is here.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Buyer
        && state().equals(((Buyer) other).state())
        && undeclared.equals(((Buyer) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Buyer", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .noOthers(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        name);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable String name;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Buyer built) {
      this.name = built.name;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>name</code>.
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      this.name = Violations.notNull("name", name);
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Buyer build() {
      Buyer built = new Buyer(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Buyer");
      return built;
    }
  }
}
