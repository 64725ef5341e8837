package dev.replicategateway.client;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** A file that is written beside its target and moved into place when it is whole. */
final class WholeFile {
  /**
   * How much of the target's name the temporary one shows. Most file systems allow 255 bytes; a
   * character takes up to four, and the rest of the name 42.
   */
  private static final int SHOWN = 40;

  private WholeFile() {}

  /** What is written. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  /**
   * Writes a file, or leaves everything as it was. A file that is replaced keeps its permissions.
   */
  static void write(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path partial = folder.resolve(temporaryName(target));
    try {
      Files.createDirectories(folder);
      try (OutputStream file = Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(file);
      }
      copyPermissions(target, partial);
      move(partial, target);
    } finally {
      delete(partial);
    }
  }

  private static String temporaryName(Path target) {
    String name = target.getFileName().toString();
    int length = Math.min(SHOWN, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, length))
        + "."
        + UUID.randomUUID()
        + ".part";
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path partial, Path target) throws IOException {
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // What cannot be deleted is in nobody's way: its name is its own.
    }
  }
}
