package dev.replicategateway.examples;

import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionMetrics;
import dev.replicategateway.client.model.PredictionSource;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.PredictionUrls;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One prediction on its way from starting to its end. Its time passes when it is read or waited
 * for, never by itself.
 */
final class StandInRun {
  /** So many reads after the first one, it has ended. */
  private static final int READS = 10;

  private static final int STEPS = 25;
  private static final double STEPS_PER_SECOND = 1.53;

  private final StandInModel model;
  private final @Nullable Duration cancelAfter;
  private final String outputFolder;
  private final OffsetDateTime createdAt;
  private Prediction now;
  private Duration elapsed = Duration.ZERO;
  private boolean isRead;

  /**
   * A run that has just been created.
   *
   * @param places where its output and its stream are
   */
  StandInRun(String id, StandInCreation creation, OffsetDateTime createdAt, Places places) {
    this.model = creation.runs();
    this.cancelAfter = creation.cancelAfter();
    this.outputFolder = places.folder() + id + "/";
    this.createdAt = createdAt;
    this.now = created(id, creation, places);
  }

  /** Where output is: files of a prediction in a folder, and streams, each ending in a slash. */
  record Places(String folder, String streams) {}

  private Prediction created(String id, StandInCreation creation, Places places) {
    PredictionUrls.Builder urls =
        PredictionUrls.builder()
            .get(replicates("v1/predictions/" + id))
            .cancel(replicates("v1/predictions/" + id + "/cancel"))
            .web(URI.create("https://replicate.com/p/" + id));
    if (!model.pieces().isEmpty()) {
      urls.stream(URI.create(places.streams() + id));
    }
    Prediction.Builder prediction =
        creation.asked().toBuilder()
            .id(id)
            .logs("")
            .output(null)
            .dataRemoved(false)
            .error(null)
            .source(PredictionSource.API)
            .status(PredictionStatus.STARTING)
            .createdAt(createdAt)
            .urls(urls.build());
    if (cancelAfter != null) {
      prediction.deadline(createdAt.plus(cancelAfter));
    }
    return prediction.build();
  }

  /** Real gateways, too, name Replicate's hosts rather than their own. */
  static URI replicates(String path) {
    return URI.create("https://api.replicate.com/" + path);
  }

  String id() {
    return String.valueOf(now.getId());
  }

  OffsetDateTime createdAt() {
    return createdAt;
  }

  /** What is streamed of it. */
  StandInModel model() {
    return model;
  }

  Prediction now() {
    return now;
  }

  boolean hasEnded() {
    return now.getCompletedAt() != null;
  }

  /** The prediction, which moves on from one read to the next. */
  Prediction read() {
    if (isRead) {
      // Rounded up, so that the last read finds the end.
      pass(model.totalTime().dividedBy(READS).plusNanos(1));
    }
    isRead = true;
    return now;
  }

  /** Waits for the end, and not longer than this; gives the time that passed. */
  Duration await(Duration longest) {
    Duration before = elapsed;
    Duration rest = model.totalTime().minus(elapsed);
    if (!hasEnded()) {
      pass(rest.compareTo(longest) < 0 ? rest : longest);
    }
    return elapsed.minus(before);
  }

  Prediction cancel() {
    if (!hasEnded()) {
      end(PredictionStatus.CANCELED, elapsed);
    }
    return now;
  }

  private void pass(Duration time) {
    if (hasEnded()) {
      return;
    }
    elapsed = elapsed.plus(time);
    if (cancelAfter != null
        && elapsed.compareTo(cancelAfter) >= 0
        && cancelAfter.compareTo(model.totalTime()) < 0) {
      elapsed = cancelAfter;
      end(hasStarted() ? PredictionStatus.CANCELED : PredictionStatus.ABORTED, cancelAfter);
    } else if (elapsed.compareTo(model.totalTime()) >= 0) {
      finish();
    } else if (hasStarted()) {
      int reads = (int) elapsed.dividedBy(model.totalTime().dividedBy(READS));
      now =
          started()
              .status(PredictionStatus.PROCESSING)
              .logs(logs(STEPS * Math.max(0, reads - 1) / (READS - 2)))
              .build();
    }
  }

  private boolean hasStarted() {
    return elapsed.compareTo(model.startTime()) >= 0;
  }

  private Prediction.Builder started() {
    return now.toBuilder().startedAt(createdAt.plus(model.startTime()));
  }

  private void end(PredictionStatus status, Duration after) {
    Prediction.Builder ended = hasStarted() ? started() : now.toBuilder();
    now = ended.status(status).completedAt(createdAt.plus(after)).build();
  }

  private void finish() {
    String failure = model.failure();
    end(failure == null ? PredictionStatus.SUCCEEDED : PredictionStatus.FAILED, model.totalTime());
    now =
        now.toBuilder()
            .output(model.output(outputFolder))
            .error(failure)
            .logs(logs(STEPS))
            .metrics(
                PredictionMetrics.builder()
                    .predictTime(seconds(model.totalTime().minus(model.startTime())))
                    .totalTime(seconds(model.totalTime()))
                    .build())
            .build();
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  /** What the model's progress bar has written after this many steps. */
  private static String logs(int steps) {
    return IntStream.rangeClosed(0, Math.min(STEPS, steps))
        .mapToObj(StandInRun::logLine)
        .collect(Collectors.joining("\n"));
  }

  private static String logLine(int step) {
    int filled = 10 * step / STEPS;
    return String.format(
        Locale.ROOT,
        "%3d%%|%s%s| %d/%d [%s<%s, %5.2fit/s]",
        100 * step / STEPS,
        "█".repeat(filled),
        " ".repeat(10 - filled),
        step,
        STEPS,
        clock(step),
        clock(STEPS - step),
        STEPS_PER_SECOND);
  }

  private static String clock(int steps) {
    return String.format(Locale.ROOT, "00:%02d", (int) (steps / STEPS_PER_SECOND));
  }
}
