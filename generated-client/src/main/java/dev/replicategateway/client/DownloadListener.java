package dev.replicategateway.client;

/** Is told of a download's progress. */
@FunctionalInterface
public interface DownloadListener {
  /**
   * Receives the progress whenever a part has been written; a second attempt begins at zero again.
   * What it throws ends the download and reaches the caller.
   *
   * @param done the bytes so far
   * @param total the bytes in all, or -1 where the server does not say
   */
  void onProgress(long done, long total);
}
