package dev.replicategateway.client.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;

/** Writes a data URI as its bytes come, so that the file is never in memory beside it. */
final class DataUriEncoder {
  private final ByteArrayOutputStream uri;
  private final OutputStream content;
  private long size;

  /** A URI of about as many bytes. */
  DataUriEncoder(String mediaType, long expectedSize) {
    byte[] header = ("data:" + mediaType + ";base64,").getBytes(ISO_8859_1);
    this.uri = new ByteArrayOutputStream(header.length + (int) (expectedSize + 2) / 3 * 4);
    this.uri.write(header, 0, header.length);
    this.content = Base64.getEncoder().wrap(uri);
  }

  /** How many bytes were written. */
  long size() {
    return size;
  }

  void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  void write(byte[] bytes, int start, int length) {
    try {
      content.write(bytes, start, length);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a device", e);
    }
    size += length;
  }

  /** Ends it; nothing can be written any more. */
  URI end() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory is not a device", e);
    }
    return URI.create(new String(uri.toByteArray(), ISO_8859_1));
  }
}
