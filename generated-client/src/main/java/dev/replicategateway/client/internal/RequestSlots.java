package dev.replicategateway.client.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many requests are under way at once, those that a blocked thread sends by itself included;
 * further ones wait, first come, first served.
 */
public final class RequestSlots {
  private final int most;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int taken;

  public RequestSlots(int most) {
    this.most = most;
  }

  /** What waits for a slot. */
  @FunctionalInterface
  public interface Waiting {
    /** Begins; false where there is nothing to begin any more, and the slot is free. */
    boolean begin();
  }

  /** Takes a slot, which {@link #release} frees, if one is free. */
  public synchronized boolean tryAcquire() {
    if (taken == most) {
      return false;
    }
    taken++;
    return true;
  }

  /** How many are taken. */
  public synchronized int taken() {
    return taken;
  }

  /** Begins at once, or when another frees its slot. */
  public void acquire(Waiting next) {
    synchronized (this) {
      if (taken == most) {
        waiting.add(next);
        return;
      }
      taken++;
    }
    if (!next.begin()) {
      release();
    }
  }

  /** Frees a slot: the next request begins. */
  public void release() {
    Waiting next;
    do {
      synchronized (this) {
        next = waiting.poll();
        if (next == null) {
          taken--;
          return;
        }
      }
    } while (!next.begin());
  }
}
