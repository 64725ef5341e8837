package dev.replicategateway.generator.support;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A value of a type that the contract has a schema for: an object, a union or an enum. */
@NullMarked
public abstract class ContractValue {
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
}
