package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Warnings;

/**
 * What every reader needs.
 *
 * @param mappings names that the user chose
 * @param warnings takes what generated code does not do
 */
record Reading(Mappings mappings, Warnings warnings) {}
