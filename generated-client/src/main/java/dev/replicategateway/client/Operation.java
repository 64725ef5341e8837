package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.CallContext.Existence;
import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.internal.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a caller waits for. Ending it, by the caller or from within, stops the HTTP call that is
 * under way for it.
 */
final class Operation<T> extends CompletableFuture<T> {
  private final ClientRuntime runtime;
  private final Consumer<Operation<T>> beginning;
  private volatile CallContext call;
  private volatile @Nullable Runnable stop;
  private volatile @Nullable Exchange creation;
  private volatile boolean exists;
  private volatile boolean isAwaited;
  private @Nullable Thread caller;
  private final List<ScheduledFuture<?>> alarms = new ArrayList<>(2);

  /**
   * Something to wait for, which has not begun.
   *
   * @param call what it is about
   * @param beginning what begins it; what it throws reaches the caller
   */
  Operation(ClientRuntime runtime, CallContext call, Consumer<Operation<T>> beginning) {
    this.runtime = runtime;
    this.call = call;
    this.beginning = beginning;
    this.exists = call.effect() == Effect.READS;
    CompletableFuture<T> unused =
        whenComplete(
            (value, failure) -> {
              runtime.forget(this);
              cancelAlarms();
              if (failure != null) {
                stop();
              }
            });
  }

  /** What it is about. */
  CallContext call() {
    return call;
  }

  /** Keeps an alarm until this ends. */
  synchronized void keepAlarm(ScheduledFuture<?> alarm) {
    alarms.add(alarm);
    if (isDone()) {
      cancelAlarms();
    }
  }

  /** Cancels an alarm, if there is one, that is not needed any more. */
  synchronized void cancelAlarm(@Nullable ScheduledFuture<?> alarm) {
    if (alarm != null) {
      alarm.cancel(false);
      alarms.remove(alarm);
    }
  }

  private synchronized void cancelAlarms() {
    for (ScheduledFuture<?> alarm : alarms) {
      alarm.cancel(false);
    }
    alarms.clear();
  }

  /** Stops what is under way. */
  void stop() {
    Runnable stopping = stop;
    if (stopping != null) {
      stopping.run();
    }
  }

  /** Notes how to stop what is now under way; stops it at once where this has ended already. */
  void setStop(Runnable stopping) {
    stop = stopping;
    if (isDone()) {
      stopping.run();
    }
  }

  /** Forgets what has come to its end, and with it the request and its response. */
  void clearStop(Runnable stopping) {
    if (stop == stopping) {
      stop = null;
    }
  }

  /** Whether the caller's thread waits for it, and nobody but that sees its end. */
  boolean isAwaited() {
    return isAwaited;
  }

  /**
   * Whether this thread is the caller's own and has sent nothing so far. It asks once: what follows
   * from a response must not pile up on its stack.
   */
  boolean takeCaller() {
    boolean isCaller = caller == Thread.currentThread();
    if (isCaller) {
      caller = null;
    }
    return isCaller;
  }

  /** Notes the request that may create a prediction; null where it was refused. */
  void noteCreation(@Nullable Exchange request) {
    creation = request;
  }

  /** Notes that the prediction exists, and its id if it has one. */
  void noteExistence(@Nullable String id) {
    call = call.about(id);
    exists = true;
    creation = null;
  }

  /** What it is about, with the id that a response which is under way has brought. */
  private CallContext callSoFar() {
    Exchange request = creation;
    return request == null ? call : call.about(PredictionId.received(request));
  }

  private Existence existence() {
    Exchange request = creation;
    return exists || (request != null && request.hasDeparted())
        ? Existence.POSSIBLE
        : Existence.NONE;
  }

  ClientClosedException closedFailure() {
    return callSoFar().closed(existence());
  }

  CallInterruptedException interruptedFailure(@Nullable InterruptedException cause) {
    return callSoFar().interrupted(cause, existence());
  }

  /**
   * Begins it.
   *
   * @return this
   * @throws ClientClosedException if the client is closed
   */
  Operation<T> begin() {
    runtime.remember(this);
    try {
      if (runtime.isClosed()) {
        throw closedFailure();
      }
      beginning.accept(this);
    } catch (Throwable e) {
      completeExceptionally(e);
      throw e;
    }
    return this;
  }

  /**
   * Begins it, waits for its end, and throws what it ended with.
   *
   * @throws CallInterruptedException if the thread is interrupted, which stops the operation; one
   *     that was interrupted before begins nothing
   */
  T await() {
    if (Thread.currentThread().isInterrupted()) {
      throw interruptedFailure(null);
    }
    isAwaited = true;
    caller = Thread.currentThread();
    try {
      return begin().get();
    } catch (InterruptedException e) {
      cancel(true);
      Thread.currentThread().interrupt();
      throw interruptedFailure(e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  static RuntimeException rethrown(Throwable failure) {
    if (failure instanceof ReplicateException) {
      // Made on another thread; the stack that its reader knows is the caller's.
      failure.fillInStackTrace();
    }
    return Operation.<RuntimeException>sneak(failure);
  }

  /** Throws anything: a caller's code may have thrown a checked exception. */
  @SuppressWarnings("unchecked") // Nothing is cast where it runs.
  private static <E extends Throwable> RuntimeException sneak(Throwable failure) throws E {
    throw (E) failure;
  }
}
