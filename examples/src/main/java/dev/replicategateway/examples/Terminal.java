package dev.replicategateway.examples;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Prints lines and a bar, which a terminal redraws in place and a log file gets line by line. */
final class Terminal {
  private final PrintStream out;
  private final boolean redraws;
  private String bar = "";

  Terminal(PrintStream out, boolean redraws) {
    this.out = out;
    this.redraws = redraws;
  }

  static Terminal ofStandardOutput() {
    return new Terminal(System.out, isInteractive(System.console()));
  }

  private static boolean isInteractive(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      // Only from JDK 22 on, where a console alone no longer tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  void line(String line) {
    if (redraws && !bar.isEmpty()) {
      out.println();
    }
    bar = "";
    out.println(line);
  }

  void bar(Progress progress) {
    String next = progress.toString();
    if (next.equals(bar)) {
      return;
    }
    if (redraws) {
      // Blanks cover what a longer bar would leave behind.
      out.print("\r" + next + " ".repeat(Math.max(0, bar.length() - next.length())));
      out.flush();
    } else {
      out.println(next);
    }
    bar = next;
  }
}
