package dev.replicategateway.generator;

import dev.replicategateway.generator.document.ContractException;
import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.translate.ContractReader;
import dev.replicategateway.generator.translate.Mappings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes generated sources when anything that decides them has changed, and tells whether they
 * have to be generated. The plug-in itself can only skip an unchanged document, looks at nothing
 * else for that, and reads the document all the same.
 */
final class StaleOutput {
  private final Path output;
  private final Path stamp;
  private final List<Path> inputs;

  /**
   * Sources and what decides them.
   *
   * @param output the folder of the sources
   * @param inputs the document or a folder of documents, then the files and folders of the other
   *     inputs
   */
  StaleOutput(Path output, List<Path> inputs) {
    this.output = output;
    this.stamp = output.resolveSibling(output.getFileName() + ".sha256");
    this.inputs = inputs;
  }

  /** Whether the sources are there, whole, and made of what the inputs are now. */
  boolean isCurrent() throws IOException {
    return Files.exists(output)
        && Files.exists(stamp)
        && Files.readString(stamp).equals(checksum());
  }

  /**
   * Removes the sources, and checks the document if it is a file.
   *
   * @throws IllegalStateException if the document is broken or has warnings
   */
  void remove() throws IOException {
    Files.deleteIfExists(stamp);
    if (Files.exists(output)) {
      for (Path file : files(output, Comparator.reverseOrder())) {
        Files.delete(file);
      }
    }
    check(inputs.get(0));
  }

  /** Notes that the sources have been generated from the inputs as they are now. */
  void seal() throws IOException {
    Files.createDirectories(stamp.getParent());
    Files.writeString(stamp, checksum());
  }

  /** A build of our own takes a warning for an error. */
  private static void check(Path document) {
    if (Files.isDirectory(document)) {
      return;
    }
    Path named = document.toAbsolutePath().normalize();
    Warnings warnings = new Warnings();
    try {
      new ContractReader(Document.read(document.toString()), Mappings.NONE, warnings).read();
    } catch (ContractException e) {
      throw new IllegalStateException(named + " is broken:\n" + e.getMessage(), e);
    }
    try {
      warnings.orThrow();
    } catch (ContractException e) {
      throw new IllegalStateException(
          named
              + " has warnings, which are errors in this build; correct each, or leave out what"
              + " generated code does not do:\n"
              + e.getMessage(),
          e);
    }
  }

  private String checksum() throws IOException {
    MessageDigest digest = sha256();
    for (Path input : inputs) {
      for (Path file : files(input, Comparator.naturalOrder())) {
        if (Files.isRegularFile(file)) {
          byte[] content = Files.readAllBytes(file);
          String head = input.relativize(file) + "\n" + content.length + "\n";
          digest.update(head.getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(order).toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
