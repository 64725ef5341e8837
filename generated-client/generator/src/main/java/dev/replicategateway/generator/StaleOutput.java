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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes generated sources when anything that decides them has changed: the plug-in itself skips
 * an unchanged document, but looks at nothing else.
 */
public final class StaleOutput {
  private final Path output;
  private final Path stamp;
  private final List<Path> inputs;

  StaleOutput(Path output, List<Path> inputs) {
    this.output = output;
    this.stamp = output.resolveSibling(output.getFileName() + ".sha256");
    this.inputs = inputs;
  }

  /**
   * Removes the output if the checksum over the inputs is another than the last time, and checks
   * the document first if it is a file.
   *
   * @param args the folder of the output, the document or a folder of documents, then the files and
   *     folders of the other inputs
   * @throws IOException if a file cannot be read, or the output not be removed
   */
  public static void main(String[] args) throws IOException {
    List<Path> paths = Arrays.stream(args).map(Path::of).toList();
    new StaleOutput(paths.get(0), paths.subList(1, paths.size())).remove();
  }

  void remove() throws IOException {
    String now = checksum();
    String last = Files.exists(stamp) ? Files.readString(stamp) : "";
    if (now.equals(last)) {
      return;
    }
    if (Files.exists(output)) {
      for (Path file : files(output, Comparator.reverseOrder())) {
        Files.delete(file);
      }
    }
    check(inputs.get(0));
    Files.createDirectories(stamp.getParent());
    Files.writeString(stamp, now);
  }

  /** A build of our own takes a warning for an error. */
  private static void check(Path document) {
    if (Files.isDirectory(document)) {
      return;
    }
    try {
      Warnings warnings = new Warnings();
      new ContractReader(Document.read(document.toString()), Mappings.NONE, warnings).read();
      warnings.orThrow();
    } catch (ContractException e) {
      throw new IllegalStateException(
          document.toAbsolutePath().normalize() + " is broken:\n" + e.getMessage(), e);
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
