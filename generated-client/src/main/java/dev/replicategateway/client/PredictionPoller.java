package dev.replicategateway.client;

import dev.replicategateway.client.WaitOptions.OnTimeout;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a prediction until it has ended or time is up. It reads by the id at the gateway's own base
 * URL, because the prediction's urls name hosts where the key must not go.
 */
final class PredictionPoller {
  private static final double GROWTH = 1.5;
  private static final double JITTER = 0.2;

  private static final String MAY_RUN = "It may go on running and costing; ";

  private final GatewayCalls calls;
  private final ClientRuntime runtime;
  private final WaitOptions options;
  private final Operation<Prediction> operation;
  private final Instant deadline;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private String id = "";
  private Consumer<Prediction> onEnd = ended -> {};
  private volatile @Nullable Prediction last;
  private int pauses;

  /** A poller whose time runs from now; what fails or takes too long ends the operation. */
  PredictionPoller(GatewayCalls calls, WaitOptions options, Operation<Prediction> operation) {
    this.calls = calls;
    this.runtime = calls.runtime;
    this.options = options;
    this.operation = operation;
    this.deadline = runtime.clock.instant().plus(options.timeout());
  }

  /** Follows a prediction whose state is not known. */
  void await(String idOfPrediction, Consumer<Prediction> withEnd) {
    id = idOfPrediction;
    onEnd = withEnd;
    setAlarm();
    read();
  }

  /** Follows a prediction from the state in which it was created. */
  void follow(Prediction created, Consumer<Prediction> withEnd) {
    String idOfCreated = created.getId();
    if (idOfCreated == null || !PredictionId.isUsable(idOfCreated)) {
      // It has ended; its creation would have been refused otherwise.
      withEnd.accept(created);
      return;
    }
    id = idOfCreated;
    onEnd = withEnd;
    setAlarm();
    see(created);
  }

  private void setAlarm() {
    ScheduledFuture<?> unused =
        runtime.alarm(operation, options.timeout(), () -> endInTimeout(null));
  }

  /** Whether it has come to one of its ends; an unknown status may be on the way to one. */
  static boolean hasEnded(Prediction prediction) {
    PredictionStatus status = prediction.getStatus();
    if (status == null) {
      return false;
    }
    switch (status.known()) {
      case SUCCEEDED:
      case FAILED:
      case CANCELED:
      case ABORTED:
        return true;
      default:
        return false;
    }
  }

  private void read() {
    if (!isOver.get()) {
      calls.readUntil(deadline, id, operation).start(this::see, this::noteFailure);
    }
  }

  private void noteFailure(ReplicateException failure) {
    if (isTimeUp()) {
      endInTimeout(failure);
    } else if (!isOver.get()) {
      runtime.fail(operation, failure);
    }
  }

  private void see(Prediction prediction) {
    if (isOver.get()) {
      return;
    }
    last = prediction;
    tell(prediction, () -> proceed(prediction));
  }

  /** A listener is a caller's code. */
  private void tell(Prediction prediction, Runnable next) {
    PredictionListener listener = options.listener();
    if (listener == WaitOptions.NOBODY) {
      next.run();
    } else {
      runtime.callBack(
          operation,
          () -> {
            listener.onState(prediction, Progress.in(prediction.getLogs()));
            next.run();
          });
    }
  }

  private void proceed(Prediction prediction) {
    if (hasEnded(prediction)) {
      onEnd.accept(prediction);
    } else if (isTimeUp()) {
      endInTimeout(null);
    } else {
      pause();
    }
  }

  private void pause() {
    Duration full = Durations.grown(options.firstPause(), GROWTH, pauses++, options.longestPause());
    Duration pause = Durations.scaled(full, 1 - JITTER * runtime.random.getAsDouble());
    Duration left = runtime.timeLeft(deadline);
    if (pause.compareTo(left) < 0) {
      runtime.pause(operation, pause, this::read);
    } else {
      runtime.pause(operation, left, () -> endInTimeout(null));
    }
  }

  private boolean isTimeUp() {
    return runtime.timeLeft(deadline).isZero();
  }

  private void endInTimeout(@Nullable ReplicateException lastFailure) {
    if (!isOver.compareAndSet(false, true)) {
      return;
    }
    if (options.onTimeout() == OnTimeout.CANCEL) {
      operation.stop();
      ScheduledFuture<?> unused =
          runtime.alarm(
              operation,
              runtime.cancelling,
              () ->
                  fail(
                      "Cancelling it had no response within "
                          + runtime.cancelling.toMillis() / 1000.0
                          + " s. "
                          + MAY_RUN
                          + "cancel it again.",
                      lastFailure));
      cancel(lastFailure);
    } else {
      fail(MAY_RUN + "await it again, or cancel it.", lastFailure);
    }
  }

  private void cancel(@Nullable ReplicateException lastFailure) {
    calls
        .cancelUntil(runtime.clock.instant().plus(runtime.cancelling), id, operation)
        .start(
            prediction -> seeCancelled(prediction, lastFailure),
            failure -> {
              WaitTimeoutException timeout =
                  timeout(
                      "Cancelling it failed ("
                          + failure.getMessage()
                          + "). "
                          + MAY_RUN
                          + "cancel it again.",
                      lastFailure);
              timeout.addSuppressed(failure);
              runtime.fail(operation, timeout);
            });
  }

  private void seeCancelled(Prediction prediction, @Nullable ReplicateException lastFailure) {
    last = prediction;
    tell(
        prediction,
        () -> {
          // It may have come to a good end just before.
          if (PredictionStatus.SUCCEEDED.equals(prediction.getStatus())) {
            runtime.complete(operation, prediction);
          } else {
            fail(whatBecameOf(prediction), lastFailure);
          }
        });
  }

  private static String whatBecameOf(Prediction prediction) {
    PredictionStatus status = prediction.getStatus();
    if (PredictionStatus.CANCELED.equals(status)) {
      return "It was cancelled; the time that it ran is billed.";
    }
    if (PredictionStatus.ABORTED.equals(status)) {
      return "It was aborted before it ran, which costs nothing.";
    }
    if (PredictionStatus.FAILED.equals(status)) {
      return "It had failed before it could be cancelled; the time that it ran is billed.";
    }
    return "The gateway accepted the request to cancel it; read it again to see that it has ended.";
  }

  private void fail(String outcome, @Nullable ReplicateException lastFailure) {
    runtime.fail(operation, timeout(outcome, lastFailure));
  }

  private WaitTimeoutException timeout(String outcome, @Nullable ReplicateException lastFailure) {
    Prediction state = last;
    CallContext call = operation.call().about(id);
    return call.timedOut(
        "had not ended after "
            + options.timeout().toMillis() / 1000.0
            + " s; its last known status is "
            + (state == null ? "unknown" : call.clean(String.valueOf(state.getStatus())))
            + (lastFailure == null ? "" : ", and the last read failed")
            + ". "
            + outcome,
        state,
        lastFailure);
  }
}
