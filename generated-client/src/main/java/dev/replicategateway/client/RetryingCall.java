package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.ReplicateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, whose request is sent as often as the policy allows and never where it could cost
 * twice; calls to the gateway and downloads alike. It ends once: with a value, with the failure of
 * the last attempt, or when its time is up.
 */
final class RetryingCall<T> {
  /** What a call sends. */
  interface Request<T> {
    /**
     * Sends it once, and reports to the call how that ended: by {@link #succeed} or {@link #fail},
     * within {@link ClientRuntime#proceed}. It tells the call how to stop it by {@link #setStop}.
     */
    void send(RetryingCall<T> call);
  }

  private final ClientRuntime runtime;
  private final Operation<?> operation;
  private final RetryPolicy policy;
  private final Request<T> request;

  private @Nullable Instant deadline;
  private @Nullable Consumer<T> onValue;

  /** Null where a failure ends the operation. */
  private @Nullable Consumer<ReplicateException> onFailure;

  private @Nullable ScheduledFuture<?> alarm;
  private @Nullable Supplier<ReplicateException> timedOut;
  private int attempts;

  /** When the first of the attempts that count began. */
  private @Nullable Instant begun;

  private boolean isInFlight;
  private boolean hasEnded;
  private @Nullable ReplicateException lastFailure;

  /**
   * A call that has not begun.
   *
   * @param operation what the caller waits for; when that ends, nothing more is sent
   */
  RetryingCall(
      ClientRuntime runtime, Operation<?> operation, RetryPolicy policy, Request<T> request) {
    this.runtime = runtime;
    this.operation = operation;
    this.policy = policy;
    this.request = request;
  }

  /** Sets when the caller's patience ends; the request is not retried after that. */
  RetryingCall<T> setDeadline(Instant end) {
    deadline = end;
    return this;
  }

  /**
   * Ends the call when the policy's time limit is up, whatever it is doing then.
   *
   * @param failure gives the failure of an attempt that was stopped for that
   */
  RetryingCall<T> limitTime(Supplier<ReplicateException> failure) {
    timedOut = failure;
    return setDeadline(runtime.clock.instant().plus(policy.timeLimit()));
  }

  /** Begins; one of the two is called, once, unless the operation ends before. */
  void start(Consumer<T> withValue, Consumer<ReplicateException> withFailure) {
    onFailure = withFailure;
    start(withValue);
  }

  /** Begins; the value is received once, and a failure ends the operation. */
  void start(Consumer<T> withValue) {
    onValue = withValue;
    if (timedOut != null) {
      alarm = runtime.alarm(operation, policy.timeLimit(), this::endInTime);
    }
    send();
  }

  /** Notes how to stop the attempt that is about to be sent; stops it where the call has ended. */
  void setStop(Runnable stopping) {
    operation.setStop(stopping);
    synchronized (this) {
      if (!hasEnded) {
        return;
      }
    }
    stopping.run();
  }

  private void send() {
    synchronized (this) {
      if (hasEnded) {
        return;
      }
      isInFlight = true;
      attempts++;
      if (attempts == 1) {
        begun = runtime.clock.instant();
      }
    }
    request.send(this);
  }

  /** Reports the value. */
  void succeed(T value) {
    if (end()) {
      Objects.requireNonNull(onValue, "start was not called").accept(value);
    }
  }

  /** Notes that the attempt has brought something; what was sent before counts no more. */
  synchronized void noteProgress() {
    attempts = 1;
    begun = runtime.clock.instant();
  }

  /** Reports a failed attempt. */
  void fail(ReplicateException failure, RetryDecision decision) {
    synchronized (this) {
      isInFlight = false;
      lastFailure = failure;
    }
    Duration left = deadline == null ? null : runtime.timeLeft(deadline);
    if (!decision.isAllowed() || attempts >= policy.maxAttempts()) {
      endWith(failure);
      return;
    }
    operation.noteCreation(null);
    Duration pause = pause(decision);
    if (left == null || pause.compareTo(left) < 0) {
      runtime.pause(operation, pause, this::send);
    } else {
      runtime.pause(operation, left, () -> endWith(failure));
    }
  }

  private Duration pause(RetryDecision decision) {
    Duration retryAfter = decision.retryAfter();
    return retryAfter == null
        ? policy.backoff(attempts, runtime.random.getAsDouble())
        : Durations.shorter(retryAfter, policy.longestRetryAfter());
  }

  private void endInTime() {
    ReplicateException failure;
    synchronized (this) {
      if (hasEnded) {
        return;
      }
      hasEnded = true;
      failure = isInFlight ? null : lastFailure;
    }
    // Stopped before it is asked what became of it: what has not left by now never will.
    operation.stop();
    report(failure == null ? Objects.requireNonNull(timedOut).get() : failure);
  }

  private void endWith(ReplicateException failure) {
    if (end()) {
      report(failure);
    }
  }

  private void report(ReplicateException failure) {
    noteAttempts(failure);
    if (onFailure == null) {
      runtime.fail(operation, failure);
    } else {
      onFailure.accept(failure);
    }
  }

  private synchronized void noteAttempts(ReplicateException failure) {
    if (attempts > 1) {
      CallContext.noteAttempts(failure, attempts, Duration.between(begun, runtime.clock.instant()));
    }
  }

  private synchronized boolean end() {
    boolean isFirst = !hasEnded;
    hasEnded = true;
    operation.cancelAlarm(alarm);
    return isFirst;
  }
}
