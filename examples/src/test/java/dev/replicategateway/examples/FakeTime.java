package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.ReplicateClientBuilder;
import dev.replicategateway.client.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while something waits, and then at once. */
final class FakeTime extends Clock implements Sleeper {
  private final List<Duration> delays = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  ReplicateClientBuilder client() {
    return ReplicateClient.builder().clock(this).sleeper(this);
  }

  synchronized List<Duration> delays() {
    return List.copyOf(delays);
  }

  @Override
  public void after(Duration delay, Runnable task) {
    pass(delay);
    task.run();
  }

  synchronized void pass(Duration duration) {
    delays.add(duration);
    now = now.plus(duration);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("UTC");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
