package dev.replicategateway.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replicategateway.generator.document.Node;

/**
 * An example that a document carries.
 *
 * @param place where the document has it
 * @param schema what it is an example of
 * @param json the example
 */
record Example(String place, Node schema, JsonNode json) {}
