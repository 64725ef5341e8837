package dev.replicategateway.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 *   <tr><td>create, by version, model or deployment; upload</td>
 *       <td>429; 503 with a time to wait; no connection</td>
 *       <td>anything after the request left: reset, timeout, 5xx</td></tr>
 *   <tr><td>get, list, cancel, download, open, stream</td>
 *       <td>408, 429, 500, 502, 503, 504, 524, a broken connection</td>
 *       <td>any other status; a 5xx whose code is {@code invalid_request}; a full disk</td></tr>
 * </table>
 *
 * <p>What the caller's own code throws (an interceptor, a listener, a sleeper) ends a call at once.
 * A {@code get} that was lost on a connection kept open is sent once more at once, which counts as
 * one attempt.
 */
public final class RetryPolicy {
  private static final RetryPolicy DEFAULTS = builder().build();

  private final int maxAttempts;
  private final Duration firstDelay;
  private final Duration longestDelay;
  private final Duration longestRetryAfter;
  private final Duration timeLimit;

  private RetryPolicy(Builder builder) {
    this.maxAttempts = builder.maxAttempts;
    this.firstDelay = builder.firstDelay;
    this.longestDelay = builder.longestDelay;
    this.longestRetryAfter = builder.longestRetryAfter;
    this.timeLimit = builder.timeLimit;
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
    return builder().maxAttempts(1).build();
  }

  /**
   * A builder with the defaults.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder with what this policy has.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder()
        .maxAttempts(maxAttempts)
        .firstDelay(firstDelay)
        .longestDelay(longestDelay)
        .longestRetryAfter(longestRetryAfter)
        .timeLimit(timeLimit);
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
   * The delay after the first attempt; each later one is twice the one before. Jitter shortens each
   * by up to a half.
   *
   * @return the wait, more than zero; by default 0.5 s
   */
  public Duration firstDelay() {
    return firstDelay;
  }

  /**
   * The longest delay when the gateway specifies none.
   *
   * @return the wait; by default 30 s
   */
  public Duration longestDelay() {
    return longestDelay;
  }

  /**
   * The longest delay when the gateway specifies one, in {@code Retry-After} or the body's {@code
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
   * The wait after a number of attempts when the gateway specifies none; {@code random} is in [0,
   * 1).
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

  /** Builds a {@link RetryPolicy}; what is not set has its default. */
  public static final class Builder {
    private int maxAttempts = 10;
    private Duration firstDelay = Duration.ofMillis(500);
    private Duration longestDelay = Duration.ofSeconds(30);
    private Duration longestRetryAfter = Duration.ofSeconds(60);
    private Duration timeLimit = Duration.ofMinutes(5);

    private Builder() {}

    /**
     * Sets how often a request is sent at most, the first time included.
     *
     * @param attempts the number, at least 1; by default 10
     * @return this builder
     */
    public Builder maxAttempts(int attempts) {
      this.maxAttempts = attempts;
      return this;
    }

    /**
     * Sets the delay after the first attempt when the gateway specifies none; each later one is
     * twice the one before.
     *
     * @param delay the delay, more than zero; by default 0.5 s
     * @return this builder
     */
    public Builder firstDelay(Duration delay) {
      this.firstDelay = Objects.requireNonNull(delay, "firstDelay");
      return this;
    }

    /**
     * Sets the longest delay when the gateway specifies none.
     *
     * @param delay the delay, at least the first; by default 30 s
     * @return this builder
     */
    public Builder longestDelay(Duration delay) {
      this.longestDelay = Objects.requireNonNull(delay, "longestDelay");
      return this;
    }

    /**
     * Sets the longest delay when the gateway specifies one.
     *
     * @param delay the delay, more than zero; by default 60 s
     * @return this builder
     */
    public Builder longestRetryAfter(Duration delay) {
      this.longestRetryAfter = Objects.requireNonNull(delay, "longestRetryAfter");
      return this;
    }

    /**
     * Sets the longest time that creating, reading or cancelling a prediction may take in all.
     *
     * @param time the time, at least 1 ms; by default 5 minutes
     * @return this builder
     */
    public Builder timeLimit(Duration time) {
      this.timeLimit = Objects.requireNonNull(time, "timeLimit");
      return this;
    }

    /**
     * Builds the policy.
     *
     * @return the policy
     * @throws IllegalArgumentException naming everything that is out of its range
     */
    public RetryPolicy build() {
      List<String> violations = new ArrayList<>();
      if (maxAttempts < 1) {
        violations.add("maxAttempts is " + maxAttempts + ", must be at least 1");
      }
      Durations.checkPositive("firstDelay", firstDelay, violations);
      Durations.checkPositive("longestDelay", longestDelay, violations);
      if (longestDelay.compareTo(firstDelay) < 0) {
        violations.add(
            "longestDelay is " + longestDelay + ", must be at least firstDelay, " + firstDelay);
      }
      Durations.checkPositive("longestRetryAfter", longestRetryAfter, violations);
      Durations.checkLimit("timeLimit", timeLimit, violations);
      if (!violations.isEmpty()) {
        throw new IllegalArgumentException("RetryPolicy: " + String.join("; ", violations));
      }
      return new RetryPolicy(this);
    }
  }
}
