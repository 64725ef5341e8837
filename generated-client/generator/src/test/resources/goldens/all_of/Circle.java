package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Circle</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Circle extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "radius",
          "unit");


  final @Nullable Long radius;
  final @Nullable String unit;
  final Undeclared<@Nullable Object> undeclared;

  Circle(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.radius = builder.radius;
    this.unit = builder.unit;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Circle fromJson(String json) {
    return JsonTypes.parse(json, Circle.class);
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
   * The property <code>radius</code>.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if the server sent none, or another type
   */
  public long getRadius() {
    return undeclared.require("Circle", 0, radius);
  }

  /**
   * The property <code>unit</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable String getUnit() {
    return unit;
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
    return other instanceof Circle
        && state().equals(((Circle) other).state())
        && undeclared.equals(((Circle) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Circle", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .required(undeclared, 0, radius)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        radius,
        unit);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable Long radius;
    @Nullable String unit;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Circle built) {
      this.radius = built.radius;
      this.unit = built.unit;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>radius</code>.
     *
     * @param radius the value
     * @return this builder
     */
    public Builder radius(long radius) {
      this.radius = radius;
      return this;
    }

    /**
     * The property <code>unit</code>.
     *
     * @param unit the value
     * @return this builder
     */
    public Builder unit(String unit) {
      this.unit = Violations.notNull("unit", unit);
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
    public Builder additionalProperty(String name, @Nullable Object value) {
      undeclared.put("Circle", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Circle build() {
      Circle built = new Circle(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Circle");
      return built;
    }
  }
}
