package dev.replicategateway.client;

import java.time.Duration;
import java.util.Objects;

/** How a prediction is awaited: how long, at which pace, and who is told. Immutable. */
public final class WaitOptions {
  /** Told where the caller wants nobody told. */
  static final PredictionListener NOBODY = (prediction, progress) -> {};

  private static final WaitOptions DEFAULTS =
      new WaitOptions(
          // Replicate ends a run after 30 minutes; before, it may stand in a queue.
          Duration.ofMinutes(40), Duration.ofMillis(500), Duration.ofSeconds(5), false, NOBODY);

  private final Duration timeout;
  private final Duration firstPause;
  private final Duration longestPause;
  private final boolean cancelOnTimeout;
  private final PredictionListener listener;

  private WaitOptions(
      Duration timeout,
      Duration firstPause,
      Duration longestPause,
      boolean cancelOnTimeout,
      PredictionListener listener) {
    this.timeout = timeout;
    this.firstPause = firstPause;
    this.longestPause = longestPause;
    this.cancelOnTimeout = cancelOnTimeout;
    this.listener = listener;
  }

  /**
   * Waits up to 40 minutes and reads after 0.5 s, then at growing intervals up to 5 s.
   *
   * @return the options
   */
  public static WaitOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The longest time to wait, from the moment that the wait begins.
   *
   * @return the time, more than zero; by default 40 minutes
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * The pause before the second read; each later one is half as long again. Jitter shortens each by
   * up to a fifth.
   *
   * @return the pause, more than zero; by default 0.5 s
   */
  public Duration firstPause() {
    return firstPause;
  }

  /**
   * What no pause exceeds.
   *
   * @return the pause, at least the first; by default 5 s
   */
  public Duration longestPause() {
    return longestPause;
  }

  /**
   * Whether a prediction that has not ended in time is cancelled at the gateway.
   *
   * @return by default false
   */
  public boolean cancelOnTimeout() {
    return cancelOnTimeout;
  }

  /**
   * Who is told of each state.
   *
   * @return the listener; by default one that does nothing
   */
  public PredictionListener listener() {
    return listener;
  }

  /**
   * These options with another time to wait.
   *
   * @param timeout the time, more than zero
   * @return the options
   * @throws IllegalArgumentException if it is zero or less
   */
  public WaitOptions withTimeout(Duration timeout) {
    Durations.checkLimit("timeout", timeout);
    return new WaitOptions(timeout, firstPause, longestPause, cancelOnTimeout, listener);
  }

  /**
   * These options with another pace.
   *
   * @param firstPause the pause before the second read, more than zero
   * @param longestPause what no pause exceeds, at least the first
   * @return the options
   * @throws IllegalArgumentException if one of the two is out of its range
   */
  public WaitOptions withPace(Duration firstPause, Duration longestPause) {
    Durations.checkGrowth("firstPause", firstPause, "longestPause", longestPause);
    return new WaitOptions(timeout, firstPause, longestPause, cancelOnTimeout, listener);
  }

  /**
   * These options, cancelling at the gateway what has not ended in time or not.
   *
   * @param cancelOnTimeout whether to cancel
   * @return the options
   */
  public WaitOptions withCancelOnTimeout(boolean cancelOnTimeout) {
    return new WaitOptions(timeout, firstPause, longestPause, cancelOnTimeout, listener);
  }

  /**
   * These options with another listener.
   *
   * @param listener who is told of each state
   * @return the options
   */
  public WaitOptions withListener(PredictionListener listener) {
    Objects.requireNonNull(listener, "listener");
    return new WaitOptions(timeout, firstPause, longestPause, cancelOnTimeout, listener);
  }

  @Override
  public String toString() {
    return "WaitOptions{timeout="
        + timeout
        + ", firstPause="
        + firstPause
        + ", longestPause="
        + longestPause
        + ", cancelOnTimeout="
        + cancelOnTimeout
        + "}";
  }
}
