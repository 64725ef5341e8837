package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Filter</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parameters 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Filter extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "name");


  final @Nullable String name;
  final Undeclared<@Nullable Object> undeclared;

  Filter(Builder builder, Undeclared<@Nullable Object> undeclared) {
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
  public static Filter fromJson(String json) {
    return JsonTypes.parse(json, Filter.class);
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
    return other instanceof Filter
        && state().equals(((Filter) other).state())
        && undeclared.equals(((Filter) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Filter", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .others(undeclared);
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

    private Builder(Filter built) {
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
     * Sets a property that the contract does not declare.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the contract declares a property of this name, or
     *     JSON has no such value
     */
    public Builder additionalProperty(String name, @Nullable Object value) {
      undeclared.put("Filter", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Filter build() {
      Filter built = new Filter(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Filter");
      return built;
    }
  }
}
