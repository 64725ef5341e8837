package dev.replicategateway.generator.translate;

import java.util.Map;

/**
 * Java names that the user chose, by the contract's.
 *
 * @param models of component schemas
 * @param inlineSchemas of schemas without a name of their own, by their place, as in {@code
 *     Feature_state}
 * @param properties of properties
 * @param parameters of parameters
 * @param constants of enum values
 * @param operations of operations
 */
public record Mappings(
    Map<String, String> models,
    Map<String, String> inlineSchemas,
    Map<String, String> properties,
    Map<String, String> parameters,
    Map<String, String> constants,
    Map<String, String> operations) {
  /** No choice at all. */
  public static final Mappings NONE =
      new Mappings(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
}
