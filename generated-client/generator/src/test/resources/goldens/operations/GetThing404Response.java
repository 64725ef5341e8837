package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>getThing_404_response</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Operations 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class GetThing404Response extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "error");


  final @Nullable String error;
  final Undeclared<@Nullable Object> undeclared;

  GetThing404Response(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.error = builder.error;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static GetThing404Response fromJson(String json) {
    return JsonTypes.parse(json, GetThing404Response.class);
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
   * The property <code>error</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable String getError() {
    return error;
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
    return other instanceof GetThing404Response
        && state().equals(((GetThing404Response) other).state())
        && undeclared.equals(((GetThing404Response) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("GetThing404Response", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        error);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable String error;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(GetThing404Response built) {
      this.error = built.error;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>error</code>.
     *
     * @param error the value
     * @return this builder
     */
    public Builder error(String error) {
      this.error = Violations.notNull("error", error);
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
      undeclared.put("GetThing404Response", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public GetThing404Response build() {
      GetThing404Response built = new GetThing404Response(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("GetThing404Response");
      return built;
    }
  }
}
