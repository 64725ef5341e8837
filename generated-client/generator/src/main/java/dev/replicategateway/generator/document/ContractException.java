package dev.replicategateway.generator.document;

/**
 * A document, options or templates from which nothing can be generated. The message has the file
 * and the JSON pointer. There is no stack trace: whoever reads the message mends the input, not
 * this code.
 */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A problem, or several.
   *
   * @param message the file, the JSON pointer and what is wrong, on a line each
   */
  public ContractException(String message) {
    super(message, null, false, false);
  }
}
