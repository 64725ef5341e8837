package dev.replicategateway.client;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a request is sent, how long the client waits between attempts, and how long a call may
 * take in all. Immutable. What is retried is not part of it, because nothing that may create a
 * second prediction ever is:
 *
 * <table>
 *   <caption>Retries</caption>
 *   <tr><th>call</th><th>retried on</th><th>never retried on</th></tr>
 *   <tr><td>create</td><td>429; 503 with a time to wait; no connection</td>
 *       <td>anything after the request left: reset, timeout, 5xx</td></tr>
 *   <tr><td>get, cancel, download</td>
 *       <td>408, 429, 500, 502, 503, 504, 524, a broken connection</td>
 *       <td>any other status; a 5xx whose code is {@code invalid_request}; a full disk</td></tr>
 * </table>
 *
 * <p>What the caller's own code throws (an interceptor, a listener, a sleeper) ends a call at once.
 * A {@code get} that was lost on a connection kept open is sent once more at once, which counts as
 * one attempt.
 */
public final class RetryPolicy {
  private static final RetryPolicy DEFAULTS =
      new RetryPolicy(
          10,
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5));

  private final int maxAttempts;
  private final Duration firstDelay;
  private final Duration longestDelay;
  private final Duration longestRetryAfter;
  private final Duration timeLimit;

  private RetryPolicy(
      int maxAttempts,
      Duration firstDelay,
      Duration longestDelay,
      Duration longestRetryAfter,
      Duration timeLimit) {
    this.maxAttempts = maxAttempts;
    this.firstDelay = firstDelay;
    this.longestDelay = longestDelay;
    this.longestRetryAfter = longestRetryAfter;
    this.timeLimit = timeLimit;
  }

  /**
   * Ten attempts, which outlast about two minutes without a gateway.
   *
   * @return the policy
   */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /**
   * One attempt.
   *
   * @return the policy
   */
  public static RetryPolicy none() {
    return DEFAULTS.withMaxAttempts(1);
  }

  /**
   * How often a request is sent at most, the first time included.
   *
   * @return the number, at least 1; by default 10
   */
  public int maxAttempts() {
    return maxAttempts;
  }

  /**
   * The wait after the first attempt; each later one is twice the one before. Jitter shortens each
   * by up to a half.
   *
   * @return the wait, more than zero; by default 0.5 s
   */
  public Duration firstDelay() {
    return firstDelay;
  }

  /**
   * What no wait exceeds where the gateway names none.
   *
   * @return the wait; by default 30 s
   */
  public Duration longestDelay() {
    return longestDelay;
  }

  /**
   * What no wait exceeds where the gateway names one, in {@code Retry-After} or the body's {@code
   * retry_after}.
   *
   * @return the wait; by default 60 s
   */
  public Duration longestRetryAfter() {
    return longestRetryAfter;
  }

  /**
   * The longest time that creating, reading or cancelling a prediction may take in all: attempts,
   * the waits between them, and waiting for a free connection. A wait has its own limit, in {@link
   * WaitOptions}, and a download has one for each attempt.
   *
   * @return the time; by default 5 minutes
   */
  public Duration timeLimit() {
    return timeLimit;
  }

  /**
   * This policy with another number of attempts.
   *
   * @param maxAttempts how often a request is sent at most, at least 1
   * @return the policy
   * @throws IllegalArgumentException if the number is less than 1
   */
  public RetryPolicy withMaxAttempts(int maxAttempts) {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is " + maxAttempts + ", must be at least 1");
    }
    return new RetryPolicy(maxAttempts, firstDelay, longestDelay, longestRetryAfter, timeLimit);
  }

  /**
   * This policy with other waits where the gateway names none.
   *
   * @param firstDelay the wait after the first attempt, more than zero
   * @param longestDelay what no wait exceeds, at least the first
   * @return the policy
   * @throws IllegalArgumentException if one of the two is out of its range
   */
  public RetryPolicy withDelays(Duration firstDelay, Duration longestDelay) {
    Durations.checkGrowth("firstDelay", firstDelay, "longestDelay", longestDelay);
    return new RetryPolicy(maxAttempts, firstDelay, longestDelay, longestRetryAfter, timeLimit);
  }

  /**
   * This policy with another limit for the waits that the gateway names.
   *
   * @param longestRetryAfter what no such wait exceeds, more than zero
   * @return the policy
   * @throws IllegalArgumentException if it is zero or less
   */
  public RetryPolicy withLongestRetryAfter(Duration longestRetryAfter) {
    Durations.checkPositive("longestRetryAfter", longestRetryAfter);
    return new RetryPolicy(maxAttempts, firstDelay, longestDelay, longestRetryAfter, timeLimit);
  }

  /**
   * This policy with another time limit for a call.
   *
   * @param timeLimit the longest time that a call may take in all, at least 1 ms
   * @return the policy
   * @throws IllegalArgumentException if it is less
   */
  public RetryPolicy withTimeLimit(Duration timeLimit) {
    Durations.checkLimit("timeLimit", timeLimit);
    return new RetryPolicy(maxAttempts, firstDelay, longestDelay, longestRetryAfter, timeLimit);
  }

  /**
   * The wait after a number of attempts where the gateway names none; {@code random} is in [0, 1).
   */
  Duration backoff(int attempts, double random) {
    return Durations.scaled(
        Durations.grown(firstDelay, 2, attempts - 1, longestDelay), 1 - random / 2);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RetryPolicy
        && maxAttempts == ((RetryPolicy) other).maxAttempts
        && firstDelay.equals(((RetryPolicy) other).firstDelay)
        && longestDelay.equals(((RetryPolicy) other).longestDelay)
        && longestRetryAfter.equals(((RetryPolicy) other).longestRetryAfter)
        && timeLimit.equals(((RetryPolicy) other).timeLimit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(maxAttempts, firstDelay, longestDelay, longestRetryAfter, timeLimit);
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxAttempts="
        + maxAttempts
        + ", firstDelay="
        + firstDelay
        + ", longestDelay="
        + longestDelay
        + ", longestRetryAfter="
        + longestRetryAfter
        + ", timeLimit="
        + timeLimit
        + "}";
  }
}
