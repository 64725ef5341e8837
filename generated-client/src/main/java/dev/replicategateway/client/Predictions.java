package dev.replicategateway.client;

import dev.replicategateway.client.CallerFailures.CallerFailure;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.file.DataUri;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import retrofit2.Call;

/** The verbs, none of which blocks: create, get, cancel, await, run and download. */
final class Predictions {
  private static final String CREATING = "Creating the prediction";

  /** In a URL these lead to another path. */
  private static final Set<String> NO_PATH_SEGMENTS = Set.of(".", "..");

  final ClientRuntime runtime;
  private final RetryPolicy policy;

  Predictions(ClientRuntime runtime, RetryPolicy policy) {
    this.runtime = runtime;
    this.policy = policy;
  }

  Operation<Prediction> create(PredictionRequest request) {
    Call<Prediction> call = runtime.predictions.createPrediction(request);
    return new Operation<>(
        runtime,
        creating(CREATING),
        operation -> {
          GatewayRequest creation = creation(operation, call);
          send(
              creation,
              operation,
              created -> {
                operation.noteExistence(created.getId());
                runtime.complete(operation, created);
              });
        });
  }

  Operation<Prediction> run(PredictionRequest request, WaitOptions options) {
    Objects.requireNonNull(options, "options");
    Call<Prediction> call = runtime.predictions.createPrediction(request);
    return new Operation<>(
        runtime,
        creating("Running the prediction"),
        operation -> {
          GatewayRequest creation = creation(operation, call);
          send(
              creation,
              operation,
              created -> {
                operation.noteExistence(created.getId());
                follow(created, creation, options, operation);
              });
        });
  }

  private void follow(
      Prediction created,
      GatewayRequest creation,
      WaitOptions options,
      Operation<Prediction> operation) {
    String id = created.getId();
    if (id != null && !id.isBlank() && !NO_PATH_SEGMENTS.contains(id)) {
      new PredictionPoller(this, options, id, operation).startFrom(created);
    } else if (PredictionPoller.hasEnded(created)) {
      end(operation, created);
    } else {
      String finding =
          id == null || id.isBlank()
              ? "it has no id"
              : "its id is \"" + id + "\", which no path can have";
      runtime.fail(
          operation, creation.unexpected(finding + ", so the prediction cannot be followed"));
    }
  }

  /** Ends an operation with a prediction that has ended. */
  void end(Operation<Prediction> operation, Prediction ended) {
    if (PredictionStatus.SUCCEEDED.equals(ended.getStatus())) {
      runtime.complete(operation, ended);
    } else {
      runtime.fail(operation, operation.call().unsuccessful(ended));
    }
  }

  Operation<Prediction> await(String id, WaitOptions options) {
    check(id);
    Objects.requireNonNull(options, "options");
    return new Operation<>(
        runtime,
        reading("Waiting for prediction " + id, id),
        operation -> new PredictionPoller(this, options, id, operation).start());
  }

  Operation<Prediction> get(String id) {
    check(id);
    return new Operation<>(
        runtime,
        reading("Reading prediction " + id, id),
        operation -> send(reading(id, operation), operation, complete(operation)));
  }

  Operation<Prediction> cancel(String id) {
    check(id);
    return new Operation<>(
        runtime,
        reading("Cancelling prediction " + id, id),
        operation -> send(cancelling(id, operation), operation, complete(operation)));
  }

  /** Reads a prediction as a part of something longer. */
  RetryingCall<Prediction> read(String id, Operation<Prediction> operation) {
    return new RetryingCall<>(runtime, operation, policy, reading(id, operation));
  }

  /** Cancels a prediction as a part of something longer. */
  RetryingCall<Prediction> cancel(String id, Operation<Prediction> operation) {
    return new RetryingCall<>(runtime, operation, policy, cancelling(id, operation));
  }

  Operation<Path> download(URI file, DownloadTarget target) {
    CallContext call =
        CallContext.of("Saving " + target.file(), Effect.READS, runtime.redaction::redact);
    if ("data".equalsIgnoreCase(file.getScheme())) {
      byte[] content = DataUri.bytes(file);
      return new Operation<>(
          runtime,
          call,
          operation -> runtime.callBack(operation, () -> save(content, target, operation)));
    }
    HttpUrl source = file.getRawAuthority() == null ? null : HttpUrl.parse(file.toString());
    if (source == null) {
      throw new IllegalArgumentException(
          "file is " + call.clean(file.toString()) + ", must be an http, https or data URI");
    }
    return new Operation<>(
        runtime,
        call,
        operation ->
            new RetryingCall<>(
                    runtime, operation, policy, new FileRequest(runtime, operation, source, target))
                .start(
                    saved -> runtime.complete(operation, saved),
                    failure -> runtime.fail(operation, failure)));
  }

  private static void save(byte[] content, DownloadTarget target, Operation<Path> operation) {
    try {
      target.save(content);
      operation.complete(target.file());
    } catch (CallerFailure e) {
      operation.completeExceptionally(e.getCause());
    } catch (IOException e) {
      operation.completeExceptionally(
          operation.call().notSaved(e + " with the content of a data URI", 0, e));
    }
  }

  private GatewayRequest creation(Operation<?> operation, Call<Prediction> call) {
    return new GatewayRequest(runtime, operation, creating(CREATING), call);
  }

  private GatewayRequest reading(String id, Operation<?> operation) {
    return new GatewayRequest(
        runtime,
        operation,
        reading("Reading prediction " + id, id),
        runtime.predictions.getPrediction(id));
  }

  private GatewayRequest cancelling(String id, Operation<?> operation) {
    return new GatewayRequest(
            runtime,
            operation,
            reading("Cancelling prediction " + id, id),
            runtime.predictions.cancelPrediction(id))
        .withoutBody(() -> Prediction.builder().id(id).status(PredictionStatus.CANCELED).build());
  }

  private void send(
      GatewayRequest request, Operation<Prediction> operation, Consumer<Prediction> onValue) {
    new RetryingCall<>(runtime, operation, policy, request)
        .limited(() -> request.timedOut(policy.timeLimit()))
        .start(onValue, failure -> runtime.fail(operation, failure));
  }

  private Consumer<Prediction> complete(Operation<Prediction> operation) {
    return prediction -> runtime.complete(operation, prediction);
  }

  private CallContext creating(String action) {
    return CallContext.of(action, Effect.CREATES, runtime.redaction::redact);
  }

  private CallContext reading(String action, String id) {
    return CallContext.of(action, Effect.READS, runtime.redaction::redact).about(id);
  }

  private static void check(String id) {
    if (id.isBlank() || NO_PATH_SEGMENTS.contains(id)) {
      throw new IllegalArgumentException(
          (id.isBlank() ? "id is blank" : "id is \"" + id + "\"")
              + ", must be the id that creating the prediction returned");
    }
  }
}
