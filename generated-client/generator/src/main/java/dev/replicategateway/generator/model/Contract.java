package dev.replicategateway.generator.model;

import java.util.List;

/**
 * All that is generated from a document.
 *
 * @param title the document's title
 * @param version its version
 * @param classes the classes of its schemas
 * @param apis the interfaces of its operations
 */
public record Contract(String title, String version, List<ModelClass> classes, List<Api> apis) {}
