package golden;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import okhttp3.Headers;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of {@link golden.TeasApi#listTeas}. One that is not set is not sent.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parameters 1")
@NullMarked
public final class ListTeasParameters {
  private final RequestParameters values;

  private ListTeasParameters(RequestParameters values) {
    this.values = values;
  }

  /**
   * A builder with nothing set.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder(new RequestParameters());
  }

  /**
   * A builder with everything set as it is here.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return new Builder(new RequestParameters(values));
  }

  /**
   * The parameters of the query that are set, as Retrofit sends them.
   *
   * @return encoded names and values; a name of several values is there for each
   */
  public Map<String, String> query() {
    return values.query();
  }

  /**
   * The headers that are set, as Retrofit sends them.
   *
   * @return the headers, of which all cookies are one
   */
  public Headers headers() {
    return values.headers();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ListTeasParameters
        && values.equals(((ListTeasParameters) other).values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.describe("ListTeasParameters");
  }

  /** Builds the object; every violation of the contract is reported at once. */
  public static final class Builder {
    private static final RequestParameter SESSION = RequestParameter.cookie("session");
    private static final RequestParameter LIMIT =
        RequestParameter.query("limit").rules(new Rules().atLeast("1").atMost("100"));
    private static final RequestParameter TAGS =
        RequestParameter.query("tags").rules(new Rules().each(new Rules()));
    private static final RequestParameter FIELDS =
        RequestParameter.query("fields").separated("%7C").rules(new Rules().each(new Rules()));
    private static final RequestParameter FILTER = RequestParameter.query("filter").deepObject();
    private static final RequestParameter NEXT = RequestParameter.query("next").reserved();
    private static final RequestParameter X_TRACE = RequestParameter.header("X-Trace");
    private static final RequestParameter PIN = RequestParameter.header("pin").secret();
    private static final RequestParameter WAIT_PARAMETER = RequestParameter.query("wait");

    private final RequestParameters values;

    private Builder(RequestParameters values) {
      this.values = values;
    }

    /**
     * The parameter <code>session</code>.
     *
     * @param session the value
     * @return this builder
     */
    public Builder session(String session) {
      this.values.set(SESSION, session);
      return this;
    }

    /**
     * How many.
     *
     * <p>Default: 20
     *
     * <p>Minimum: 1
     *
     * <p>Maximum: 100
     *
     * @param limit the value
     * @return this builder
     */
    public Builder limit(long limit) {
      this.values.set(LIMIT, limit);
      return this;
    }

    /**
     * The parameter <code>tags</code>.
     *
     * @param tags the value
     * @return this builder
     */
    public Builder tags(List<String> tags) {
      this.values.set(TAGS, tags);
      return this;
    }

    /**
     * The parameter <code>fields</code>.
     *
     * @param fields the value
     * @return this builder
     */
    public Builder fields(List<String> fields) {
      this.values.set(FIELDS, fields);
      return this;
    }

    /**
     * The parameter <code>filter</code>.
     *
     * @param filter the value
     * @return this builder
     */
    public Builder filter(Filter filter) {
      this.values.set(FILTER, filter);
      return this;
    }

    /**
     * The parameter <code>next</code>.
     *
     * @param next the value
     * @return this builder
     */
    public Builder next(String next) {
      this.values.set(NEXT, next);
      return this;
    }

    /**
     * The parameter <code>X-Trace</code>.
     *
     * @param xTrace the value
     * @return this builder
     */
    public Builder xTrace(UUID xTrace) {
      this.values.set(X_TRACE, xTrace);
      return this;
    }

    /**
     * The parameter <code>pin</code>.
     *
     * @param pin the value
     * @return this builder
     */
    public Builder pin(String pin) {
      this.values.set(PIN, pin);
      return this;
    }

    /**
     * The parameter <code>wait</code>.
     *
     * @param waitParameter the value
     * @return this builder
     */
    public Builder waitParameter(long waitParameter) {
      this.values.set(WAIT_PARAMETER, waitParameter);
      return this;
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws IllegalArgumentException naming each required parameter that is missing and each value
     *     that breaks a rule of the contract
     */
    public ListTeasParameters build() {
      return new ListTeasParameters(values.checked("ListTeasParameters", SESSION));
    }
  }
}
