package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.OptionalOperation;
import dev.replicategateway.client.model.FileUrls;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionPage;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.UploadedFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The calls that verbs are made of: what each sends, what its response means, and how long it is
 * retried. A call that is a part of something longer is retried until that ends; any other until
 * the policy's time limit.
 */
final class GatewayCalls {
  final ClientRuntime runtime;
  private final RetryPolicy policy;

  GatewayCalls(ClientRuntime runtime, RetryPolicy policy) {
    this.runtime = runtime;
    this.policy = policy;
  }

  /** Creates a prediction. */
  RetryingCall<Prediction> create(NewPrediction creation, Operation<?> operation) {
    return limited(creation(creation, operation), operation);
  }

  /** Creates a prediction; a response that leaves nothing to follow or to return is refused. */
  RetryingCall<Prediction> createToFollow(NewPrediction creation, Operation<?> operation) {
    return limited(
        creation(creation, operation).refuseIf(GatewayCalls::findUnfollowable), operation);
  }

  RetryingCall<Prediction> read(String id, Operation<?> operation) {
    return limited(reading(id, operation), operation);
  }

  /** Reads a prediction as a part of something longer. */
  RetryingCall<Prediction> readUntil(Instant deadline, String id, Operation<?> operation) {
    return retried(reading(id, operation), operation).setDeadline(deadline);
  }

  RetryingCall<Prediction> cancel(String id, Operation<?> operation) {
    return limited(cancelling(id, operation), operation);
  }

  /** Cancels a prediction as a part of something longer. */
  RetryingCall<Prediction> cancelUntil(Instant deadline, String id, Operation<?> operation) {
    return retried(cancelling(id, operation), operation).setDeadline(deadline);
  }

  /** Reads one page of a list. */
  RetryingCall<PredictionPage> list(PredictionQuery query, Operation<?> operation) {
    return limited(
        new GatewayRequest<>(
                runtime,
                operation,
                runtime.listing(),
                runtime.predictions.listPredictions(
                    query.createdAfter(), query.createdBefore(), query.source(), query.cursor()))
            .refuseIf(GatewayCalls::findNoPage)
            .setOptional(OptionalOperation.LIST),
        operation);
  }

  /** Uploads a file, which may take longer than any other call. */
  RetryingCall<UploadedFile> upload(UploadSource source, Operation<?> operation) {
    CallContext call = operation.call();
    return retried(
        new GatewayRequest<>(
                runtime,
                operation,
                call,
                runtime.filesApi().uploadFile(UploadBody.formPart(source, call)))
            .refuseIf(GatewayCalls::findNoFile)
            .setOptional(OptionalOperation.KEEP_FILES)
            .setTimeout(runtime.uploadTimeout),
        operation);
  }

  /** A request that is retried as often as the policy allows. */
  <T> RetryingCall<T> retried(RetryingCall.Request<T> request, Operation<?> operation) {
    return new RetryingCall<>(runtime, operation, policy, request);
  }

  /** A request that is retried within the policy's time limit. */
  private <T> RetryingCall<T> limited(GatewayRequest<T> request, Operation<?> operation) {
    return retried(request, operation).limitTime(() -> request.timeoutFailure(policy.timeLimit()));
  }

  private GatewayRequest<Prediction> creation(NewPrediction creation, Operation<?> operation) {
    return new GatewayRequest<>(
            runtime,
            operation,
            runtime.creating(creation.creating()),
            creation.request(runtime.predictions))
        .setOptional(creation.operation())
        .refuseIf(GatewayCalls::findOther);
  }

  private GatewayRequest<Prediction> reading(String id, Operation<?> operation) {
    return new GatewayRequest<>(
            runtime,
            operation,
            runtime.reading("Reading prediction", id),
            runtime.predictions.getPrediction(id))
        .refuseIf(GatewayCalls::findOther);
  }

  private GatewayRequest<Prediction> cancelling(String id, Operation<?> operation) {
    return new GatewayRequest<>(
            runtime,
            operation,
            runtime.reading("Cancelling prediction", id),
            runtime.predictions.cancelPrediction(id))
        .setOptional(OptionalOperation.CANCEL)
        .refuseIf(GatewayCalls::findOther)
        .acceptNoBody(() -> Prediction.builder().id(id).status(PredictionStatus.CANCELED).build());
  }

  /**
   * What is wrong with an object that is something else, such as the error object that some
   * gateways send with a 200: it breaks the contract, and nothing in it could be followed or used.
   */
  private static @Nullable String findOther(Prediction received) {
    return received.getId() == null
            && received.getStatus() == null
            && received.getOutput() == null
            && !received.violations().isEmpty()
        ? String.join("; ", received.violations())
        : null;
  }

  /**
   * What is wrong with an object that lists nothing: to take it for an empty page would lose some.
   */
  private static @Nullable String findNoPage(PredictionPage received) {
    if (received.getResults() != null) {
      return null;
    }
    return received.violations().isEmpty()
        ? "it has no results"
        : String.join("; ", received.violations());
  }

  /** What is wrong with an object by which no file can be named. */
  private static @Nullable String findNoFile(UploadedFile received) {
    FileUrls urls = received.getUrls();
    if (received.getId() != null || (urls != null && urls.getGet() != null)) {
      return null;
    }
    return received.violations().isEmpty()
        ? "it has neither id nor URL"
        : String.join("; ", received.violations());
  }

  private static @Nullable String findUnfollowable(Prediction created) {
    return PredictionId.isUsable(created.getId()) || PredictionPoller.hasEnded(created)
        ? null
        : PredictionId.describeFlaw(created.getId()) + ", so the prediction cannot be followed";
  }
}
