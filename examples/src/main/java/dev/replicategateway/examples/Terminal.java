package dev.replicategateway.examples;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Prints lines and a bar, which a terminal redraws in place and a log file gets line by line.
 * Thread-safe.
 */
final class Terminal {
  private static final int BAR_WIDTH = 20;

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

  synchronized void line(String line) {
    if (redraws && !bar.isEmpty()) {
      out.println();
    }
    bar = "";
    out.println(line);
  }

  /** A part of a line, or several, without a line's end. */
  synchronized void text(String text) {
    out.print(text);
    out.flush();
  }

  /** A bar such as {@code [############........] 60% 15/25}. */
  synchronized void bar(int percent, int done, int total) {
    int filled = Math.min(percent, 100) * BAR_WIDTH / 100;
    String next =
        String.format(
            Locale.ROOT,
            "[%s%s] %3d%%  %d/%d",
            "#".repeat(filled),
            ".".repeat(BAR_WIDTH - filled),
            percent,
            done,
            total);
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
