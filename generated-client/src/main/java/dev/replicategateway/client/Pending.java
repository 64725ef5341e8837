package dev.replicategateway.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a caller waits for. Whoever ends it, the caller included, stops the HTTP call that is under
 * way for it.
 */
final class Pending<T> extends CompletableFuture<T> {
  private volatile @Nullable Runnable stop;
  private volatile @Nullable Exchange creation;
  private volatile boolean exists;

  /**
   * Something to wait for.
   *
   * @param exists whether it is about a prediction that exists already
   * @param onEnd told when it ends
   */
  Pending(boolean exists, Consumer<Pending<T>> onEnd) {
    this.exists = exists;
    CompletableFuture<T> unused =
        whenComplete(
            (value, failure) -> {
              onEnd.accept(this);
              if (failure != null) {
                stop();
              }
            });
  }

  /** Stops what is under way. */
  void stop() {
    Runnable stopping = stop;
    if (stopping != null) {
      stopping.run();
    }
  }

  /** Notes how to stop what is now under way; stops it at once where this has ended already. */
  void isUnderWay(Runnable stopping) {
    stop = stopping;
    if (isDone()) {
      stopping.run();
    }
  }

  /** Notes the request that may create a prediction; null where it was refused. */
  void creates(@Nullable Exchange request) {
    creation = request;
  }

  void exists() {
    exists = true;
  }

  boolean predictionMayExist() {
    Exchange request = creation;
    return exists || (request != null && request.hasDeparted());
  }
}
