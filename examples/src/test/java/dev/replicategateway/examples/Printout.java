package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What an example prints. */
final class Printout {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  final Terminal terminal = new Terminal(new PrintStream(printed, true, UTF_8), false);

  List<String> lines() {
    return printed.toString(UTF_8).lines().toList();
  }
}
