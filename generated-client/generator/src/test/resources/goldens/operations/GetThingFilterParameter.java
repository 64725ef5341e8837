package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>getThing_filter_parameter</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Operations 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class GetThingFilterParameter {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "a");

  final @Nullable String a;
  final Undeclared<@Nullable Object> undeclared;

  GetThingFilterParameter(Builder builder) {
    this.a = builder.a;
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
   * The property <code>a</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable String getA() {
    return a;
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
    return other instanceof GetThingFilterParameter
        && state().equals(((GetThingFilterParameter) other).state())
        && undeclared.equals(((GetThingFilterParameter) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("GetThingFilterParameter", NAMES, state());
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        a);
  }

  /** Builds a {@link GetThingFilterParameter}; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable String a;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>();
    }

    private Builder(GetThingFilterParameter built) {
      this.a = built.a;
      this.undeclared = new Undeclared<>(built.undeclared);
    }

    /**
     * Sets what {@link GetThingFilterParameter#getA()} returns.
     *
     * @param a the value
     * @return this builder
     */
    public Builder a(String a) {
      this.a = Violations.notNull("a", a);
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
      undeclared.put("GetThingFilterParameter", NAMES, name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public GetThingFilterParameter build() {
      return new GetThingFilterParameter(this);
    }
  }
}
