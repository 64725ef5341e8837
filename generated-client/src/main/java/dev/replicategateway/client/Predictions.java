package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.file.DataUri;
import dev.replicategateway.client.internal.CallerFailure;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionPage;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * The verbs, none of which blocks: create, get, list, cancel, await, run, upload and download. Each
 * is one method that reads from top to bottom; what it returns has not begun.
 *
 * <p>From {@link #run} the flow goes through, in this order: {@link Operation}, {@link
 * GatewayCalls}, {@link RetryingCall}, {@link GatewayRequest}, {@link RetryDecision}, {@link
 * PredictionPoller}.
 */
final class Predictions {
  private final ClientRuntime runtime;
  private final GatewayCalls calls;

  Predictions(ClientRuntime runtime, RetryPolicy policy) {
    this.runtime = runtime;
    this.calls = new GatewayCalls(runtime, policy);
  }

  Operation<Prediction> create(NewPrediction creation) {
    GatewayCalls calls = calls(creation);
    return new Operation<>(
        runtime,
        runtime.creating(creation.creating()),
        operation ->
            calls
                .create(creation, operation)
                .start(
                    created -> {
                      operation.noteExistence(created.getId());
                      runtime.complete(operation, created);
                    }));
  }

  /** Creates a prediction, notes that it exists, follows it to its end, and returns it. */
  Operation<Prediction> run(NewPrediction creation, WaitOptions options) {
    Objects.requireNonNull(options, "options");
    GatewayCalls calls = calls(creation);
    return new Operation<>(
        runtime,
        runtime.creating("Running the prediction"),
        operation ->
            calls
                .createToFollow(creation, operation)
                .start(
                    created -> {
                      operation.noteExistence(created.getId());
                      new PredictionPoller(calls, options, operation)
                          .follow(created, ended -> returnOrFail(ended, operation));
                    }));
  }

  /** Follows a prediction that exists to its end, and returns it. */
  Operation<Prediction> await(String id, WaitOptions options) {
    PredictionId.check(id);
    Objects.requireNonNull(options, "options");
    return new Operation<>(
        runtime,
        runtime.reading("Waiting for prediction", id),
        operation ->
            new PredictionPoller(calls, options, operation)
                .await(id, ended -> returnOrFail(ended, operation)));
  }

  Operation<Prediction> get(String id) {
    PredictionId.check(id);
    return new Operation<>(
        runtime,
        runtime.reading("Reading prediction", id),
        operation -> calls.read(id, operation).start(state -> runtime.complete(operation, state)));
  }

  Operation<Prediction> cancel(String id) {
    PredictionId.check(id);
    return new Operation<>(
        runtime,
        runtime.reading("Cancelling prediction", id),
        operation ->
            calls.cancel(id, operation).start(state -> runtime.complete(operation, state)));
  }

  Operation<PredictionPage> page(PredictionQuery query) {
    Objects.requireNonNull(query, "query");
    return new Operation<>(
        runtime,
        runtime.listing(),
        operation -> calls.list(query, operation).start(page -> runtime.complete(operation, page)));
  }

  /** The predictions of all pages, each of which is waited for when it is due. */
  Stream<Prediction> list(PredictionQuery query) {
    Objects.requireNonNull(query, "query");
    return new PredictionPages(query, due -> page(due).await(), runtime.listing()).stream();
  }

  Operation<UploadedFile> upload(UploadSource source) {
    return new Operation<>(
        runtime,
        runtime.storing(source.name()),
        operation -> {
          // The listener could hold the caller's own thread up, which nothing would end then.
          boolean unused = operation.takeCaller();
          calls.upload(source, operation).start(stored -> runtime.complete(operation, stored));
        });
  }

  /** Downloads a file to where the target says. */
  <T> Operation<T> download(URI file, DownloadTarget<T> target) {
    CallContext call = runtime.downloading(target.action());
    if ("data".equalsIgnoreCase(file.getScheme())) {
      byte[] content = DataUri.bytes(file);
      return new Operation<>(
          runtime,
          call,
          operation -> runtime.callBack(operation, () -> save(content, target, operation)));
    }
    HttpUrl source = httpUrl(file, call);
    return new Operation<>(
        runtime,
        call,
        operation ->
            calls
                .retried(new FileRequest<>(runtime, operation, source, target::receive), operation)
                .start(saved -> runtime.complete(operation, saved)));
  }

  /** Opens a file, whose content the caller reads. */
  Operation<InputStream> open(URI file) {
    CallContext call = runtime.downloading("Opening the file");
    if ("data".equalsIgnoreCase(file.getScheme())) {
      byte[] content = DataUri.bytes(file);
      return new Operation<>(
          runtime, call, operation -> operation.complete(new ByteArrayInputStream(content)));
    }
    HttpUrl source = httpUrl(file, call);
    return new Operation<>(
        runtime,
        call,
        operation ->
            calls
                .retried(
                    new FileRequest<>(
                        runtime, operation, source, content -> new OpenFile(runtime, content)),
                    operation)
                .start(
                    opened -> {
                      if (!operation.complete(opened)) {
                        close(opened);
                      }
                    }));
  }

  /** Receives a prediction's output piece by piece. */
  Operation<Void> stream(Prediction prediction, Consumer<String> receiver) {
    HttpUrl unused = StreamRequest.source(prediction);
    return new Operation<>(
        runtime,
        runtime.reading("Streaming prediction", prediction.getId()),
        operation ->
            calls
                .retried(new StreamRequest(runtime, operation, prediction, receiver), operation)
                .start(ended -> runtime.complete(operation, null)));
  }

  private static void close(InputStream opened) {
    try {
      opened.close();
    } catch (IOException e) {
      // Nobody reads it any more.
    }
  }

  private static HttpUrl httpUrl(URI file, CallContext call) {
    HttpUrl url = file.getRawAuthority() == null ? null : HttpUrl.parse(file.toString());
    if (url == null) {
      throw new IllegalArgumentException(
          "file is " + call.clean(file.toString()) + ", must be an http, https or data URI");
    }
    return url;
  }

  /** The calls with the policy that the creation brings, or else with the client's. */
  private GatewayCalls calls(NewPrediction creation) {
    RetryPolicy policy = creation.retryPolicy();
    return policy == null ? calls : new GatewayCalls(runtime, policy);
  }

  private void returnOrFail(Prediction ended, Operation<Prediction> operation) {
    if (PredictionStatus.SUCCEEDED.equals(ended.getStatus())) {
      runtime.complete(operation, ended);
    } else {
      runtime.fail(operation, operation.call().unsuccessful(ended));
    }
  }

  private static <T> void save(byte[] content, DownloadTarget<T> target, Operation<T> operation) {
    try {
      operation.complete(
          target.receive(
              (stream, listener) -> {
                stream.write(content);
                FileContent.tell(listener, content.length, content.length);
              }));
    } catch (CallerFailure e) {
      operation.completeExceptionally(e.getCause());
    } catch (IOException e) {
      operation.completeExceptionally(
          operation.call().notSaved(e + " with the content of a data URI", 0, e));
    }
  }
}
