package dev.replicategateway.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a prediction is awaited: the longest time, the pace, and a listener. Immutable. */
public final class WaitOptions {
  /** Told where the caller wants nobody told. */
  static final PredictionListener NOBODY = (prediction, progress) -> {};

  private static final WaitOptions DEFAULTS = builder().build();

  private final Duration timeout;
  private final Duration firstPause;
  private final Duration longestPause;
  private final OnTimeout onTimeout;
  private final PredictionListener listener;

  private WaitOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.firstPause = builder.firstPause;
    this.longestPause = builder.longestPause;
    this.onTimeout = builder.onTimeout;
    this.listener = builder.listener;
  }

  /** What becomes of a prediction that has not ended in time. */
  public enum OnTimeout {
    /** It goes on running, and costs what it costs. */
    LEAVE_RUNNING,
    /** It is cancelled at the gateway. */
    CANCEL
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
   * A builder with the defaults.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder with what these options have.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return builder()
        .timeout(timeout)
        .firstPause(firstPause)
        .longestPause(longestPause)
        .onTimeout(onTimeout)
        .listener(listener);
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
   * What becomes of a prediction that has not ended in time.
   *
   * @return by default {@link OnTimeout#LEAVE_RUNNING}
   */
  public OnTimeout onTimeout() {
    return onTimeout;
  }

  /**
   * Who is told of each state.
   *
   * @return the listener; by default one that does nothing
   */
  public PredictionListener listener() {
    return listener;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WaitOptions
        && timeout.equals(((WaitOptions) other).timeout)
        && firstPause.equals(((WaitOptions) other).firstPause)
        && longestPause.equals(((WaitOptions) other).longestPause)
        && onTimeout == ((WaitOptions) other).onTimeout
        && listener.equals(((WaitOptions) other).listener);
  }

  @Override
  public int hashCode() {
    return Objects.hash(timeout, firstPause, longestPause, onTimeout, listener);
  }

  @Override
  public String toString() {
    return "WaitOptions{timeout="
        + timeout
        + ", firstPause="
        + firstPause
        + ", longestPause="
        + longestPause
        + ", onTimeout="
        + onTimeout
        + "}";
  }

  /** Builds {@link WaitOptions}; what is not set has its default. */
  public static final class Builder {
    // Replicate ends a run after 30 minutes; before, it may stand in a queue.
    private Duration timeout = Duration.ofMinutes(40);
    private Duration firstPause = Duration.ofMillis(500);
    private Duration longestPause = Duration.ofSeconds(5);
    private OnTimeout onTimeout = OnTimeout.LEAVE_RUNNING;
    private PredictionListener listener = NOBODY;

    private Builder() {}

    /**
     * Sets the longest time to wait, from the moment that the wait begins.
     *
     * @param time the time, at least 1 ms; by default 40 minutes
     * @return this builder
     */
    public Builder timeout(Duration time) {
      this.timeout = Objects.requireNonNull(time, "timeout");
      return this;
    }

    /**
     * Sets the pause before the second read; each later one is half as long again.
     *
     * @param pause the pause, more than zero; by default 0.5 s
     * @return this builder
     */
    public Builder firstPause(Duration pause) {
      this.firstPause = Objects.requireNonNull(pause, "firstPause");
      return this;
    }

    /**
     * Sets the longest pause.
     *
     * @param pause the pause, at least the first; by default 5 s
     * @return this builder
     */
    public Builder longestPause(Duration pause) {
      this.longestPause = Objects.requireNonNull(pause, "longestPause");
      return this;
    }

    /**
     * Sets what becomes of a prediction that has not ended in time.
     *
     * @param end what happens to it; by default {@link OnTimeout#LEAVE_RUNNING}
     * @return this builder
     */
    public Builder onTimeout(OnTimeout end) {
      this.onTimeout = Objects.requireNonNull(end, "onTimeout");
      return this;
    }

    /**
     * Sets what is called with each state.
     *
     * @param told the listener; by default one that does nothing
     * @return this builder
     */
    public Builder listener(PredictionListener told) {
      this.listener = Objects.requireNonNull(told, "listener");
      return this;
    }

    /**
     * Builds the options.
     *
     * @return the options
     * @throws IllegalArgumentException naming everything that is out of its range
     */
    public WaitOptions build() {
      List<String> violations = new ArrayList<>();
      Durations.checkLimit("timeout", timeout, violations);
      Durations.checkPositive("firstPause", firstPause, violations);
      Durations.checkPositive("longestPause", longestPause, violations);
      if (longestPause.compareTo(firstPause) < 0) {
        violations.add(
            "longestPause is " + longestPause + ", must be at least firstPause, " + firstPause);
      }
      if (!violations.isEmpty()) {
        throw new IllegalArgumentException("WaitOptions: " + String.join("; ", violations));
      }
      return new WaitOptions(this);
    }
  }
}
