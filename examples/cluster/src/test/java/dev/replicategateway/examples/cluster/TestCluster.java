package dev.replicategateway.examples.cluster;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink with two task managers of two slots in this process. */
final class TestCluster {
  private static final MemorySize SMALL = MemorySize.ofMebiBytes(64);

  private final MiniCluster cluster;

  TestCluster() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, SMALL);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, SMALL);
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, SMALL);
    // A later checkpoint does not delete one that a test reads.
    configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 100);
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .withRandomPorts()
                .build());
    cluster.start();
  }

  /** The graph that a start of a batch submits, after its checks. */
  static JobGraph graph(Batch batch, BatchOptions options, int parallelism) {
    Configuration configuration = batch.configuration();
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(200));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(parallelism);
    batch.build(environment, Preflight.check(options));
    return environment.getStreamGraph().getJobGraph();
  }

  JobID submit(JobGraph graph) throws Exception {
    return cluster.submitJob(graph).get().getJobID();
  }

  JobResult result(JobID job) throws Exception {
    return cluster.requestJobResult(job).get();
  }

  String restAddress() throws Exception {
    return cluster.getRestAddress().get().toString();
  }

  void replaceTaskManager() throws Exception {
    cluster.terminateTaskManager(0).get();
    cluster.startTaskManager();
  }

  void cancel(JobID job) throws Exception {
    beginToCancel(job);
    cluster.requestJobResult(job).get();
  }

  /** Returns when the job's tasks are told to end. */
  void beginToCancel(JobID job) throws Exception {
    cluster.cancelJob(job).get();
  }

  /** Returns when a checkpoint is complete. */
  void checkpoint(JobID job) throws Exception {
    cluster.triggerCheckpoint(job, CheckpointType.FULL).get();
  }

  /** The path of the last complete checkpoint; Flink may be deleting one that was cut off. */
  static String lastCheckpoint(Path output) {
    return children(output.resolve("checkpoints").toFile())
        .flatMap(TestCluster::children)
        .flatMap(TestCluster::children)
        .map(checkpoint -> new File(checkpoint, "_metadata"))
        .filter(File::exists)
        .max(Comparator.comparing(File::lastModified))
        .orElseThrow()
        .getParentFile()
        .toURI()
        .toString();
  }

  private static Stream<File> children(File folder) {
    return Stream.ofNullable(folder.listFiles()).flatMap(Stream::of);
  }

  void close() throws Exception {
    cluster.close();
  }
}
