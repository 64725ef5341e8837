package dev.replicategateway.generator.document;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a document says and generated code does not do, each said once. */
public final class Warnings {
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<String> ofUnreached = new LinkedHashSet<>();
  private boolean isOfUnreached;

  /**
   * Notes a warning.
   *
   * @param node where the document says it
   * @param consequence what happens instead
   */
  public void add(Node node, String consequence) {
    (isOfUnreached ? ofUnreached : warnings).add(node + ": " + consequence);
  }

  /**
   * Notes a value that OpenAPI does not have; it would be left out in silence.
   *
   * @param node where the document says it
   * @param kind what it should be one of, in the singular
   * @param known all of those
   */
  public void addUnlessKnown(Node node, String value, String kind, List<String> known) {
    if (!known.contains(value)) {
      add(
          node,
          "is not a "
              + kind
              + " of OpenAPI: "
              + value
              + "; expected one of "
              + String.join(", ", known));
    }
  }

  /** Notes a warning of a file that is not a document. */
  public void add(Path file, String consequence) {
    warnings.add(file.getFileName() + ": " + consequence);
  }

  /** What is noted from now on is of schemas that no operation reaches. */
  public void beginUnreached() {
    isOfUnreached = true;
  }

  /** Counts what was noted of schemas that no operation reaches. */
  public void includeUnreached() {
    warnings.addAll(ofUnreached);
  }

  /**
   * Makes warnings errors.
   *
   * @throws ContractException naming all warnings, if there are any
   */
  public void orThrow() {
    if (!warnings.isEmpty()) {
      throw new ContractException(String.join("\n", warnings));
    }
  }

  /** The warnings, in the order in which they were noted. */
  public List<String> all() {
    return List.copyOf(warnings);
  }
}
