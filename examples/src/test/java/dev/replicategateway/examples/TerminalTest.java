package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void logFileGetsOneLineForEachChange() {
    Terminal terminal = terminal(false);

    terminal.line("processing");
    terminal.bar(50, 50, 100);
    terminal.bar(50, 50, 100);
    terminal.bar(100, 2, 2);
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
    terminal.bar(50, 50, 100);
    terminal.bar(50, 50, 100);
    terminal.bar(100, 2, 2);
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

    terminal.bar(100, 2, 2);
    terminal.line("processing");
    terminal.bar(100, 2, 2);

    assertThat(printed())
        .isEqualTo(
            "\r[####################] 100%  2/2\nprocessing\n\r[####################] 100%  2/2");
  }

  @Test
  void barIsNeverLongerThanFull() {
    terminal(false).bar(104, 26, 25);

    assertThat(printed()).isEqualTo("[####################] 104%  26/25\n");
  }

  private Terminal terminal(boolean redraws) {
    return new Terminal(new PrintStream(printed, true, UTF_8), redraws);
  }

  private String printed() {
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
