package dev.replicategateway.client;

import dev.replicategateway.client.internal.CallerFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where a download is saved, and the listener that is told how far it is. */
final class DownloadTarget {
  private final Path file;
  private final DownloadListener listener;

  /**
   * A target.
   *
   * @throws IllegalArgumentException if the path is a folder
   */
  DownloadTarget(Path file, DownloadListener listener) {
    this.file = Objects.requireNonNull(file, "target");
    this.listener = Objects.requireNonNull(listener, "listener");
    if (file.getFileName() == null
        || file.getFileName().toString().isEmpty()
        || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "target is \""
              + file
              + "\", which is a folder; give the path of the file, for example "
              + file.resolve("out.mp4"));
    }
  }

  Path file() {
    return file;
  }

  /** Tells the listener; what it throws is told from what the disk does. */
  void report(long done, long total) throws CallerFailure {
    try {
      listener.onProgress(done, total);
    } catch (Throwable e) {
      // A listener may throw anything, a checked exception from Kotlin included.
      throw new CallerFailure(e);
    }
  }

  /** Writes a file whose content is there already. */
  void save(byte[] content) throws IOException {
    WholeFile.write(file, stream -> write(stream, content));
  }

  private void write(OutputStream stream, byte[] content) throws IOException {
    stream.write(content);
    report(content.length, content.length);
  }
}
