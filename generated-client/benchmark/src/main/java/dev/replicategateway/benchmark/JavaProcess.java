package dev.replicategateway.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A fresh JVM with this one's class path, in jars. */
final class JavaProcess {
  private JavaProcess() {}

  /** As {@link #run(String, List, Class, String...)}, with the JDK of this process. */
  static List<String> run(List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return run(System.getProperty("java.home"), options, main, arguments);
  }

  /**
   * Runs a main class to its end, with the JDK in the given folder.
   *
   * @return the lines of its standard output
   * @throws IOException if it does not end well
   */
  static List<String> run(String javaHome, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(javaHome, options, main, arguments);
    List<String> lines;
    try (BufferedReader output = process.inputReader()) {
      lines = output.lines().toList();
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(
          main.getSimpleName() + " " + List.of(arguments) + " ended with " + exit + ": " + lines);
    }
    return lines;
  }

  /** The feature version of the JDK in the given folder, such as 25. */
  static String versionOf(String javaHome) throws IOException {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(javaHome, "release"))) {
      release.load(reader);
    }
    String version = release.getProperty("JAVA_VERSION").replace("\"", "");
    return Integer.toString(Runtime.Version.parse(version).feature());
  }

  /** Starts a main class with the JDK in the given folder; its errors are shown. */
  static Process start(String javaHome, List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(javaHome, "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-classpath", JarClassPath.get(), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
