package dev.replicategateway.client;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Where a client gets time and chance from. */
final class TimeSettings {
  Clock clock = new SteadyClock();

  /** Null where the client's own timer waits. */
  @Nullable Sleeper sleeper;

  DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
}
