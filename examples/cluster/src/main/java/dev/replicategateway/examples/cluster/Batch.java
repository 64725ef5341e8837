package dev.replicategateway.examples.cluster;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.jspecify.annotations.Nullable;

/**
 * The job: prompts are read, each is created once, followed to its end and its output copied, and
 * what became of it is a line of JSON. {@code flink run} takes it, as does {@code java} with Flink
 * on the class path, which then runs it on a cluster within the process.
 */
public final class Batch {
  private static final Pattern RUN_OF_CHECKPOINT = Pattern.compile("/checkpoints/([^/]+)/");
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final BatchOptions options;
  private final String run;

  /** A start of a batch, in a folder of results of its own, or in that of the checkpoint's run. */
  Batch(BatchOptions options) {
    this.options = options;
    this.run = options.from == null ? newRun() : runOf(options.from);
  }

  /**
   * Runs a batch.
   *
   * @param args see {@link BatchOptions#USAGE}
   * @throws IllegalArgumentException if something is wrong, before anything is created
   */
  public static void main(String[] args) throws Exception {
    new Batch(BatchOptions.parse(args)).run(System.out);
  }

  /** Checks, submits, shows the progress, and prints the table of results. */
  void run(PrintStream out) throws Exception {
    run(out, StreamExecutionEnvironment.getExecutionEnvironment(configuration()));
  }

  void run(PrintStream out, StreamExecutionEnvironment environment) throws Exception {
    Preflight.Plan plan = Preflight.check(options);
    plan.notes().forEach(out::println);
    out.println(plan.prompts() + " prompts");
    build(environment, plan);
    JobClient job = environment.executeAsync("batch");
    out.println("job " + job.getJobID() + ", results in " + results());
    if (environment.getConfiguration().get(DeploymentOptions.ATTACHED)) {
      try (Progress progress = new Progress(options.journal, plan.prompts(), out)) {
        progress.showUntil(job.getJobExecutionResult());
      }
      new Summary(options.output.results(run)).print(out);
    }
  }

  /** The folder that this start writes its results to. */
  org.apache.flink.core.fs.Path results() {
    return options.output.results(run);
  }

  /** What the job needs of Flink's configuration; the cluster's own has the rest. */
  Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, options.checkpointInterval);
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, options.output.checkpoints(run).toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // A checkpoint does not wait for the prompts that are queued before a slot.
    configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
    // None completes once the input has ended, until the last predictions have.
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
        Duration.ofMinutes(1));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, 20);
    // A type that Flink cannot write without reflection is a mistake.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    if (options.from != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, options.from);
    }
    return configuration;
  }

  /** Each operator has a name of its own, by which a checkpoint finds it again. */
  void build(StreamExecutionEnvironment environment, Preflight.Plan plan) {
    SingleOutputStreamOperator<Prompt> prompts =
        environment
            .fromSource(
                FileSource.forBulkFileFormat(new LineFormat(), options.prompts).build(),
                WatermarkStrategy.noWatermarks(),
                "lines")
            .uid("lines")
            .process(new PromptLines(plan.repeats()))
            .uid("prompts")
            .name("prompts");
    PredictOnce predictOnce =
        new PredictOnce(options.gateway, options.journal, options.output, options.abandonedAfter);
    // The client has time limits of its own: 0 sets none here.
    AsyncDataStream.unorderedWait(
            prompts.rebalance(), predictOnce, 0, TimeUnit.MILLISECONDS, options.atOnce)
        .uid("predictions")
        .name("predictions")
        .union(prompts.getSideOutput(PromptLines.INVALID))
        .map(Result::toJson)
        .uid("results-as-json")
        .name("results as JSON")
        .sinkTo(
            FileSink.forRowFormat(results(), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withOutputFileConfig(
                    OutputFileConfig.builder()
                        .withPartPrefix("part")
                        .withPartSuffix(".jsonl")
                        .build())
                .build())
        .uid("results")
        .name("results");
  }

  private static String newRun() {
    return RUN_TIME.format(Clock.systemUTC().instant())
        + String.format(Locale.ROOT, "-%04x", ThreadLocalRandom.current().nextInt(0x10000));
  }

  private static String runOf(@Nullable String checkpoint) {
    Matcher run = RUN_OF_CHECKPOINT.matcher(checkpoint + "/");
    if (!run.find()) {
      throw new IllegalArgumentException(
          "--from is "
              + checkpoint
              + ", must be a checkpoint below the output folder, such as"
              + " OUTPUT/checkpoints/RUN/JOB/chk-7");
    }
    return run.group(1);
  }
}
