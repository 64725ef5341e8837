package golden;

import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered.
 *
 * <p>It may be &#60;empty&#62; &#38; end a comment: *&#47;
 */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@JsonClass(generateAdapter = true, generator = "java-retrofit-moshi")
@NullMarked
public final class Order extends ContractValue {
  /** The names of the declared properties. */
  static final List<String> NAMES =
      List.of(
          "id",
          "note",
          "total",
          "count",
          "paid_at",
          "old",
          "buyer",
          "anything",
          "free");

  private static final Rules NOTE_RULES = new Rules().maxLength(100).pattern("^[a-z\"]+$");
  private static final Rules TOTAL_RULES = new Rules().moreThan("0");
  private static final Rules COUNT_RULES = new Rules().atLeast("1");

  final @Nullable UUID id;
  final @Nullable String note;
  final @Nullable BigDecimal total;
  final @Nullable Long count;
  final @Nullable OffsetDateTime paidAt;
  final @Nullable Boolean old;
  final @Nullable Buyer buyer;
  final @Nullable Object anything;
  final @Nullable Map<String, @Nullable Object> free;
  final Undeclared<@Nullable Object> undeclared;

  Order(Builder builder, Undeclared<@Nullable Object> undeclared) {
    this.id = builder.id;
    this.note = builder.note;
    this.total = builder.total;
    this.count = builder.count;
    this.paidAt = builder.paidAt;
    this.old = builder.old;
    this.buyer = builder.buyer;
    this.anything = builder.anything;
    this.free = builder.free;
    this.undeclared = undeclared;
  }

