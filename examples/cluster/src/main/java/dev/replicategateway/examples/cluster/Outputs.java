package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.error.DownloadException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;

/**
 * Copies output files to the batch's folder, as they are received. A file has its name once it is
 * whole, as one of Flink's own sink has: on a disk or HDFS it is renamed then, and in an object
 * store its parts are put together.
 *
 * @param folder where they go
 */
record Outputs(OutputFolder folder) {
  private static final int ATTEMPTS = 3;

  /**
   * Copies a prompt's files and returns where they are. One that is there already is replaced.
   *
   * @throws DownloadException if one cannot be had
   * @throws UncheckedIOException if one cannot be written
   */
  List<String> save(String prompt, List<URI> files, ReplicateClient client) {
    List<String> paths = new ArrayList<>();
    for (URI file : files) {
      Path target = folder.file(prompt, paths.size(), file);
      try {
        copy(file, target, client);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + target, e);
      }
      paths.add(target.toString());
    }
    return paths;
  }

  /** The client retries until the first byte, and not once some are written. */
  private static void copy(URI file, Path target, ReplicateClient client) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try (RecoverableFsDataOutputStream out =
          target.getFileSystem().createRecoverableWriter().open(target)) {
        client.download(file, new Writing(out, target));
        out.closeForCommit().commit();
        return;
      } catch (DownloadException e) {
        boolean brokeOff = e.status() == 200;
        if (!brokeOff || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Tells what the file system does from what the connection does. */
  private static final class Writing extends FilterOutputStream {
    private final Path target;

    Writing(OutputStream out, Path target) {
      super(out);
      this.target = target;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + target, e);
      }
    }

    @Override
    public void flush() {
      // Committing does.
    }
  }
}
