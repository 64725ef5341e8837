package golden;

import com.squareup.moshi.JsonClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The schema <code>Box</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Containers 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Box extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "names",
          "unique",
          "by_key",
          "deep",
          "inline");

  private static final Rules NAMES_RULES = new Rules().maxSize(3).each(new Rules().minLength(1));
  private static final Rules UNIQUE_RULES = new Rules().each(new Rules());
  private static final Rules DEEP_RULES =
        new Rules().each(new Rules().each(new Rules().each(new Rules())));
  private static final Rules INLINE_RULES = new Rules().each(new Rules());

  final @Nullable List<String> names;
  final @Nullable Set<Long> unique;
  final @Nullable Map<String, @Nullable String> byKey;
  final @Nullable List<Map<String, List<Box>>> deep;
  final @Nullable List<BoxInlineInner> inline;
  final Undeclared<@Nullable Object> undeclared;

  Box(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.names = builder.names;
    this.unique = builder.unique;
    this.byKey = builder.byKey;
    this.deep = builder.deep;
    this.inline = builder.inline;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Box fromJson(String json) {
    return JsonTypes.parse(json, Box.class);
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
   * The property <code>names</code>.
   *
   * <p>Maximum size: 3
   *
   * @return the value, or null where it is absent
   */
  public @Nullable List<String> getNames() {
    return names;
  }

  /**
   * The property <code>unique</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Set<Long> getUnique() {
    return unique;
  }

  /**
   * The property <code>by_key</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Map<String, @Nullable String> getByKey() {
    return byKey;
  }

  /**
   * The property <code>deep</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable List<Map<String, List<Box>>> getDeep() {
    return deep;
  }

  /**
   * The property <code>inline</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable List<BoxInlineInner> getInline() {
    return inline;
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
    return other instanceof Box
        && state().equals(((Box) other).state())
        && undeclared.equals(((Box) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Box", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .check("names", names, NAMES_RULES)
        .check("unique", unique, UNIQUE_RULES)
        .check("deep", deep, DEEP_RULES)
        .nested("deep", deep)
        .check("inline", inline, INLINE_RULES)
        .nested("inline", inline)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        names,
        unique,
        byKey,
        deep,
        inline);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable List<String> names;
    @Nullable Set<Long> unique;
    @Nullable Map<String, @Nullable String> byKey;
    @Nullable List<Map<String, List<Box>>> deep;
    @Nullable List<BoxInlineInner> inline;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Box built) {
      this.names = built.names;
      this.unique = built.unique;
      this.byKey = built.byKey;
      this.deep = built.deep;
      this.inline = built.inline;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>names</code>.
     *
     * <p>Maximum size: 3
     *
     * @param names the value
     * @return this builder
     */
    public Builder names(List<String> names) {
      this.names = JsonContainers.copy(Violations.notNull("names", names), this.names);
      return this;
    }

    /**
     * The property <code>unique</code>.
     *
     * @param unique the value
     * @return this builder
     */
    public Builder unique(Set<Long> unique) {
      this.unique = JsonContainers.copy(Violations.notNull("unique", unique), this.unique);
      return this;
    }

    /**
     * The property <code>by_key</code>.
     *
     * @param byKey the value
     * @return this builder
     */
    public Builder byKey(Map<String, @Nullable String> byKey) {
      this.byKey = JsonContainers.copy(Violations.notNull("by_key", byKey), this.byKey);
      return this;
    }

    /**
     * The property <code>deep</code>.
     *
     * @param deep the value
     * @return this builder
     */
    public Builder deep(List<Map<String, List<Box>>> deep) {
      this.deep = JsonContainers.copy(Violations.notNull("deep", deep), this.deep);
      return this;
    }

    /**
     * The property <code>inline</code>.
     *
     * @param inline the value
     * @return this builder
     */
    public Builder inline(List<BoxInlineInner> inline) {
      this.inline = JsonContainers.copy(Violations.notNull("inline", inline), this.inline);
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
      undeclared.put("Box", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Box build() {
      Box built = new Box(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Box");
      return built;
    }
  }
}
