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
public final class BoxInlineInner {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "x");

  final @Nullable Long x;
  final Undeclared<@Nullable Object> undeclared;

  BoxInlineInner(Builder builder) {
    this.x = builder.x;
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
   * The property <code>x</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Long getX() {
    return x;
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
    return undeclared.describe("BoxInlineInner", NAMES, state());
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        x);
  }

  /** Builds a {@link BoxInlineInner}; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable Long x;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>();
    }

    private Builder(BoxInlineInner built) {
      this.x = built.x;
      this.undeclared = new Undeclared<>(built.undeclared);
    }

    /**
     * Sets what {@link BoxInlineInner#getX()} returns.
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
      undeclared.put("BoxInlineInner", NAMES, name, JsonValues.copy(name, value));
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
      return new BoxInlineInner(this);
    }
  }
}
