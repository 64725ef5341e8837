package dev.replicategateway.client;

/** Is told of a prediction's output as it comes. */
@FunctionalInterface
public interface OutputListener {
  /**
   * Receives a piece of the output, in order and each once. The next one waits until it returns,
   * and so does the server in the end. What it throws ends the stream and reaches the caller.
   *
   * @param piece the text as the model wrote it, such as a word with the space before it; a file is
   *     its URL
   */
  void onOutput(String piece);
}
