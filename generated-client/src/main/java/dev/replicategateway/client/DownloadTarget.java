package dev.replicategateway.client;

import dev.replicategateway.client.internal.CallerFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the content of a file goes, and what the caller gets for it.
 *
 * @param <T> what the caller gets
 */
abstract class DownloadTarget<T> {
  /** The content of a file, which is written once. */
  @FunctionalInterface
  interface Content {
    /**
     * Writes it, and tells the listener after each part.
     *
     * @throws FileContent.Interrupted if the connection breaks
     * @throws CallerFailure if the listener throws
     */
    void writeTo(OutputStream stream, DownloadListener listener) throws IOException;
  }

  private final String action;

  private DownloadTarget(String action) {
    this.action = action;
  }

  /** What saving there is called, as the start of a sentence. */
  String action() {
    return action;
  }

  /**
   * Receives the content. After a {@link FileContent.Interrupted} nothing of it is left, so that it
   * may be received anew.
   */
  abstract T receive(Content content) throws IOException;

  /**
   * A file, which is written beside its target and moved into place when it is whole.
   *
   * @throws IllegalArgumentException if the path is a folder
   */
  static DownloadTarget<Path> file(Path file, DownloadListener listener) {
    Objects.requireNonNull(file, "target");
    Objects.requireNonNull(listener, "listener");
    if (file.getFileName() == null
        || file.getFileName().toString().isEmpty()
        || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "target is \""
              + file
              + "\", which is a folder; give the path of the file, for example "
              + file.resolve("out.mp4"));
    }
    return new DownloadTarget<>("Saving " + file) {
      @Override
      Path receive(Content content) throws IOException {
        WholeFile.write(file, stream -> content.writeTo(stream, listener));
        return file;
      }
    };
  }

  /** A caller's stream, of which nothing that was written can be undone. */
  static DownloadTarget<Long> stream(OutputStream stream, DownloadListener listener) {
    Objects.requireNonNull(stream, "target");
    Objects.requireNonNull(listener, "listener");
    return new DownloadTarget<>("Downloading") {
      private long written;

      @Override
      Long receive(Content content) throws IOException {
        try {
          content.writeTo(stream, this::note);
          stream.flush();
          return written;
        } catch (FileContent.Interrupted e) {
          throw written == 0
              ? e
              : new IOException(
                  e.getCause() + " after " + written + " bytes had been written to the stream", e);
        }
      }

      private void note(long done, long total) {
        written = done;
        listener.onProgress(done, total);
      }
    };
  }
}
