package dev.replicategateway.client.testing;

import dev.replicategateway.client.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only a pause moves on, and a sleeper whose pauses take no real time. */
public final class FakeTime extends Clock implements Sleeper {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-31T12:00:00Z");

  @Override
  public void after(Duration delay, Runnable task) {
    synchronized (this) {
      pauses.add(delay);
      now = now.plus(delay);
    }
    task.run();
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  /** The pauses so far, in their order. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
