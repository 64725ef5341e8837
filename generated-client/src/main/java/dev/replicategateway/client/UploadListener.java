package dev.replicategateway.client;

/** Is told of an upload's progress. */
@FunctionalInterface
public interface UploadListener {
  /**
   * Receives the progress whenever a part has been sent; a second attempt begins at zero again.
   * What it throws ends the upload and reaches the caller.
   *
   * @param done the bytes of the file so far
   * @param total the bytes of the file
   */
  void onProgress(long done, long total);
}
