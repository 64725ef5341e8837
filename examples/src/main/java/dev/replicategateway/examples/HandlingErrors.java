package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.ReplicateClientBuilder;
import dev.replicategateway.client.RetryPolicy;
import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PermissionException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.QuotaException;
import dev.replicategateway.client.error.RateLimitException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.InvalidField;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Meets each kind of error once: what a caller catches, what it says, and what the caller does
 * next. Most callers need one question only, which is the usual case and comes first. It always
 * runs at servers on this machine, because no real gateway fails on demand.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.HandlingErrors
 * </pre>
 */
public final class HandlingErrors {
  private final ReplicateClientBuilder builder;
  private final Terminal terminal;

  HandlingErrors(ReplicateClientBuilder builder, Terminal terminal) {
    // By default a client tries ten times before it fails.
    this.builder = builder.retryPolicy(RetryPolicy.none());
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args none
   * @throws IOException if the servers cannot start
   */
  public static void main(String[] args) throws IOException {
    new HandlingErrors(ReplicateClient.builder(), Terminal.ofStandardOutput()).run();
  }

  void run() throws IOException {
    try (FaultyGateway gateway = FaultyGateway.start()) {
      terminal.line("");
      terminal.line("== THE USUAL CASE");
      for (Fault fault : List.of(Fault.NO_CREDIT, Fault.SERVER_ERROR)) {
        try (ReplicateClient client = builder.baseUrl(gateway.baseUrl(fault)).build()) {
          terminal.line(fault.toString().replace('_', ' ') + ": " + create(client));
        }
      }
      for (Fault fault : Fault.values()) {
        terminal.line("");
        terminal.line("== " + fault.toString().replace('_', ' '));
        try (ReplicateClient client = builder.baseUrl(gateway.baseUrl(fault)).build()) {
          handle(client);
        }
      }
    }
  }

  /** What came of it, in the one distinction that costs money. */
  private static String create(ReplicateClient client) {
    try {
      return "created: " + client.create(DocumentedRequest.create()).getId();
    } catch (ReplicateException e) {
      return e.predictionMayExist()
          ? "it may exist, so look for it before it is created again"
          : "none was created, so creating it again bills once";
    }
  }

  /** The rest is for callers that do something different about each kind. */
  private void handle(ReplicateClient client) {
    try {
      client.run(
          DocumentedRequest.create(),
          client.waitOptions().toBuilder().timeout(Duration.ofSeconds(2)).build());

    } catch (AuthenticationException e) {
      report(e, "ask for another key");

    } catch (QuotaException e) {
      report(e, "hold all work until the account is topped up");

    } catch (PermissionException e) {
      report(e, "take another model, or another key");

    } catch (InvalidRequestException e) {
      report(
          e,
          e.invalidFields().isEmpty()
              ? "check the model version, then the input"
              : "correct these fields:");
      for (InvalidField field : e.invalidFields()) {
        terminal.line("      " + field.getField() + ": " + field.getDescription());
      }

    } catch (NotFoundException e) {
      report(e, "correct the base URL");

    } catch (RateLimitException e) {
      report(e, "create it again after " + e.retryAfter());

    } catch (ServerException e) {
      // To create it again could mean to pay twice.
      report(e, "check whether it exists; the operator finds it by " + e.requestId());

    } catch (ConnectionException e) {
      report(e, e.predictionMayExist() ? "check whether it exists" : "create it again later");

    } catch (UnexpectedResponseException e) {
      report(e, "correct the base URL");

    } catch (PredictionUnsuccessfulException e) {
      report(e, "correct the input; the log ends:");
      for (String line : e.lastLogLines()) {
        terminal.line("      " + line);
      }

    } catch (WaitTimeoutException e) {
      report(e, "await " + e.id() + " later, or cancel it");

    } catch (ReplicateException e) {
      // The rest: the client was closed, the thread interrupted, another status came.
      report(e, e.predictionMayExist() ? "check whether it exists" : "create it again");
    }
  }

  private void report(ReplicateException e, String next) {
    terminal.line(e.getClass().getSimpleName() + ": " + e.getMessage());
    terminal.line("next: " + next);
  }
}
