package dev.replicategateway.client;

import java.io.FilterInputStream;
import java.io.IOException;

/** A file that a caller reads straight from its connection, until the client is closed. */
final class OpenFile extends FilterInputStream {
  private final ClientRuntime runtime;
  private final FileContent content;
  private final Runnable cancel;

  OpenFile(ClientRuntime runtime, FileContent content) {
    super(content.handOver());
    this.runtime = runtime;
    this.content = content;
    this.cancel = content::cancel;
    runtime.keepOpen(cancel);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      // Okio would wait for the connection.
      return 0;
    }
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private IOException explained(IOException failure) {
    return runtime.isClosed()
        ? new IOException("the ReplicateClient was closed while the file was read", failure)
        : failure;
  }

  /** Closes the connection too where the file was not read to its end. */
  @Override
  public void close() throws IOException {
    runtime.forget(cancel);
    content.cancel();
    super.close();
  }
}