  /**
   * Reads JSON text. What breaks the contract is read all the same, see {@link #violations()}.
   *
   * @param json an object
   * @return the object
   * @throws com.squareup.moshi.JsonDataException if it is not JSON, or not an object
   */
  public static Order fromJson(String json) {
    return JsonTypes.parse(json, Order.class);
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
   * The property <code>id</code>.
   *
   * @return the value
   */
  public @Nullable UUID getId() {
    return id;
  }

  /**
   * The property <code>note</code>.
   *
   * <p>Maximum length: 100
   *
   * <p>Pattern: <code>^[a-z"]+$</code>
   *
   * @return the value, or null where JSON has null
   * @throws com.squareup.moshi.JsonDataException if the server sent none, or another type
   */
  public @Nullable String getNote() {
    return undeclared.requireOrNull("Order", 1, note);
  }

  /**
   * In euros.
   *
   * <p>Minimum: 0, exclusive
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if the server sent none, or another type
   */
  public BigDecimal getTotal() {
    return undeclared.require("Order", 2, total);
  }

  /**
   * The property <code>count</code>.
   *
   * <p>Default: 1
   *
   * <p>Minimum: 1
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Long getCount() {
    return count;
  }

  /**
   * The property <code>paid_at</code>.
   *
   * @return the value, or null where it is absent or JSON has null
   */
  public @Nullable OffsetDateTime getPaidAt() {
    return paidAt;
  }

  /**
   * The property <code>old</code>.
   *
   * @return the value, or null where it is absent
   * @deprecated by the contract
   */
  @Deprecated
  public @Nullable Boolean getOld() {
    return old;
  }

  /**
   * {@link Buyer}.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Buyer getBuyer() {
    return buyer;
  }

  /**
   * The property <code>anything</code>.
   *
   * @return the value, or null where it is absent or JSON has null
   */
  public @Nullable Object getAnything() {
    return anything;
  }

  /**
   * The property <code>free</code>.
   *
   * @return the value, or null where it is absent
   */
  public @Nullable Map<String, @Nullable Object> getFree() {
    return free;
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
    return other instanceof Order
        && state().equals(((Order) other).state())
        && undeclared.equals(((Order) other).undeclared);
  }

  @Override
  public int hashCode() {
    return 31 * state().hashCode() + undeclared.hashCode();
  }

  @Override
  public String toString() {
    return undeclared.describe("Order", state());
  }

  @Override
  void check(Violations violations) {
    violations
        .declared(undeclared)
        .required(undeclared, 1, note)
        .check("note", note, NOTE_RULES)
        .required(undeclared, 2, total)
        .check("total", total, TOTAL_RULES)
        .check("count", count, COUNT_RULES)
        .nested("buyer", buyer)
        .minProperties(undeclared.count(state()), 2)
        .others(undeclared);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id,
        note,
        total,
        count,
        paidAt,
        old,
        buyer,
        anything,
        free);
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    @Nullable UUID id;
    @Nullable String note;
    @Nullable BigDecimal total;
    @Nullable Long count;
    @Nullable OffsetDateTime paidAt;
    @Nullable Boolean old;
    @Nullable Buyer buyer;
    @Nullable Object anything;
    @Nullable Map<String, @Nullable Object> free;
    final Undeclared<@Nullable Object> undeclared;

    Builder() {
      this.undeclared = new Undeclared<>(NAMES);
    }

    private Builder(Order built) {
      this.id = built.id;
      this.note = built.note;
      this.total = built.total;
      this.count = built.count;
      this.paidAt = built.paidAt;
      this.old = built.old;
      this.buyer = built.buyer;
      this.anything = built.anything;
      this.free = built.free;
      this.undeclared = built.undeclared.copy();
    }

    /**
     * The property <code>id</code>.
     *
     * @param id the value
     * @return this builder
     */
    public Builder id(UUID id) {
      this.id = Violations.notNull("id", id);
      return this;
    }

    /**
     * The property <code>note</code>.
     *
     * <p>Maximum length: 100
     *
     * <p>Pattern: <code>^[a-z"]+$</code>
     *
     * @param note the value; null is sent as null
     * @return this builder
     */
    public Builder note(@Nullable String note) {
      this.note = note;
      undeclared.mark(1, note);
      return this;
    }

    /**
     * In euros.
     *
     * <p>Minimum: 0, exclusive
     *
     * @param total the value
     * @return this builder
     */
    public Builder total(BigDecimal total) {
      this.total = Violations.notNull("total", total);
      return this;
    }

    /**
     * The property <code>count</code>.
     *
     * <p>Default: 1
     *
     * <p>Minimum: 1
     *
     * @param count the value
     * @return this builder
     */
    public Builder count(long count) {
      this.count = count;
      return this;
    }

    /**
     * The property <code>paid_at</code>.
     *
     * @param paidAt the value; null is sent as null
     * @return this builder
     */
    public Builder paidAt(@Nullable OffsetDateTime paidAt) {
      this.paidAt = paidAt;
      undeclared.mark(4, paidAt);
      return this;
    }

    /**
     * The property <code>old</code>.
     *
     * @param old the value
     * @return this builder
     * @deprecated by the contract
     */
    @Deprecated
    public Builder old(boolean old) {
      this.old = old;
      return this;
    }

    /**
     * {@link Buyer}.
     *
     * @param buyer the value
     * @return this builder
     */
    public Builder buyer(Buyer buyer) {
      this.buyer = Violations.notNull("buyer", buyer);
      return this;
    }

    /**
     * The property <code>anything</code>.
     *
     * @param anything the value; null is sent as null
     * @return this builder
     */
    public Builder anything(@Nullable Object anything) {
      this.anything = JsonValues.copy("anything", anything);
      undeclared.mark(7, anything);
      return this;
    }

    /**
     * The property <code>free</code>.
     *
     * @param free the value
     * @return this builder
     */
    public Builder free(Map<String, ? extends @Nullable Object> free) {
      this.free = JsonValues.copyOfObject("free", Violations.notNull("free", free));
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
      undeclared.put("Order", name, JsonValues.copy(name, value));
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required property that is missing and each value
     *     that breaks a rule of the contract
     */
    public Order build() {
      undeclared.mark(1, note);
      Order built = new Order(this, undeclared.copy());
      built.undeclared.settle(built.state());
      Violations violations = Violations.ofBuilder();
      built.check(violations);
      violations.orThrow("Order");
      return built;
    }
  }
}
