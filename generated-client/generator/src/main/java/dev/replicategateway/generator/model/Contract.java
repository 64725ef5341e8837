package dev.replicategateway.generator.model;

import java.util.List;

/**
 * All that is generated from a document.
 *
 * @param title the document's title
 * @param version its version
 * @param description what it says of itself, or nothing
 * @param classes the classes of its schemas
 * @param apis the interfaces of its operations
 */
public record Contract(
    String title, String version, String description, List<ModelClass> classes, List<Api> apis) {}
