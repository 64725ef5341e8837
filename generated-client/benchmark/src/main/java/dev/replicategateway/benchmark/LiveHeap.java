package dev.replicategateway.benchmark;

/** What is left on the heap when everything unreachable is gone. */
final class LiveHeap {
  private LiveHeap() {}

  static long bytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
