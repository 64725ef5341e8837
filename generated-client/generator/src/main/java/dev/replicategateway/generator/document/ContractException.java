package dev.replicategateway.generator.document;

/**
 * A document from which nothing can be generated. The message has the file and the JSON pointer.
 */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ContractException(String message) {
    super(message);
  }

  ContractException(String message, Throwable cause) {
    super(message, cause);
  }
}
