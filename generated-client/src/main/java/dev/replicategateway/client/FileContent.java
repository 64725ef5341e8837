package dev.replicategateway.client;

import dev.replicategateway.client.internal.CallerFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The content of a file, as a successful response brings it; it is read once. */
final class FileContent implements DownloadTarget.Content, Closeable {
  private static final long PART = 64 * 1024;

  private final Call call;
  private final Response response;
  private boolean isHandedOver;

  FileContent(Call call, Response response) {
    this.call = call;
    this.response = response;
  }

  /** Breaks the connection, unless the content has come to its end. */
  void cancel() {
    call.cancel();
  }

  /** Why the response does not bring the file; null where it does. */
  @Nullable String objection() {
    String encoding = encoding();
    if (response.code() == 204 || response.code() == 205) {
      return "has no content";
    }
    if (response.code() == 206) {
      return "is a part of the file, which was not asked for";
    }
    return encoding.equals("identity") || encoding.equals("gzip") || encoding.equals("x-gzip")
        ? null
        : "has the Content-Encoding " + encoding + ", which was not asked for";
  }

  private String encoding() {
    return response.header("Content-Encoding", "identity").trim().toLowerCase(Locale.ROOT);
  }

  private boolean isCompressed() {
    return !encoding().equals("identity");
  }

  private BufferedSource source() {
    ResponseBody body = response.body();
    return isCompressed() ? Okio.buffer(new GzipSource(body.source())) : body.source();
  }

  /** The content as a stream, which from now on is what closes the response. */
  InputStream handOver() {
    isHandedOver = true;
    return source().inputStream();
  }

  @Override
  public void close() {
    if (!isHandedOver) {
      response.close();
    }
  }

  @Override
  public void writeTo(OutputStream stream, DownloadListener listener) throws IOException {
    BufferedSource content = source();
    long total = isCompressed() ? -1 : response.body().contentLength();
    long done = 0;
    Buffer part = new Buffer();
    while (read(content, part) != -1) {
      done += part.size();
      part.copyTo(stream, 0, part.size());
      part.clear();
      tell(listener, done, total);
    }
  }

  /** Tells what the connection does from what the disk does. */
  private static long read(BufferedSource content, Buffer part) throws Interrupted {
    try {
      return content.read(part, PART);
    } catch (IOException e) {
      throw new Interrupted(e);
    }
  }

  /** Tells the listener; what it throws is told from what the disk does. */
  static void tell(DownloadListener listener, long done, long total) throws CallerFailure {
    try {
      listener.onProgress(done, total);
    } catch (Throwable e) {
      // A listener may throw anything, a checked exception from Kotlin included.
      throw new CallerFailure(e);
    }
  }

  /** The connection broke while the content was read. */
  static final class Interrupted extends IOException {
    private static final long serialVersionUID = 1;

    Interrupted(IOException cause) {
      super(cause);
    }
  }
}
