package dev.replicategateway.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rules for durations that a caller sets, and their arithmetic. */
final class Durations {
  /** Ten years: far below where arithmetic with nanoseconds and dates would overflow. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

  /** OkHttp counts milliseconds in an int. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(24);

  private Durations() {}

  /** Adds what is wrong with a duration. */
  static void checkPositive(String name, Duration value, List<String> violations) {
    if (value.isZero() || value.isNegative()) {
      violations.add(name + " is " + value + ", must be more than zero");
    } else if (value.compareTo(LONGEST) > 0) {
      violations.add(name + " is " + value + ", must be at most " + LONGEST);
    }
  }

  /** Adds what is wrong with a limit, of which a part of a millisecond would be lost. */
  static void checkLimit(String name, Duration value, List<String> violations) {
    if (!value.isZero() && !value.isNegative() && value.compareTo(SHORTEST_TIMEOUT) < 0) {
      violations.add(name + " is " + value + ", must be at least 1 ms");
    } else {
      checkPositive(name, value, violations);
    }
  }

  /** A limit that OkHttp holds to; it takes one below a millisecond for none. */
  static Duration checkTimeout(String name, Duration value) {
    List<String> violations = new ArrayList<>();
    checkLimit(name, value, violations);
    if (violations.isEmpty() && value.compareTo(LONGEST_TIMEOUT) > 0) {
      violations.add(name + " is " + value + ", must be at most " + LONGEST_TIMEOUT);
    }
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(violations.get(0));
    }
    return value;
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
