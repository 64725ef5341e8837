package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.fs.Path;

/**
 * Where a batch writes to, on any Flink file system.
 *
 * <pre>
 * batch-id                       which journal this folder belongs to
 * files/3f/petals-0.mp4          the outputs, in at most 256 folders
 * results/20260101-120000-a1b2   the results of one start, in files of JSON lines
 * checkpoints/20260101-120000-a1b2
 * </pre>
 *
 * @param uri the folder
 */
public record OutputFolder(String uri) implements Serializable {
  /** Names that no file system bends. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

  private static final Pattern EXTENSION = Pattern.compile("(\\.[A-Za-z0-9]{1,8})$");

  Path path() {
    return new Path(uri);
  }

  Path marker() {
    return new Path(path(), "batch-id");
  }

  Path results(String run) {
    return new Path(path(), "results/" + run);
  }

  Path checkpoints(String run) {
    return new Path(path(), "checkpoints/" + run);
  }

  /** Where the output of a prompt goes, the same whenever it is asked. */
  Path file(String prompt, int index, URI source) {
    String hash = hash(prompt);
    String name = PLAIN.matcher(prompt).matches() ? prompt : hash;
    return new Path(
        path(), "files/" + hash.substring(0, 2) + "/" + name + "-" + index + extension(source));
  }

  private static String extension(URI source) {
    Matcher extension = EXTENSION.matcher(source.getPath() == null ? "" : source.getPath());
    return extension.find() ? extension.group() : "";
  }

  private static String hash(String prompt) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(prompt.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
