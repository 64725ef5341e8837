package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.internal.CallerFailure;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A request for one output file; no key is sent. */
final class FileRequest<T> implements RetryingCall.Request<T> {
  /** What becomes of the content. */
  @FunctionalInterface
  interface Receiver<T> {
    /** Receives it. What has been received before an {@link FileContent.Interrupted} is undone. */
    T receive(FileContent content) throws IOException;
  }

  private final ClientRuntime runtime;
  private final Operation<T> operation;
  private final HttpUrl source;
  private final Receiver<T> receiver;

  FileRequest(ClientRuntime runtime, Operation<T> operation, HttpUrl source, Receiver<T> receiver) {
    this.runtime = runtime;
    this.operation = operation;
    this.source = source;
    this.receiver = receiver;
  }

  @Override
  public void send(RetryingCall<T> attempts) {
    // The total would be that of the compressed file.
    Request request =
        new Request.Builder().url(source).header("Accept-Encoding", "identity").build();
    Call call = runtime.files.newCall(request);
    attempts.setStop(call::cancel);
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call sent, Response response) {
            try (FileContent content = new FileContent(sent, response)) {
              runtime.proceed(operation, () -> receive(attempts, response, content));
            }
          }

          @Override
          public void onFailure(Call sent, IOException failure) {
            runtime.proceed(operation, () -> receive(attempts, failure));
          }
        });
  }

  private void receive(RetryingCall<T> attempts, IOException failure) {
    if (failure instanceof CallerFailure) {
      runtime.fail(operation, failure.getCause());
    } else {
      attempts.fail(failure("" + failure, 0, failure), RetryDecision.on(failure));
    }
  }

  private void receive(RetryingCall<T> attempts, Response response, FileContent content) {
    int status = response.code();
    if (!response.isSuccessful()) {
      ErrorResponse error = operation.call().response(status, response.headers(), "");
      Duration retryAfter = RetryAfter.in(error, runtime.clock.instant());
      attempts.fail(
          failure("HTTP " + status, status, null),
          RetryDecision.on(Effect.READS, error, retryAfter));
      return;
    }
    String objection = content.objection();
    if (objection != null) {
      attempts.fail(failure("HTTP " + status + " " + objection, status, null), RetryDecision.NO);
      return;
    }
    try {
      attempts.succeed(receiver.receive(content));
    } catch (FileContent.Interrupted e) {
      attempts.fail(
          failure("" + e.getCause(), status, e.getCause()),
          RetryDecision.on((IOException) e.getCause()));
    } catch (CallerFailure e) {
      runtime.fail(operation, e.getCause());
    } catch (IOException e) {
      attempts.fail(failure("" + e, status, e), RetryDecision.NO);
    }
  }

  private DownloadException failure(String finding, int status, @Nullable Throwable cause) {
    return operation.call().notSaved(finding + " from " + CallContext.clean(source), status, cause);
  }
}
