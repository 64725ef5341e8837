package dev.replicategateway.client.error;

/** The gateway or what is behind it failed: a status from 500. */
public final class ServerException extends HttpStatusException {
  private static final long serialVersionUID = 1;

  ServerException(String action, ErrorAnswer answer, boolean creates) {
    super(action, answer, nextStep(creates), true);
  }

  private static String nextStep(boolean creates) {
    return creates
        ? "The prediction may exist and run all the same, so it was not sent again; look at the"
            + " gateway's list of tasks before you do."
        : "Try again later, and tell the gateway's operator the request id if it lasts.";
  }
}
