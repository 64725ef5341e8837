package dev.replicategateway.client;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many requests are under way at once, those that a blocked thread sends by itself included;
 * further ones wait their turn, first come, first served.
 */
final class Turns {
  private final int most;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int taken;

  Turns(int most) {
    this.most = most;
  }

  /** What waits for a turn. */
  @FunctionalInterface
  interface Waiting {
    /** Begins; false where there is nothing to begin any more, and the turn is free. */
    boolean begin();
  }

  /** Takes a turn, which {@link #pass} ends, if one is free. */
  synchronized boolean takeNow() {
    if (taken == most) {
      return false;
    }
    taken++;
    return true;
  }

  /** Begins at once, or when another passes its turn on. */
  void take(Waiting next) {
    synchronized (this) {
      if (taken == most) {
        waiting.add(next);
        return;
      }
      taken++;
    }
    if (!next.begin()) {
      pass();
    }
  }

  /** Ends a turn: the next one's begins. */
  void pass() {
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
