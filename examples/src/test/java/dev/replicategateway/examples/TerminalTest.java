package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final Progress HALF = new Progress(50, 50, 100);
  private static final Progress FULL = new Progress(100, 2, 2);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void logFileGetsOneLineForEachChange() {
    Terminal terminal = terminal(false);

    terminal.line("processing");
    terminal.bar(HALF);
    terminal.bar(HALF);
    terminal.bar(FULL);
    terminal.line("succeeded");

    assertThat(printed())
        .isEqualTo(
            """
            processing
            [##########..........]  50%  50/100
            [####################] 100%  2/2
            succeeded
            """);
  }

  @Test
  void terminalRedrawsTheBarInPlace() {
    Terminal terminal = terminal(true);

    terminal.line("processing");
    terminal.bar(HALF);
    terminal.bar(HALF);
    terminal.bar(FULL);
    terminal.line("succeeded");

    assertThat(printed())
        .isEqualTo(
            "processing\n"
                + "\r[##########..........]  50%  50/100"
                + "\r[####################] 100%  2/2   "
                + "\nsucceeded\n");
  }

  @Test
  void barStartsOnALineOfItsOwn() {
    Terminal terminal = terminal(true);

    terminal.bar(FULL);
    terminal.line("processing");
    terminal.bar(FULL);

    assertThat(printed())
        .isEqualTo(
            "\r[####################] 100%  2/2\nprocessing\n\r[####################] 100%  2/2");
  }

  private Terminal terminal(boolean redraws) {
    return new Terminal(new PrintStream(printed, true, UTF_8), redraws);
  }

  private String printed() {
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
