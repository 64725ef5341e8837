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
public final class Circle {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "radius",
          "unit");

  final Long radius;
  final @Nullable String unit;
  final Undeclared<@Nullable Object> undeclared;

  Circle(Builder builder) {
    this.radius = builder.radius;
    this.unit = builder.unit;
    this.undeclared = new Undeclared<>(builder.undeclared);
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
   */
  public long getRadius() {
    return radius;
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
   * Properties not declared in the contract, in order of appearance.
   *
   * @return an unmodifiable map, by name
   */
  public Map<String, @Nullable Object> getAdditionalProperties() {
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
    return undeclared.describe("Circle", NAMES, state());
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        radius,
        unit);
  }

  /** Builds a {@link Circle}; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable Long radius;
    @Nullable String unit;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>();
    }

    private Builder(Circle built) {
      this.radius = built.radius;
      this.unit = built.unit;
      this.undeclared = new Undeclared<>(built.undeclared);
    }

    /**
     * Sets what {@link Circle#getRadius()} returns.
     *
     * @param radius the value
     * @return this builder
     */
    public Builder radius(long radius) {
      this.radius = radius;
      return this;
    }

    /**
     * Sets what {@link Circle#getUnit()} returns.
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
      undeclared.put("Circle", NAMES, name, JsonValues.copy(name, value));
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
      new Violations("Circle")
          .required("radius", radius)
          .orThrow();
      return new Circle(this);
    }
  }
}
