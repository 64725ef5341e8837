package dev.replicategateway.client.error;

import dev.replicategateway.client.model.Prediction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A prediction ended as failed, canceled or aborted. */
public final class PredictionUnsuccessfulException extends ReplicateException {
  private static final long serialVersionUID = 1;
  private static final int LOG_LINES = 10;

  private final transient Prediction prediction;

  /**
   * A prediction that ended without success.
   *
   * @param prediction the prediction in its last state
   */
  public PredictionUnsuccessfulException(Prediction prediction) {
    super(
        "Prediction "
            + prediction.getId()
            + " ended as "
            + prediction.getStatus()
            + (prediction.getError() == null ? "" : ": " + prediction.getError())
            + ". "
            + nextStep(prediction)
            + lastLines(prediction.getLogs()),
        null,
        true);
    this.prediction = Objects.requireNonNull(prediction, "prediction");
  }

  /**
   * The prediction in its last state, with error, logs and metrics.
   *
   * @return the prediction
   */
  public Prediction prediction() {
    return prediction;
  }

  /**
   * The end of what the model wrote to its log.
   *
   * @return at most {@value #LOG_LINES} lines, none where there is no log
   */
  public List<String> lastLogLines() {
    return lines(prediction.getLogs());
  }

  private static List<String> lines(@Nullable String logs) {
    List<String> lines =
        (logs == null ? "" : logs)
            .lines()
            .filter(line -> !line.isBlank())
            .collect(Collectors.toList());
    return List.copyOf(lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }

  private static String lastLines(@Nullable String logs) {
    List<String> lines = lines(logs);
    return lines.isEmpty()
        ? ""
        : lines.stream().collect(Collectors.joining("\n  ", " Its log ends:\n  ", ""));
  }

  private static String nextStep(Prediction prediction) {
    switch (String.valueOf(prediction.getStatus())) {
      case "canceled":
        return "Somebody cancelled it, or its deadline came while it ran; the time it ran is billed.";
      case "aborted":
        return "It was ended before it ran, which costs nothing; create it again.";
      default:
        return "Look at its error and log, and correct the input before you create it again.";
    }
  }
}
