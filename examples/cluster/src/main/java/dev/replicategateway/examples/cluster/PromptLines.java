package dev.replicategateway.examples.cluster;

import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Reads each line as a prompt; what is not one is a result already. */
final class PromptLines extends ProcessFunction<Line, Prompt> {
  static final OutputTag<Result> INVALID = new OutputTag<>("invalid") {};

  private static final long serialVersionUID = 1;

  private final TreeSet<String> repeats;

  /** Lines at these locations repeat an earlier one. */
  PromptLines(Set<String> repeats) {
    this.repeats = new TreeSet<>(repeats);
  }

  @Override
  public void processElement(Line line, Context context, Collector<Prompt> out) {
    if (line.text().isBlank() || repeats.contains(line.location())) {
      return;
    }
    Prompt prompt;
    try {
      prompt = Prompt.parse(line.text());
    } catch (IllegalArgumentException e) {
      context.output(INVALID, Result.invalid(line.location(), String.valueOf(e.getMessage())));
      return;
    }
    out.collect(prompt);
  }
}
