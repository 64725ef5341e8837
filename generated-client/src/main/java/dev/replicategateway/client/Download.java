package dev.replicategateway.client;

import dev.replicategateway.client.error.DownloadException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Saves one output file. It is written beside its target and moved into place when it is whole, so
 * that there is never half a file; no key is sent.
 */
final class Download {
  private static final long PART = 64 * 1024;

  private final Gateway gateway;
  private final RetryPolicy policy;
  private final HttpUrl source;
  private final Path target;
  private final DownloadListener listener;
  private final Pending<Path> owner;
  private int attempts;

  Download(
      Gateway gateway,
      RetryPolicy policy,
      HttpUrl source,
      Path target,
      DownloadListener listener,
      Pending<Path> owner) {
    this.gateway = gateway;
    this.policy = policy;
    this.source = source;
    this.target = target;
    this.listener = listener;
    this.owner = owner;
  }

  void send() {
    attempts++;
    // The total would be that of the compressed file.
    Request request =
        new Request.Builder().url(source).header("Accept-Encoding", "identity").build();
    Call call = gateway.files.newCall(request);
    owner.isUnderWay(call::cancel);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call sent, Response response) {
            try (Response closing = response) {
              receive(closing);
            } catch (RuntimeException | Error e) {
              gateway.fail(owner, e);
            }
          }

          @Override
          public void onFailure(Call sent, IOException failure) {
            sendAgainOrFail(RetryRule.sendsAgain(false, failure, true), 0, "" + failure, failure);
          }
        });
  }

  private void receive(Response response) {
    int status = response.code();
    if (!response.isSuccessful()) {
      boolean passing = RetryRule.isPassing(status);
      sendAgainOrFail(passing, status, "HTTP " + status, null);
      return;
    }
    try {
      WholeFile.write(target, file -> copy(response.body(), file));
      gateway.complete(owner, target);
    } catch (Interrupted e) {
      sendAgainOrFail(true, status, "" + e.getCause(), e.getCause());
    } catch (IOException e) {
      sendAgainOrFail(false, status, "" + e, e);
    }
  }

  /** Saves what a data URI holds. */
  static void save(byte[] bytes, Path target, DownloadListener listener, Pending<Path> owner) {
    try {
      WholeFile.write(
          target,
          file -> {
            file.write(bytes);
            listener.onProgress(bytes.length, bytes.length);
          });
      owner.complete(target);
    } catch (IOException e) {
      owner.completeExceptionally(
          new DownloadException("the content of a data URI", target, 0, "" + e, e));
    }
  }

  private void copy(ResponseBody body, OutputStream file) throws IOException {
    long done = 0;
    Buffer part = new Buffer();
    while (read(body, part) != -1) {
      done += part.size();
      part.copyTo(file, 0, part.size());
      part.clear();
      listener.onProgress(done, body.contentLength());
    }
  }

  /** Tells what the connection does from what the disk does. */
  private static long read(ResponseBody body, Buffer part) throws Interrupted {
    try {
      return body.source().read(part, PART);
    } catch (IOException e) {
      throw new Interrupted(e);
    }
  }

  private void sendAgainOrFail(
      boolean sendsAgain, int status, String finding, @Nullable Throwable cause) {
    if (sendsAgain && attempts < policy.maxAttempts()) {
      Duration delay = policy.backoff(attempts, gateway.random.getAsDouble());
      gateway.pause(owner, delay, this::send);
    } else {
      gateway.fail(owner, new DownloadException(describe(source), target, status, finding, cause));
    }
  }

  /** A query may hold what is nobody's business, such as a signature. */
  static String describe(HttpUrl source) {
    return source
        .newBuilder()
        .username("")
        .password("")
        .query(null)
        .fragment(null)
        .build()
        .toString();
  }

  /** The connection broke while the file was read. */
  private static final class Interrupted extends IOException {
    private static final long serialVersionUID = 1;

    Interrupted(IOException cause) {
      super(cause);
    }
  }
}
