package golden;

import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Prices</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Prices extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "base");

  private static final Rules ADDITIONAL_PROPERTIES_RULES =
        new Rules().each(new Rules().atLeast("0"));

  final @Nullable BigDecimal base;
  final Undeclared<BigDecimal> undeclared;

  Prices(Builder builder, Undeclared<BigDecimal> undeclared) {
    this.base = builder.base;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Prices fromJson(String json) {
    return JsonTypes.parse(json, Prices.class);
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
   * The property <code>base</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable BigDecimal getBase() {
    return base;
  }

  /**
   * Properties not declared in the contract, in order of appearance.
   *
   * @return an unmodifiable map, by name
   */
  public Map<String, BigDecimal> getAdditionalProperties() {
    return undeclared.properties();
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
    return other instanceof Prices
        && state().equals(((Prices) other).state())
        && undeclared.equals(((Prices) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Prices", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .check("additional properties", undeclared.properties(), ADDITIONAL_PROPERTIES_RULES)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        base);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable BigDecimal base;
    final Undeclared<BigDecimal> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Prices built) {
      this.base = built.base;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>base</code>.
     *
     * @param base the value
     * @return this builder
     */
    public Builder base(BigDecimal base) {
      this.base = Violations.notNull("base", base);
      return this;
    }

    /**
     * Sets a property that the contract does not declare.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the contract declares a property of this name, or
     *     JSON has no such value
     */
    public Builder additionalProperty(String name, BigDecimal value) {
      undeclared.put("Prices", name, JsonContainers.copy(Violations.notNull(name, value)));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Prices build() {
      Prices built = new Prices(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Prices");
      return built;
    }
  }
}
