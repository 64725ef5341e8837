package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.ReplicateClientBuilder;
import dev.replicategateway.client.RetryPolicy;
import dev.replicategateway.client.WaitOptions;
import dev.replicategateway.client.error.ReplicateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Runs an example: at the gateway that the environment names, or else at a stand-in here. */
final class Launcher {
  /** The stand-in moves on whenever it is read, so it need not be left alone for long. */
  private static final WaitOptions QUICK =
      WaitOptions.builder()
          .firstPause(Duration.ofMillis(100))
          .longestPause(Duration.ofMillis(300))
          .build();

  /** A wrong address is to be told within seconds; by default a client tries for two minutes. */
  private static final RetryPolicy IMPATIENT =
      RetryPolicy.builder().longestDelay(Duration.ofMillis(500)).build();

  private Launcher() {}

  /** Ends the process with 1 where the example fails. */
  static void launch(Example example) {
    launch(ReplicateClient.builder(), example);
  }

  /** The same with a client that is partly set up: all but where the gateway is. */
  static void launch(ReplicateClientBuilder builder, Example example) {
    Terminal terminal = Terminal.ofStandardOutput();
    boolean succeeds =
        namesGateway()
            ? succeeds(example, builder.fromEnv(), terminal)
            : succeedsAtStandIn(example, builder, terminal);
    if (!succeeds) {
      System.exit(1);
    }
  }

  /** Whether the environment names a gateway. */
  static boolean namesGateway() {
    return isGateway(System.getenv(ReplicateClient.BASE_URL_VARIABLE));
  }

  /** Whether a variable's value names one; the stand-in takes the place of one that is not set. */
  static boolean isGateway(@Nullable String baseUrl) {
    return baseUrl != null && !baseUrl.isEmpty();
  }

  static boolean succeedsAtStandIn(
      Example example, ReplicateClientBuilder builder, Terminal terminal) {
    try (StandInGateway gateway = StandInGateway.start()) {
      terminal.line(
          "REPLICATE_BASE_URL is not set: a stand-in gateway on this machine answers, with prepared"
              + " results.");
      return succeeds(example, builder.baseUrl(gateway.baseUrl()).waitOptions(QUICK), terminal);
    } catch (IOException e) {
      terminal.line("The stand-in gateway cannot start: " + e);
      return false;
    }
  }

  static boolean succeeds(Example example, ReplicateClientBuilder builder, Terminal terminal) {
    try (ReplicateClient client = builder.retryPolicy(IMPATIENT).build()) {
      terminal.line("gateway: " + client.retrofit().baseUrl());
      example.run(client, terminal);
      return true;
    } catch (ReplicateException | IllegalArgumentException | NoSuchElementException e) {
      terminal.line(String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      terminal.line(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      terminal.line("interrupted");
    }
    return false;
  }

  /** What a user wants to do. */
  @FunctionalInterface
  interface Example {
    void run(ReplicateClient client, Terminal terminal) throws IOException, InterruptedException;
  }
}
