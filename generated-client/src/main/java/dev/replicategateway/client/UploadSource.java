package dev.replicategateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.file.FileSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file that can be uploaded, and the listener that is told how far it is. */
final class UploadSource {
  /** What a file must stay below: 100 MB in the contract, at its largest reading. */
  static final long LIMIT = 100L * 1024 * 1024;

  private static final int LONGEST_NAME = 255;

  private final Path file;
  private final UploadListener listener;
  private final long size;
  private final String mediaType;

  /**
   * A source.
   *
   * @throws IllegalArgumentException naming everything for which the file would be refused
   */
  UploadSource(Path file, UploadListener listener) {
    this.file = Objects.requireNonNull(file, "file");
    this.listener = Objects.requireNonNull(listener, "listener");
    List<String> violations = new ArrayList<>();
    checkName(violations);
    long found = 0;
    String type = "";
    try {
      found = size(violations);
      type = violations.isEmpty() ? FileSignature.mediaTypeOf(file) : "";
    } catch (IOException e) {
      violations.add("cannot be read: " + e);
    }
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "file is \"" + file + "\", which " + String.join("; it ", violations));
    }
    this.size = found;
    this.mediaType = type;
  }

  private void checkName(List<String> violations) {
    int length = name().getBytes(UTF_8).length;
    if (length > LONGEST_NAME) {
      violations.add(
          "has a name of " + length + " bytes, must have at most " + LONGEST_NAME + "; rename it");
    }
  }

  private long size(List<String> violations) throws IOException {
    if (Files.isDirectory(file)) {
      violations.add("is a folder; upload its files one by one, or an archive of them");
      return 0;
    }
    long bytes = Files.size(file);
    if (!Files.isRegularFile(file)) {
      violations.add("is not a regular file; give the path of one");
    } else if (bytes == 0) {
      violations.add("is empty, must have at least one byte");
    } else if (bytes >= LIMIT) {
      violations.add(
          "has "
              + bytes
              + " bytes, must have less than "
              + LIMIT
              + "; put it on a server of your own and pass its URL");
    }
    return bytes;
  }

  Path file() {
    return file;
  }

  /** Its name without the folders. */
  String name() {
    return Objects.toString(file.getFileName(), "");
  }

  /** Its size in bytes when it was looked at. */
  long size() {
    return size;
  }

  String mediaType() {
    return mediaType;
  }

  /** Tells the listener. */
  void report(long done) {
    listener.onProgress(done, size);
  }
}
