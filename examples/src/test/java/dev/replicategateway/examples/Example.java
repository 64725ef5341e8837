package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.ReplicateClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A run of {@link AnimateDiff} that pauses for no real time. */
final class Example implements InstantSource, AnimateDiff.Pause {
  final List<Duration> pauses = new ArrayList<>();

  /** How long the gateway takes for an answer. */
  Duration answerTime = Duration.ZERO;

  private final Path target;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Terminal terminal = new Terminal(new PrintStream(printed, true, UTF_8), false);
  private Instant now = Instant.EPOCH;

  Example(Path target) {
    this.target = target;
  }

  /** The exit code of a run against a gateway that wants no key. */
  int run(String baseUrl) throws InterruptedException {
    return run(ReplicateClient.builder().baseUrl(baseUrl));
  }

  int run(ReplicateClient.Builder builder) throws InterruptedException {
    try (ReplicateClient client = builder.build()) {
      return new AnimateDiff(client, terminal, target, this, this).run();
    }
  }

  int runOnStandIn() throws IOException, InterruptedException {
    return AnimateDiff.runOnStandIn(terminal, target, this, this);
  }

  List<String> lines() {
    return printed.toString(UTF_8).lines().toList();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void pause(Duration length) {
    pauses.add(length);
    now = now.plus(length).plus(answerTime);
  }
}
