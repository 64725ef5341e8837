package dev.replicategateway.client;

import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.WaitTimeoutException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads a prediction until it has ended or time is up. It reads by the id at the gateway's own base
 * URL, because the prediction's urls name hosts where the key must not go.
 */
final class PredictionWait {
  private static final double GROWTH = 1.5;
  private static final double JITTER = 0.2;

  /** How long cancelling may take when time is up. */
  private static final Duration CANCELLING = Duration.ofSeconds(30);

  private final Gateway gateway;
  private final RetryPolicy policy;
  private final WaitOptions options;
  private final String id;
  private final Pending<Prediction> owner;
  private final Instant deadline;
  private final AtomicBoolean timeIsUp = new AtomicBoolean();
  private volatile @Nullable Prediction last;
  private int pauses;

  PredictionWait(
      Gateway gateway,
      RetryPolicy policy,
      WaitOptions options,
      String id,
      Pending<Prediction> owner) {
    this.gateway = gateway;
    this.policy = policy;
    this.options = options;
    this.id = id;
    this.owner = owner;
    this.deadline = gateway.clock.instant().plus(options.timeout());
  }

  /** Starts from the state that is known; null where none is. */
  void start(@Nullable Prediction known) {
    gateway.alarm(owner, options.timeout(), () -> endInTimeout(null));
    if (known == null) {
      read();
    } else {
      see(known);
    }
  }

  private void read() {
    if (timeIsUp.get()) {
      return;
    }
    new GatewayCall(
            gateway,
            policy,
            "Reading prediction " + id,
            false,
            gateway.predictions.getPrediction(id),
            deadline,
            owner,
            (prediction, exchange) -> see(prediction),
            this::hasFailed)
        .send();
  }

  private void hasFailed(ReplicateException failure) {
    if (isTimeUp()) {
      endInTimeout(failure);
    } else if (!timeIsUp.get()) {
      gateway.fail(owner, failure);
    }
  }

  private void see(Prediction prediction) {
    if (timeIsUp.get()) {
      return;
    }
    last = prediction;
    tell(prediction, () -> goOn(prediction));
  }

  /** A listener is a caller's code. */
  private void tell(Prediction prediction, Runnable next) {
    PredictionListener listener = options.listener();
    if (listener == WaitOptions.NOBODY) {
      next.run();
    } else {
      gateway.callBack(
          owner,
          () -> {
            listener.onState(prediction, Progress.in(prediction.getLogs()));
            next.run();
          });
    }
  }

  private void goOn(Prediction prediction) {
    if (hasEnded(prediction)) {
      end(prediction);
    } else if (isTimeUp()) {
      endInTimeout(null);
    } else {
      pause();
    }
  }

  /** An unknown status is none of the ends: a gateway may add states on the way to one. */
  private static boolean hasEnded(Prediction prediction) {
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

  private void end(Prediction ended) {
    if (PredictionStatus.SUCCEEDED.equals(ended.getStatus())) {
      gateway.complete(owner, ended);
    } else {
      gateway.fail(owner, new PredictionUnsuccessfulException(ended));
    }
  }

  private void pause() {
    Duration full = Durations.grown(options.firstPause(), GROWTH, pauses++, options.longestPause());
    Duration pause = Durations.scaled(full, 1 - JITTER * gateway.random.getAsDouble());
    Duration left = Objects.requireNonNull(gateway.until(deadline));
    if (pause.compareTo(left) < 0) {
      gateway.pause(owner, pause, this::read);
    } else {
      gateway.pause(owner, left, () -> endInTimeout(null));
    }
  }

  private boolean isTimeUp() {
    return Objects.requireNonNull(gateway.until(deadline)).isZero();
  }

  private void endInTimeout(@Nullable ReplicateException lastFailure) {
    if (!timeIsUp.compareAndSet(false, true)) {
      return;
    }
    if (options.cancelOnTimeout()) {
      owner.stop();
      gateway.alarm(owner, CANCELLING, () -> gateway.fail(owner, timeout(lastFailure)));
      cancel(lastFailure);
    } else {
      gateway.fail(owner, timeout(lastFailure));
    }
  }

  private WaitTimeoutException timeout(@Nullable ReplicateException lastFailure) {
    return new WaitTimeoutException(id, options.timeout(), last, lastFailure);
  }

  private void cancel(@Nullable ReplicateException lastFailure) {
    new GatewayCall(
            gateway,
            policy,
            "Cancelling prediction " + id,
            false,
            gateway.predictions.cancelPrediction(id),
            gateway.clock.instant().plus(CANCELLING),
            owner,
            (prediction, exchange) -> seeCancelled(prediction, lastFailure),
            failure -> {
              WaitTimeoutException timeout = timeout(lastFailure);
              timeout.addSuppressed(failure);
              gateway.fail(owner, timeout);
            })
        .send();
  }

  private void seeCancelled(Prediction prediction, @Nullable ReplicateException lastFailure) {
    last = prediction;
    tell(
        prediction,
        () -> {
          // It may have come to a good end just before.
          if (PredictionStatus.SUCCEEDED.equals(prediction.getStatus())) {
            gateway.complete(owner, prediction);
          } else {
            gateway.fail(owner, timeout(lastFailure));
          }
        });
  }
}
