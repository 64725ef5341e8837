package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.internal.CallerFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * A request for one output file. It is written beside its target and moved into place when it is
 * whole, so that there is never half a file; no key is sent.
 */
final class FileRequest implements RetryingCall.Request<Path> {
  private static final long PART = 64 * 1024;

  private final ClientRuntime runtime;
  private final Operation<Path> operation;
  private final HttpUrl source;
  private final DownloadTarget target;

  FileRequest(
      ClientRuntime runtime, Operation<Path> operation, HttpUrl source, DownloadTarget target) {
    this.runtime = runtime;
    this.operation = operation;
    this.source = source;
    this.target = target;
  }

  @Override
  public void send(RetryingCall<Path> attempts) {
    // The total would be that of the compressed file.
    Request request =
        new Request.Builder().url(source).header("Accept-Encoding", "identity").build();
    Call call = runtime.files.newCall(request);
    attempts.setStop(call::cancel);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call sent, Response response) {
            try (Response closing = response) {
              runtime.proceed(operation, () -> receive(attempts, closing));
            }
          }

          @Override
          public void onFailure(Call sent, IOException failure) {
            runtime.proceed(operation, () -> receive(attempts, failure));
          }
        });
  }

  private void receive(RetryingCall<Path> attempts, IOException failure) {
    if (failure instanceof CallerFailure) {
      runtime.fail(operation, failure.getCause());
    } else {
      attempts.fail(failure("" + failure, 0, failure), RetryDecision.on(failure));
    }
  }

  private void receive(RetryingCall<Path> attempts, Response response) {
    int status = response.code();
    if (!response.isSuccessful()) {
      ErrorResponse error = operation.call().response(status, response.headers(), "");
      Duration retryAfter = RetryAfter.in(error, runtime.clock.instant());
      attempts.fail(
          failure("HTTP " + status, status, null),
          RetryDecision.on(Effect.READS, error, retryAfter));
      return;
    }
    String objection = objection(response);
    if (objection != null) {
      attempts.fail(failure("HTTP " + status + " " + objection, status, null), RetryDecision.NO);
      return;
    }
    try {
      WholeFile.write(target.file(), file -> copy(response, file));
      attempts.succeed(target.file());
    } catch (Interrupted e) {
      attempts.fail(
          failure("" + e.getCause(), status, e.getCause()),
          RetryDecision.on((IOException) e.getCause()));
    } catch (CallerFailure e) {
      runtime.fail(operation, e.getCause());
    } catch (IOException e) {
      attempts.fail(failure("" + e, status, e), RetryDecision.NO);
    }
  }

  /** Why a successful response does not bring the file; null where it does. */
  private static @Nullable String objection(Response response) {
    String encoding = encoding(response);
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

  private static String encoding(Response response) {
    return response.header("Content-Encoding", "identity").trim().toLowerCase(Locale.ROOT);
  }

  private void copy(Response response, OutputStream file) throws IOException {
    ResponseBody body = response.body();
    boolean isCompressed = !encoding(response).equals("identity");
    BufferedSource content =
        isCompressed ? Okio.buffer(new GzipSource(body.source())) : body.source();
    long total = isCompressed ? -1 : body.contentLength();
    long done = 0;
    Buffer part = new Buffer();
    while (read(content, part) != -1) {
      done += part.size();
      part.copyTo(file, 0, part.size());
      part.clear();
      target.report(done, total);
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

  private DownloadException failure(String finding, int status, @Nullable Throwable cause) {
    return operation.call().notSaved(finding + " from " + CallContext.clean(source), status, cause);
  }

  /** The connection broke while the file was read. */
  private static final class Interrupted extends IOException {
    private static final long serialVersionUID = 1;

    Interrupted(IOException cause) {
      super(cause);
    }
  }
}
