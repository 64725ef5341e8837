package dev.replicategateway.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A fresh JVM with this one's class path. */
final class JavaProcess {
  private JavaProcess() {}

  /**
   * Runs a main class to its end.
   *
   * @return the lines of its standard output
   * @throws IOException if it does not end well
   */
  static List<String> run(List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(System.getProperty("java.home"), options, main, arguments);
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

  /** Starts a main class with the JDK in the given folder; its errors are shown. */
  static Process start(String javaHome, List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(javaHome, "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
