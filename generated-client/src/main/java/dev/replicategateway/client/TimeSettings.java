package dev.replicategateway.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Where a client gets time and chance from. */
final class TimeSettings {
  Clock clock = new SteadyClock();

  /** Null where the client's own timer waits. */
  @Nullable Sleeper sleeper;

  /** How long cancelling may take when the time of a wait is up. */
  Duration cancelling = Duration.ofSeconds(30);

  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
}
