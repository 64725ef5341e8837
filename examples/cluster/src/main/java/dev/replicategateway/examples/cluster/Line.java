package dev.replicategateway.examples.cluster;

/**
 * A line of the input.
 *
 * @param number the first one is 1
 */
public record Line(String file, long number, String text) {
  /** Such as {@code file:/data/prompts.jsonl:17}. */
  String location() {
    return file + ":" + number;
  }
}
