package dev.replicategateway.client.templates;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;

/**
 * An example that a document carries.
 *
 * @param place where the document has it
 * @param schema what it is an example of, as the generator sees it
 * @param json the example
 */
record Example(String place, Schema<?> schema, JsonNode json) {}
