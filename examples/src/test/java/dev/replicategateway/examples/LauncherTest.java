package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class LauncherTest {
  private final Printout printout = new Printout();

  @Test
  void standInIsNamedWhereNoGatewayIs() {
    boolean succeeds =
        Launcher.succeedsAtStandIn(
            (client, terminal) -> terminal.line("runs"),
            ReplicateClient.builder(),
            printout.terminal);

    assertThat(succeeds).isTrue();
    assertThat(printout.lines()).hasSize(3);
    assertThat(printout.lines().get(0))
        .isEqualTo(
            "REPLICATE_BASE_URL is not set: a stand-in gateway on this machine answers, with"
                + " prepared results.");
    assertThat(printout.lines().get(1)).matches("gateway: http://127\\.0\\.0\\.1:\\d+/");
    assertThat(printout.lines().get(2)).isEqualTo("runs");
  }

  @Test
  void gatewayIsNamed() {
    boolean succeeds = run((client, terminal) -> {}, "https://gateway.example/root");

    assertThat(succeeds).isTrue();
    assertThat(printout.lines()).containsExactly("gateway: https://gateway.example/root/");
  }

  @Test
  void wrongSettingIsPrinted() {
    boolean succeeds = run((client, terminal) -> {}, "gateway");

    assertThat(succeeds).isFalse();
    assertThat(printout.lines())
        .containsExactly(
            "ReplicateClient: baseUrl is not a URL: \"gateway\" (expected, for example,"
                + " https://gateway.example)");
  }

  @Test
  void failureAtTheGatewayIsPrintedAsItsMessage() throws IOException {
    try (ScriptedGateway gateway = ScriptedGateway.answering().then(401, "{}")) {
      boolean succeeds =
          run((client, terminal) -> client.create(DocumentedRequest.create()), gateway.url(""));

      assertThat(succeeds).isFalse();
      assertThat(printout.lines().get(1)).startsWith("Creating the prediction failed: HTTP 401");
    }
  }

  @Test
  void wrongAddressIsToldWithinSeconds() {
    FakeTime time = new FakeTime();

    boolean succeeds =
        Launcher.succeeds(
            (client, terminal) -> client.create(DocumentedRequest.create()),
            time.client().baseUrl("http://127.0.0.1:9"),
            printout.terminal);

    assertThat(succeeds).isFalse();
    assertThat(time.delays()).hasSize(9).allMatch(delay -> delay.toMillis() <= 500);
    assertThat(printout.lines())
        .last()
        .asString()
        .contains("check the base URL", "Gave up after 10 attempts in ");
  }

  @Test
  void failureOfTheDiskIsPrintedWithItsKind() {
    NoSuchFileException missing = new NoSuchFileException("photo.png");

    assertThat(fails(missing)).isTrue();
    assertThat(fails(new UncheckedIOException(missing))).isTrue();

    assertThat(printout.lines())
        .contains(
            "java.nio.file.NoSuchFileException: photo.png",
            "java.io.UncheckedIOException: java.nio.file.NoSuchFileException: photo.png");
  }

  private boolean fails(Exception failure) {
    return !run(
        (client, terminal) -> {
          if (failure instanceof IOException e) {
            throw e;
          }
          throw (RuntimeException) failure;
        },
        "https://gateway.example");
  }

  private boolean run(Launcher.Example example, String baseUrl) {
    return Launcher.succeeds(
        example, ReplicateClient.builder().baseUrl(baseUrl), printout.terminal);
  }
}
