package dev.replicategateway.generator.support;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A value of a type that the contract has a schema for: an object, a union or an enum. */
@NullMarked
public abstract class ContractValue {
  /** Libraries that write fields would write Java's names and lose values; this one stops them. */
  @SuppressWarnings("unused")
  private final NotForOthers others = NotForOthers.ONLY;

  ContractValue() {}

  /** Adds what breaks the contract. */
  abstract void check(Violations violations);

  /**
   * What breaks the contract in this value and within it: of another type or format, missing
   * although required, null, unknown or beyond a rule. What a server sends is read all the same.
   *
   * @return a text for each, which begins with the path of the value; empty where nothing does
   */
  public final List<String> violations() {
    return Violations.of(this);
  }

  /**
   * This value as JSON; what was read is written as it came.
   *
   * @return the JSON text
   */
  public final String toJson() {
    return JsonTypes.adapter(getClass()).toJson(this);
  }

  /**
   * Not for callers. It stops libraries that write what getters return, such as Jackson, from
   * writing this value wrong.
   *
   * @return nothing
   * @throws UnsupportedOperationException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Nobody is to depend on an annotation of Error Prone.
  public final Object getWrittenByToJsonOnly() {
    throw new UnsupportedOperationException(
        getClass().getSimpleName() + " is written by its toJson(), not by its getters");
  }

  /**
   * Two fields of one name, which Gson refuses before it writes or reads anything; and one that
   * refers to its owner, which Jackson does not write.
   */
  private static final class NotForOthers extends WrittenByToJson {
    static final NotForOthers ONLY = new NotForOthers();

    @SuppressWarnings({"unused", "HidingField"})
    private final Object writtenByItsToJsonOnly = this;
  }

  private static class WrittenByToJson {
    @SuppressWarnings("unused")
    private @Nullable Object writtenByItsToJsonOnly;
  }
}
