package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Square</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Square {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "side",
          "unit");

  final Long side;
  final @Nullable Long unit;
  final Undeclared<@Nullable Object> undeclared;

  Square(Builder builder) {
    this.side = builder.side;
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
   * The property <code>side</code>.
   *
   * @return the value
   */
  public long getSide() {
    return side;
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
    return other instanceof Square
        && state().equals(((Square) other).state())
        && undeclared.equals(((Square) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Square", NAMES, state());
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        side,
        unit);
  }

  /** Builds a {@link Square}; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable Long side;
    @Nullable Long unit;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>();
    }

    private Builder(Square built) {
      this.side = built.side;
      this.unit = built.unit;
      this.undeclared = new Undeclared<>(built.undeclared);
    }

    /**
     * Sets what {@link Square#getSide()} returns.
     *
     * @param side the value
     * @return this builder
     */
    public Builder side(long side) {
      this.side = side;
      return this;
    }

    /**
     * Sets what {@link Square#getUnit()} returns.
     *
     * @param unit the value
     * @return this builder
     */
    public Builder unit(long unit) {
      this.unit = unit;
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
      undeclared.put("Square", NAMES, name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Square build() {
      new Violations("Square")
          .required("side", side)
          .orThrow();
      return new Square(this);
    }
  }
}
