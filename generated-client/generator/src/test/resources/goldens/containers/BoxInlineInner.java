package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Box_inline_inner</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Containers 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class BoxInlineInner extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "x");


  final @Nullable Long x;
  final Undeclared<@Nullable Object> undeclared;

  BoxInlineInner(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.x = builder.x;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static BoxInlineInner fromJson(String json) {
    return JsonTypes.parse(json, BoxInlineInner.class);
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
   * The property <code>x</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Long getX() {
    return x;
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
    return other instanceof BoxInlineInner
        && state().equals(((BoxInlineInner) other).state())
        && undeclared.equals(((BoxInlineInner) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("BoxInlineInner", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        x);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable Long x;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(BoxInlineInner built) {
      this.x = built.x;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>x</code>.
     *
     * @param x the value
     * @return this builder
     */
    public Builder x(long x) {
      this.x = x;
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
      undeclared.put("BoxInlineInner", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public BoxInlineInner build() {
      BoxInlineInner built = new BoxInlineInner(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("BoxInlineInner");
      return built;
    }
  }
}
