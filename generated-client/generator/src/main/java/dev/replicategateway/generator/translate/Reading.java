package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;

/**
 * What every reader needs.
 *
 * @param mappings names that the user chose
 * @param warnings takes what generated code does not do
 */
record Reading(Mappings mappings, Warnings warnings) {
  /** Warns of something at a place of the document. */
  void warn(Node place, String problem) {
    warnings.add(place, problem);
  }
}
