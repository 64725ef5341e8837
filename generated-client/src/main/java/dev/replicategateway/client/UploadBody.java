package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.internal.CallerFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The content of a file, sent part by part as it is read from the disk. */
final class UploadBody extends RequestBody {
  private static final int PART = 64 * 1024;

  private final UploadSource source;
  private final CallContext call;

  private UploadBody(UploadSource source, CallContext call) {
    this.source = source;
    this.call = call;
  }

  /**
   * The file as the part of a form that the contract names.
   *
   * @param call makes the exceptions for a file that cannot be read any more
   */
  static MultipartBody.Part formPart(UploadSource source, CallContext call) {
    return MultipartBody.Part.createFormData(
        "content", source.name(), new UploadBody(source, call));
  }

  @Override
  public @Nullable MediaType contentType() {
    return MediaType.parse(source.mediaType());
  }

  @Override
  public long contentLength() {
    return source.size();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    byte[] part = new byte[PART];
    long done = 0;
    try (InputStream content = open()) {
      for (int read = read(content, part); read != -1; read = read(content, part)) {
        done += read;
        checkSize(done <= source.size());
        sink.write(part, 0, read);
        report(done);
      }
    }
    checkSize(done == source.size());
  }

  private InputStream open() throws CallerFailure {
    try {
      return Files.newInputStream(source.file());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Tells what the disk does from what the connection does. */
  private int read(InputStream content, byte[] part) throws CallerFailure {
    try {
      return content.read(part);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void checkSize(boolean isKept) throws CallerFailure {
    if (!isKept) {
      throw unreadable(
          new IOException("it had " + source.size() + " bytes and changed while it was sent"));
    }
  }

  private void report(long done) throws CallerFailure {
    try {
      source.report(done);
    } catch (Throwable e) {
      // A listener may throw anything, a checked exception from Kotlin included.
      throw new CallerFailure(e);
    }
  }

  /** It ends the call as what a caller's code throws does: no retry would mend it. */
  private CallerFailure unreadable(IOException cause) {
    return new CallerFailure(call.notRead(cause));
  }
}
