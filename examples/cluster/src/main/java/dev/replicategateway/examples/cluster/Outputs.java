package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;

/**
 * Copies output files to the batch's folder. A file passes this worker's disk, where the client has
 * it whole before a byte is copied; never its memory.
 */
final class Outputs {
  private static final int COPIES_AT_ONCE = 4;

  private final OutputFolder folder;
  private final Path temporary;
  private final ExecutorService copying = Executors.newFixedThreadPool(COPIES_AT_ONCE);

  Outputs(OutputFolder folder) throws IOException {
    this.folder = folder;
    this.temporary = Files.createTempDirectory("outputs");
  }

  /** Copies a prompt's files and returns where they are. One that is there already is replaced. */
  CompletableFuture<List<String>> save(String prompt, List<URI> files, ReplicateClient client) {
    CompletableFuture<List<String>> saved = CompletableFuture.completedFuture(new ArrayList<>());
    for (URI file : files) {
      saved =
          saved.thenCompose(
              paths -> {
                Path local = temporary.resolve(UUID.randomUUID().toString());
                return client
                    .downloadAsync(file, local)
                    .thenApplyAsync(
                        whole -> {
                          paths.add(copy(whole, folder.file(prompt, paths.size(), file)));
                          return paths;
                        },
                        copying);
              });
    }
    return saved;
  }

  private static String copy(Path whole, org.apache.flink.core.fs.Path target) {
    try (FSDataOutputStream out =
        target.getFileSystem().create(target, FileSystem.WriteMode.OVERWRITE)) {
      Files.copy(whole, out);
      return target.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    } finally {
      delete(whole);
    }
  }

  /** What stays is in the system's folder for temporary files. */
  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    }
  }

  void close() {
    copying.shutdownNow();
  }
}
