package dev.replicategateway.generator;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.render.Renderer;
import dev.replicategateway.generator.render.Renderer.Packages;
import dev.replicategateway.generator.render.Templates;
import dev.replicategateway.generator.translate.ContractReader;
import dev.replicategateway.generator.translate.Mappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of a page, one for each construct, and beside each the Java that is expected of it.
 * {@code -Dgoldens=write} writes what comes out now, for a reviewer to see in the diff.
 */
class GoldensTest {
  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
  private static final boolean IS_WRITING = "write".equals(System.getProperty("goldens"));

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentComesOutAsTheGoldensHaveIt(Path document) throws IOException {
    Path golden = Path.of(document.toString().replace(".yaml", ""));
    Map<String, String> generated = generated(document);
    if (IS_WRITING) {
      write(golden, generated);
    }

    assertThat(read(golden)).isEqualTo(generated);
  }

  /** The files of models and interfaces; of warnings and support classes, the list. */
  private static Map<String, String> generated(Path document) {
    Warnings warnings = new Warnings();
    Contract contract =
        new ContractReader(Document.read(document.toString()), Mappings.NONE, warnings).read();
    Map<String, String> files =
        new Renderer(contract, new Packages("golden", "golden"), new Templates(null)).files();
    Map<String, String> goldens = new TreeMap<>();
    StringBuilder support = new StringBuilder();
    files.forEach(
        (path, text) -> {
          String name = path.replace("golden/", "");
          boolean isSupport =
              !name.equals("package-info.java")
                  && Files.exists(
                      Path.of("src/support/java/dev/replicategateway/generator/support", name));
          if (isSupport) {
            support.append(name).append('\n');
          } else {
            goldens.put(name, text);
          }
        });
    goldens.put("support.txt", support.toString());
    goldens.put("warnings.txt", String.join("\n", warnings.all()));
    return goldens;
  }

  private static Map<String, String> read(Path golden) throws IOException {
    if (!Files.exists(golden)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(golden)) {
      return files.collect(
          toMap(
              file -> file.getFileName().toString(), GoldensTest::text, (a, b) -> a, TreeMap::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path golden, Map<String, String> files) throws IOException {
    if (Files.exists(golden)) {
      try (Stream<Path> old = Files.walk(golden)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(golden);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(golden.resolve(file.getKey()), file.getValue());
    }
  }
}
