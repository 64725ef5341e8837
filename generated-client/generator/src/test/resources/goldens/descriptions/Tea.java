package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A tea.<br> Its <code>name</code> counts:
 * <ul>
 * <li>green &#38; black
 * <li><b>white</b>
 * </ul>
 * <pre>
 * { "a": 1 }
 * </pre>
 */
@Generated(value = "java-retrofit-moshi", comments = "Descriptions 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Tea extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "name",
          "warmth",
          "note",
          "order",
          "old");

  private static final Rules NAME_RULES =
        new Rules()
            .maxLength(255)
            .pattern("^[A-Za-z0-9][A-Za-z0-9 _-]{0,62}(?:/[A-Za-z0-9][A-Za-z0-9 _-]{0,62}){0,3}$");
  private static final Rules WARMTH_RULES = new Rules().finite().atLeast("0").lessThan("100");

  final @Nullable String name;
  final @Nullable Double warmth;
  final @Nullable String note;
  final @Nullable String order;
  final @Nullable String old;
  final Undeclared<@Nullable Object> undeclared;

  Tea(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.name = builder.name;
    this.warmth = builder.warmth;
    this.note = builder.note;
    this.order = builder.order;
    this.old = builder.old;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Tea fromJson(String json) {
    return JsonTypes.parse(json, Tea.class);
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
   * The name, in <i>any</i> script.
   *
   * <p>Maximum length: 255
   *
   * <p>Pattern: <code>^[A-Za-z0-9][A-Za-z0-9 _-]{0,62}(?:/[A-Za-z0-9][A-Za-z0-9
   * _-]{0,62}){0,3}$</code>
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if the server sent none, or another type
   */
  public String getName() {
    return undeclared.require("Tea", 0, name);
  }

  /**
   * Temperature, in degrees Celsius.
   *
   * <p>Default: 7.5
   *
   * <p>Minimum: 0
   *
   * <p>Maximum: 100, exclusive
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Double getWarmth() {
    return warmth;
  }

  /**
   * The property <code>note</code>.
   *
   * @return the value, or null where it is absent or JSON has null
   */
  public @Nullable String getNote() {
    return note;
  }

  /**
   * The property <code>order</code>.
   *
   * <p>Default: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen
   * fifteen"
   *
   * @return the value, or null where it is absent
   */
  public @Nullable String getOrder() {
    return order;
  }

  /**
   * Use &#60;your-own&#62; name.
   *
   * @return the value, or null where it is absent
   * @deprecated by the contract
   */
  @Deprecated
  public @Nullable String getOld() {
    return old;
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
    return other instanceof Tea
        && state().equals(((Tea) other).state())
        && undeclared.equals(((Tea) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Tea", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .required(undeclared, 0, name)
        .check("name", name, NAME_RULES)
        .check("warmth", warmth, WARMTH_RULES)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        name,
        warmth,
        note,
        order,
        old);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Double warmth;
    @Nullable String note;
    @Nullable String order;
    @Nullable String old;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Tea built) {
      this.name = built.name;
      this.warmth = built.warmth;
      this.note = built.note;
      this.order = built.order;
      this.old = built.old;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The name, in <i>any</i> script.
     *
     * <p>Maximum length: 255
     *
     * <p>Pattern: <code>^[A-Za-z0-9][A-Za-z0-9 _-]{0,62}(?:/[A-Za-z0-9][A-Za-z0-9
     * _-]{0,62}){0,3}$</code>
     *
     * @param name the value
     * @return this builder
     */
    public Builder name(String name) {
      this.name = Violations.notNull("name", name);
      return this;
    }

    /**
     * Temperature, in degrees Celsius.
     *
     * <p>Default: 7.5
     *
     * <p>Minimum: 0
     *
     * <p>Maximum: 100, exclusive
     *
     * @param warmth the value
     * @return this builder
     */
    public Builder warmth(double warmth) {
      this.warmth = warmth;
      return this;
    }

    /**
     * The property <code>note</code>.
     *
     * @param note the value; null is sent as null
     * @return this builder
     */
    public Builder note(@Nullable String note) {
      this.note = note;
      undeclared.mark(2, note);
      return this;
    }

    /**
     * The property <code>order</code>.
     *
     * <p>Default: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen
     * fifteen"
     *
     * @param order the value
     * @return this builder
     */
    public Builder order(String order) {
      this.order = Violations.notNull("order", order);
      return this;
    }

    /**
     * Use &#60;your-own&#62; name.
     *
     * @param old the value
     * @return this builder
     * @deprecated by the contract
     */
    @Deprecated
    public Builder old(String old) {
      this.old = Violations.notNull("old", old);
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
      undeclared.put("Tea", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Tea build() {
      Tea built = new Tea(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Tea");
      return built;
    }
  }
}
