package dev.replicategateway.client;

import java.time.Duration;

/** The rules for durations that a caller sets, and their arithmetic. */
final class Durations {
  private Durations() {}

  static Duration checkPositive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", must be more than zero");
    }
    return value;
  }

  static void checkGrowth(String firstName, Duration first, String longestName, Duration longest) {
    checkPositive(firstName, first);
    if (longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          longestName + " is " + longest + ", must be at least " + firstName + ", " + first);
    }
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The delay number {@code step}, from 0, of a series that grows up to a limit. */
  static Duration grown(Duration first, double factor, int step, Duration longest) {
    double millis = first.toMillis() * Math.pow(factor, step);
    return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
  }

  static Duration scaled(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }
}
