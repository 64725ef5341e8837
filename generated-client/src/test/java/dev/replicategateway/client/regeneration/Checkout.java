package dev.replicategateway.client.regeneration;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A copy of what the client is built from, to be edited and built by a Maven of its own. */
final class Checkout {
  static final String CONTRACT = "openapi/openapi.yaml";
  static final String GENERATED = "generated-client/target/generated-sources/openapi/src";
  static final String CLASSES = "generated-client/target/classes";

  private static final Path ORIGINAL = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> PARTS =
      List.of(
          "pom.xml",
          ".mvn",
          "openapi/pom.xml",
          CONTRACT,
          "generated-client/pom.xml",
          "generated-client/src/main",
          "generated-client/generator/pom.xml",
          "generated-client/generator/src/main",
          "generated-client/generator/src/support",
          "generated-client/contracts/pom.xml",
          "examples/pom.xml");

  /** What a test writes into Java need not be formatted. */
  private static final String UNFORMATTED = "-Dspotless.check.skip=true";

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  static Checkout named(String name) throws IOException {
    Path root = Path.of("target", "regeneration", name).toAbsolutePath();
    if (Files.exists(root)) {
      delete(root);
    }
    for (String part : PARTS) {
      copy(ORIGINAL.resolve(part), root.resolve(part));
    }
    return new Checkout(root);
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /** Writes a new text wherever a file has the old one; fails where it has not. */
  void edit(String file, String oldText, String newText) throws IOException {
    String content = Files.readString(path(file));
    assertThat(content).contains(oldText);
    Files.writeString(path(file), content.replace(oldText, newText));
  }

  /** Builds the client, and returns what that printed. */
  List<String> build(String phase) throws MavenInvocationException {
    List<String> output = run("-pl", "generated-client", "-am", UNFORMATTED, phase);
    assertThat(output).contains("[INFO] BUILD SUCCESS");
    return output;
  }

  /**
   * Builds the whole project, which must fail, and returns what stands at the end of the output.
   */
  String failingBuild(String phase) throws MavenInvocationException {
    List<String> output = run(phase);
    assertThat(output).contains("[INFO] BUILD FAILURE");
    return String.join("\n", output.subList(output.indexOf("[INFO] BUILD FAILURE"), output.size()));
  }

  private List<String> run(String... arguments) throws MavenInvocationException {
    // Two threads write to it, for the two streams.
    List<String> output = Collections.synchronizedList(new ArrayList<>());
    InvocationRequest request =
        new DefaultInvocationRequest()
            .setMavenHome(new File(System.getProperty("maven.home")))
            .setLocalRepositoryDirectory(new File(System.getProperty("maven.repo.local")))
            .setJavaHome(new File(System.getProperty("java.home")))
            // Halves the processor time of so short a run.
            .setMavenOpts("-XX:TieredStopAtLevel=1")
            .setBaseDirectory(root.toFile())
            .setBatchMode(true)
            .setNoTransferProgress(true)
            .addArgs(List.of(arguments))
            .setOutputHandler(output::add)
            .setErrorHandler(output::add);
    new DefaultInvoker().execute(request);
    return output;
  }

  /** The files in a folder, with their paths in it. */
  List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(path(folder))) {
      return files.filter(Files::isRegularFile).map(path(folder)::relativize).sorted().toList();
    }
  }

  /** A generated class as the last build compiled it. */
  Class<?> model(String name) throws ClassNotFoundException, MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(path(CLASSES).toUri().toURL());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(new File(entry).toURI().toURL());
    }
    // Not below the test's own loader, which knows the class as the surrounding build compiled it.
    ClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    return loader.loadClass("dev.replicategateway.client.model." + name);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
