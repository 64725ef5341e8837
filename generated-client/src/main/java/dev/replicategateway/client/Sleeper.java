package dev.replicategateway.client;

import java.time.Duration;

/** How the client waits between requests, without a thread for each that waits. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Runs a task once, when a time has passed. Returns at once.
   *
   * @param delay how long to wait, at least zero
   * @param task short and not blocking; it throws nothing
   */
  void after(Duration delay, Runnable task);
}
