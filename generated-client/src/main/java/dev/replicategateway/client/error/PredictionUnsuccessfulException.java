package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import dev.replicategateway.client.model.Prediction;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A prediction ended as failed, canceled or aborted. */
public final class PredictionUnsuccessfulException extends ReplicateException {
  private static final long serialVersionUID = 1;
  private static final int LOG_LINES = 10;
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");

  private final transient Prediction prediction;
  private final transient List<String> lastLogLines;

  PredictionUnsuccessfulException(CallContext call, Prediction prediction) {
    super(call, message(call, prediction), null, Existence.POSSIBLE);
    this.prediction = Objects.requireNonNull(prediction, "prediction");
    this.lastLogLines = lines(call, prediction.getLogs());
  }

  /**
   * The prediction in its last state, with error, logs and metrics. It is what the server sent: a
   * key that the gateway repeats in it is still there.
   *
   * @return the prediction
   */
  public Prediction prediction() {
    return prediction;
  }

  /**
   * The end of what the model wrote to its log.
   *
   * @return at most {@value #LOG_LINES} lines of at most 500 characters, none where there is no log
   */
  public List<String> lastLogLines() {
    return lastLogLines;
  }

  private static String message(CallContext call, Prediction prediction) {
    List<String> lines = lines(call, prediction.getLogs());
    return "Prediction "
        + call.clean(String.valueOf(call.predictionId()))
        + " ended as "
        + call.clean(String.valueOf(prediction.getStatus()))
        + (prediction.getError() == null ? "" : ": " + call.clean(prediction.getError()))
        + ". "
        + nextStep(prediction)
        + (lines.isEmpty() ? "" : " Its log ends: " + OneLine.ofEnd(lines));
  }

  private static List<String> lines(CallContext call, @Nullable String logs) {
    List<String> lines =
        LINE_END
            .splitAsStream(logs == null ? "" : logs)
            .filter(line -> !line.chars().allMatch(Character::isWhitespace))
            .collect(Collectors.toList());
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).stream()
        .map(call::clean)
        .collect(Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList));
  }

  private static String nextStep(Prediction prediction) {
    switch (String.valueOf(prediction.getStatus())) {
      case "canceled":
        return "It was cancelled, or its deadline passed while it ran; the time it ran is billed.";
      case "aborted":
        return "It was ended before it ran, which costs nothing; create it again.";
      default:
        return "Look at its error and log, and correct the input before you create it again.";
    }
  }
}
