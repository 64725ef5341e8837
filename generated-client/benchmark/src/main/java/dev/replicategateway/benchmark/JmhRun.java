package dev.replicategateway.benchmark;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark method for one peer, in a process of its own (in this one where the run is short).
 */
final class JmhRun {
  private JmhRun() {}

  static RunResult of(Class<?> benchmark, String method, String peer) throws RunnerException {
    return of(benchmark, method, peer, 1000);
  }

  /**
   * The same with a warm-up of another length.
   *
   * @param warmup milliseconds of each of its four parts
   */
  static RunResult of(Class<?> benchmark, String method, String peer, int warmup)
      throws RunnerException {
    Settings settings = Settings.current();
    TimeValue iteration = TimeValue.milliseconds(settings.pick(1000, 20));
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
            .param("peer", peer)
            .forks(settings.pick(1, 0))
            .warmupIterations(settings.pick(4, 1))
            .warmupTime(TimeValue.milliseconds(settings.pick(warmup, 20)))
            .measurementIterations(settings.pick(3, 1))
            .measurementTime(iteration)
            .jvmArgsAppend(
                "-D" + CallBenchmark.BASE_URL + "=" + System.getProperty(CallBenchmark.BASE_URL))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return new Runner(options.build()).runSingle();
  }

  /** Bytes allocated for each operation, as the profiler counted them. */
  static double bytes(RunResult result) {
    return result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
  }
}
