package dev.replicategateway.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * This process's class path with jars alone, as users have it and as class data sharing needs it.
 */
final class JarClassPath {
  private static String jars;

  private JarClassPath() {}

  /** The class path; the folders in it are packed once. */
  static synchronized String get() throws IOException {
    if (jars == null) {
      List<String> elements = new ArrayList<>();
      for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        elements.add(Files.isDirectory(Path.of(element)) ? pack(Path.of(element)) : element);
      }
      jars = String.join(File.pathSeparator, elements);
    }
    return jars;
  }

  private static String pack(Path folder) throws IOException {
    Path jar = Files.createTempFile("classes", ".jar");
    jar.toFile().deleteOnExit();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(
              found -> {
                try {
                  String name =
                      folder.relativize(found).toString().replace(File.separatorChar, '/');
                  out.putNextEntry(new ZipEntry(name));
                  Files.copy(found, out);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return jar.toString();
  }
}
