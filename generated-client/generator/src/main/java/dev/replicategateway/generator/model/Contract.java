package dev.replicategateway.generator.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is generated from a document.
 *
 * @param title the document's title
 * @param version its version
 * @param description what it says of itself, or nothing
 * @param classes the classes of its schemas
 * @param unreached further classes, to which no operation leads
 * @param apis the interfaces of its operations
 */
public record Contract(
    String title,
    String version,
    String description,
    List<ModelClass> classes,
    List<ModelClass> unreached,
    List<Api> apis) {
  /** The same with all classes. */
  public Contract withUnreached() {
    List<ModelClass> all =
        Stream.concat(classes.stream(), unreached.stream())
            .sorted(Comparator.comparing(ModelClass::name))
            .toList();
    return new Contract(title, version, description, all, List.of(), apis);
  }
}
