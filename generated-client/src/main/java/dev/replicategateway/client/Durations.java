package dev.replicategateway.client;

import java.time.Duration;

/** The rules for durations that a caller sets, and their arithmetic. */
final class Durations {
  /** Ten years: far below where arithmetic with nanoseconds and dates would overflow. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

  /** OkHttp counts milliseconds in an int. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(24);

  private Durations() {}

  static Duration checkPositive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " is " + value + ", must be more than zero");
    }
    if (value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + " is " + value + ", must be at most " + LONGEST);
    }
    return value;
  }

  /** A limit, of which a part of a millisecond would be lost. */
  static Duration checkLimit(String name, Duration value) {
    checkPositive(name, value);
    if (value.compareTo(SHORTEST_TIMEOUT) < 0) {
      throw new IllegalArgumentException(name + " is " + value + ", must be at least 1 ms");
    }
    return value;
  }

  /** A limit that OkHttp holds to; it takes one below a millisecond for none. */
  static Duration checkTimeout(String name, Duration value) {
    checkLimit(name, value);
    if (value.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be at most " + LONGEST_TIMEOUT);
    }
    return value;
  }

  static void checkGrowth(String firstName, Duration first, String longestName, Duration longest) {
    checkPositive(firstName, first);
    checkPositive(longestName, longest);
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
    double nanos = first.toNanos() * Math.pow(factor, step);
    return nanos < longest.toNanos() ? Duration.ofNanos((long) nanos) : longest;
  }

  static Duration scaled(Duration duration, double factor) {
    return Duration.ofNanos((long) (duration.toNanos() * factor));
  }
}
