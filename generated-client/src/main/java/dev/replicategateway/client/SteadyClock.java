package dev.replicategateway.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The time of day at its creation and the time since; a correction of the system's clock moves no
 * deadline.
 */
final class SteadyClock extends Clock {
  private final Instant start;
  private final long startNanos;
  private final LongSupplier nanoTime;
  private final ZoneId zone;

  SteadyClock() {
    this(Instant.now(), System::nanoTime);
  }

  SteadyClock(Instant start, LongSupplier nanoTime) {
    this(start, nanoTime.getAsLong(), nanoTime, ZoneOffset.UTC);
  }

  private SteadyClock(Instant start, long startNanos, LongSupplier nanoTime, ZoneId zone) {
    this.start = start;
    this.startNanos = startNanos;
    this.nanoTime = nanoTime;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return start.plus(Duration.ofNanos(nanoTime.getAsLong() - startNanos));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SteadyClock(start, startNanos, nanoTime, other);
  }
}
