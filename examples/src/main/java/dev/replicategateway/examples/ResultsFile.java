package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of each prompt, as lines of JSON, of which the last one on a prompt counts. A line is
 * on the disk when adding it returns, so that a run that ends anywhere can be taken up.
 * Thread-safe.
 */
final class ResultsFile implements AutoCloseable {
  private static final JsonAdapter<Result> LINE = new Moshi.Builder().build().adapter(Result.class);

  private final FileChannel channel;
  private final Map<String, Result> results = new HashMap<>();
  private long end;

  private ResultsFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a file, or begins one where there is none.
   *
   * @throws IOException if another process has it open, or a line of it is no result
   */
  static ResultsFile open(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, path);
      ResultsFile file = new ResultsFile(channel);
      file.read(path);
      return file;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Two runs at once would each create what the other has not noted yet. */
  private static void lock(FileChannel channel, Path path) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it open itself.
    }
    throw new IOException(path + " is in use by another run; wait for it, or end it");
  }

  private void read(Path path) throws IOException {
    byte[] bytes = Channels.newInputStream(channel).readAllBytes();
    int whole = bytes.length;
    // A last line without its end was cut off by a crash, so nothing has followed from it.
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    end = whole;
    List<String> lines = new String(bytes, 0, whole, UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Result result = parse(lines.get(i));
      if (result == null) {
        throw new IOException(
            path + " has no result in line " + (i + 1) + ": " + lines.get(i) + "; correct it");
      }
      results.put(result.prompt(), result);
    }
  }

  private static @Nullable Result parse(String line) {
    try {
      Result result = LINE.fromJson(line);
      return result != null && isWhole(result) ? result : null;
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }

  /** Moshi reads what is missing as null. */
  private static boolean isWhole(Result result) {
    return result.prompt() != null
        && result.state() != null
        && (result.state() != Result.State.CREATED || result.id() != null);
  }

  /** What is known of a prompt; null where that is nothing. */
  synchronized @Nullable Result of(String prompt) {
    return results.get(prompt);
  }

  /**
   * Adds what is now known of a prompt.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  synchronized void add(Result result) {
    ByteBuffer line = UTF_8.encode(LINE.toJson(result) + "\n");
    try {
      // Over what a line that could not be written, or a crash, has left.
      long position = end;
      while (line.hasRemaining()) {
        position += channel.write(line, position);
      }
      channel.truncate(position);
      channel.force(false);
      end = position;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    results.put(result.prompt(), result);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
