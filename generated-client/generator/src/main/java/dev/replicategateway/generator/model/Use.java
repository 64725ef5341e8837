package dev.replicategateway.generator.model;

/**
 * A type where it is used.
 *
 * @param type the type
 * @param isNullable whether null may stand there
 * @param rules what the contract asks of the value
 */
public record Use(Type type, boolean isNullable, Rules rules) {
  /** Any JSON value, null included. */
  public static final Use ANYTHING = new Use(new Type.Any(), true, Rules.NONE);

  /** The same, where null may stand as well. */
  public Use orNull() {
    return new Use(type, true, rules);
  }
}
