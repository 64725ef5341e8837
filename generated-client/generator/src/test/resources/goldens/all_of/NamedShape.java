package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>NamedShape</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class NamedShape extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "name",
          "radius",
          "unit",
          "side");


  final @Nullable String name;
  final @Nullable Long radius;
  final @Nullable Long unit;
  final @Nullable Long side;
  final Undeclared<@Nullable Object> undeclared;

  NamedShape(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.name = builder.name;
    this.radius = builder.radius;
    this.unit = builder.unit;
    this.side = builder.side;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static NamedShape fromJson(String json) {
    return JsonTypes.parse(json, NamedShape.class);
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
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if the server sent none, or another type
   */
  public String getName() {
    return undeclared.require("NamedShape", 0, name);
  }

  /**
   * The property <code>radius</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Long getRadius() {
    return radius;
  }

  /**
   * The property <code>unit</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Long getUnit() {
    return unit;
  }

  /**
   * The property <code>side</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Long getSide() {
    return side;
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
    return other instanceof NamedShape
        && state().equals(((NamedShape) other).state())
        && undeclared.equals(((NamedShape) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("NamedShape", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .required(undeclared, 0, name)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        name,
        radius,
        unit,
        side);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Long radius;
    @Nullable Long unit;
    @Nullable Long side;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(NamedShape built) {
      this.name = built.name;
      this.radius = built.radius;
      this.unit = built.unit;
      this.side = built.side;
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
    public Builder unit(long unit) {
      this.unit = unit;
      return this;
    }

    /**
     * The property <code>side</code>.
     *
     * @param side the value
     * @return this builder
     */
    public Builder side(long side) {
      this.side = side;
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
      undeclared.put("NamedShape", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public NamedShape build() {
      NamedShape built = new NamedShape(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("NamedShape");
      return built;
    }
  }
}
