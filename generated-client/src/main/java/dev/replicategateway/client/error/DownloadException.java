package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import org.jspecify.annotations.Nullable;

/**
 * An output file could not be downloaded. Where it was to be saved, nothing is left that was not
 * there before; what was written to a stream stays written.
 */
public final class DownloadException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final int status;

  /** The finding names what is wrong and where the file is, without what must not be shown. */
  DownloadException(CallContext call, String finding, int status, @Nullable Throwable cause) {
    super(
        call,
        call.action() + " failed: " + call.clean(finding) + hint(status),
        cause,
        Existence.POSSIBLE);
    this.status = status;
  }

  private static String hint(int status) {
    return status >= 400 && status < 500 && status != 408 && status != 429
        ? ". Output files are removed an hour after the prediction."
        : ".";
  }

  /**
   * The HTTP status of the last attempt.
   *
   * @return the status, or 0 where no response came
   */
  public int status() {
    return status;
  }
}
