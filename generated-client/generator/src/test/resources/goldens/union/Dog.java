package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Dog</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Dog extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "kind",
          "bark");


  final @Nullable String kind;
  final @Nullable String bark;
  final Undeclared<@Nullable Object> undeclared;

  Dog(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.kind = builder.kind;
    this.bark = builder.bark;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Dog fromJson(String json) {
    return JsonTypes.parse(json, Dog.class);
  }

  /**
   * A builder with <code>kind</code> set to <code>Dog</code>.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder().kind("Dog");
  }

  /**
   * The property <code>kind</code>.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if the server sent none, or another type
   */
  public String getKind() {
    return undeclared.require("Dog", 0, kind);
  }

  /**
   * The property <code>bark</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable String getBark() {
    return bark;
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
    return other instanceof Dog
        && state().equals(((Dog) other).state())
        && undeclared.equals(((Dog) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Dog", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .required(undeclared, 0, kind)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        kind,
        bark);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable String kind;
    @Nullable String bark;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Dog built) {
      this.kind = built.kind;
      this.bark = built.bark;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>kind</code>.
     *
     * @param kind the value
     * @return this builder
     */
    public Builder kind(String kind) {
      this.kind = Violations.notNull("kind", kind);
      return this;
    }

    /**
     * The property <code>bark</code>.
     *
     * @param bark the value
     * @return this builder
     */
    public Builder bark(String bark) {
      this.bark = Violations.notNull("bark", bark);
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
      undeclared.put("Dog", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Dog build() {
      Dog built = new Dog(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Dog");
      return built;
    }
  }
}
