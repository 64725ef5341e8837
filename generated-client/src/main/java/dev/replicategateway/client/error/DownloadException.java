package dev.replicategateway.client.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An output file could not be saved. Nothing is left at its target that was not there before. */
public final class DownloadException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * A download that failed.
   *
   * @param source where the file is, without what must not be shown
   * @param target where it was to be saved
   * @param status the HTTP status, or 0 where none came
   * @param finding what is wrong
   * @param cause what the connection or the disk reported, or null
   */
  public DownloadException(
      String source, Path target, int status, String finding, @Nullable Throwable cause) {
    super(
        "Saving "
            + source
            + " as "
            + target
            + " failed: "
            + finding
            + (status >= 400 && status < 500
                ? ". Output files are removed an hour after the prediction."
                : "."),
        cause,
        true);
    this.status = status;
  }

  /**
   * The HTTP status of the last attempt.
   *
   * @return the status, or 0 where no answer came
   */
  public int status() {
    return status;
  }
}
