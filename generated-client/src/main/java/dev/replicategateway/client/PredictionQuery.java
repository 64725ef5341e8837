package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.NextPageException;
import dev.replicategateway.client.model.PredictionListSource;
import dev.replicategateway.client.model.PredictionPage;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which predictions are listed, newest first, and where the list begins. Immutable. */
public final class PredictionQuery {
  private static final PredictionQuery ALL = builder().build();

  /** What resolves an address that may be relative, and whose host is not called. */
  static final HttpUrl ANY_HOST = HttpUrl.get("https://host.invalid/");

  private final @Nullable OffsetDateTime createdAfter;
  private final @Nullable OffsetDateTime createdBefore;
  private final @Nullable PredictionListSource source;
  private final @Nullable String cursor;

  private PredictionQuery(Builder builder) {
    this.createdAfter = builder.createdAfter;
    this.createdBefore = builder.createdBefore;
    this.source = builder.source;
    this.cursor = builder.cursor;
  }

  /**
   * All predictions of the account.
   *
   * @return the query
   */
  public static PredictionQuery all() {
    return ALL;
  }

  /**
   * A builder with nothing set, which lists all predictions.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder with what this query has.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.createdAfter = createdAfter;
    builder.createdBefore = createdBefore;
    builder.source = source;
    builder.cursor = cursor;
    return builder;
  }

  /**
   * The time from which on predictions are listed.
   *
   * @return the time, itself included, or null for no such bound
   */
  public @Nullable OffsetDateTime createdAfter() {
    return createdAfter;
  }

  /**
   * The time before which predictions are listed.
   *
   * @return the time, itself excluded, or null for no such bound
   */
  public @Nullable OffsetDateTime createdBefore() {
    return createdBefore;
  }

  /**
   * Where the predictions were created.
   *
   * @return the source, or null for any
   */
  public @Nullable PredictionListSource source() {
    return source;
  }

  /**
   * Where the list begins.
   *
   * @return the cursor of a page, or null for the newest prediction
   */
  public @Nullable String cursor() {
    return cursor;
  }

  /**
   * This query for the page that follows one of its own. Only the cursor is read from {@link
   * PredictionPage#getNext}; its host, which behind a gateway is still Replicate's, is not called.
   *
   * @param page the page that this query brought
   * @return the query, or nothing where the page is the last one
   * @throws NextPageException if the page names a next one without a cursor, or itself; it holds
   *     the page
   */
  public Optional<PredictionQuery> after(PredictionPage page) {
    // Nothing here knows the key, so nothing is quoted.
    CallContext call =
        CallContext.of(ClientRuntime.LISTING, Effect.LISTS, UnaryOperator.identity());
    return after(page, call, address -> "");
  }

  /** The same for a caller that can quote what came without showing the key. */
  Optional<PredictionQuery> after(
      PredictionPage page, CallContext call, UnaryOperator<String> quote) {
    Object next = next(page);
    String address = next == null ? "" : next.toString();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    HttpUrl url = next instanceof String ? ANY_HOST.resolve(address) : null;
    String following = url == null ? null : url.queryParameter("cursor");
    if (following == null || following.isEmpty()) {
      throw call.notContinued("the page's next" + quote.apply(address) + " has no cursor", page);
    }
    if (following.equals(cursor)) {
      throw call.notContinued(
          "the page's next" + quote.apply(address) + " has the cursor of the page itself", page);
    }
    return Optional.of(toBuilder().cursor(following).build());
  }

  /** Its address; what is no URI, or no string, is kept among the properties not declared. */
  private static @Nullable Object next(PredictionPage page) {
    URI next = page.getNext();
    return next == null ? page.getAdditionalProperties().get("next") : next.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PredictionQuery
        && Objects.equals(createdAfter, ((PredictionQuery) other).createdAfter)
        && Objects.equals(createdBefore, ((PredictionQuery) other).createdBefore)
        && Objects.equals(source, ((PredictionQuery) other).source)
        && Objects.equals(cursor, ((PredictionQuery) other).cursor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(createdAfter, createdBefore, source, cursor);
  }

  @Override
  public String toString() {
    return "PredictionQuery{createdAfter="
        + createdAfter
        + ", createdBefore="
        + createdBefore
        + ", source="
        + source
        + ", cursor="
        + cursor
        + "}";
  }

  /** Builds a {@link PredictionQuery}; what is not set does not bound the list. */
  public static final class Builder {
    private @Nullable OffsetDateTime createdAfter;
    private @Nullable OffsetDateTime createdBefore;
    private @Nullable PredictionListSource source;
    private @Nullable String cursor;

    private Builder() {}

    /**
     * Lists only predictions created at this time or later.
     *
     * @param time the time
     * @return this builder
     */
    public Builder createdAfter(OffsetDateTime time) {
      this.createdAfter = Objects.requireNonNull(time, "createdAfter");
      return this;
    }

    /**
     * Lists only predictions created before this time.
     *
     * @param time the time
     * @return this builder
     */
    public Builder createdBefore(OffsetDateTime time) {
      this.createdBefore = Objects.requireNonNull(time, "createdBefore");
      return this;
    }

    /**
     * Lists only predictions created there.
     *
     * @param where the source; with {@link PredictionListSource#WEB} Replicate lists those of the
     *     last 14 days
     * @return this builder
     */
    public Builder source(PredictionListSource where) {
      this.source = Objects.requireNonNull(where, "source");
      return this;
    }

    /**
     * Begins the list at a page that an earlier list had reached.
     *
     * @param ofPage the cursor, as {@link PredictionQuery#cursor} of the query for that page has it
     * @return this builder
     */
    public Builder cursor(String ofPage) {
      this.cursor = Objects.requireNonNull(ofPage, "cursor");
      return this;
    }

    /**
     * Builds the query.
     *
     * @return the query
     * @throws IllegalArgumentException naming everything that is out of its range
     */
    public PredictionQuery build() {
      List<String> violations = new ArrayList<>();
      if (createdAfter != null && createdBefore != null && !createdAfter.isBefore(createdBefore)) {
        violations.add(
            "createdAfter is "
                + createdAfter
                + ", must be before createdBefore, "
                + createdBefore
                + "; otherwise no prediction is listed");
      }
      if (cursor != null && cursor.isEmpty()) {
        violations.add("cursor is empty, must be the cursor of a page");
      }
      if (!violations.isEmpty()) {
        throw new IllegalArgumentException("PredictionQuery: " + String.join("; ", violations));
      }
      return new PredictionQuery(this);
    }
  }
}
