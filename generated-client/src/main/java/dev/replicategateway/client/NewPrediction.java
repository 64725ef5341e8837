package dev.replicategateway.client;

import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.error.OptionalOperation;
import dev.replicategateway.client.model.ModelPredictionRequest;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A prediction that is to be created: by a version, by the name of a model, or by the name of a
 * deployment; and the options of the call that creates it. Immutable.
 *
 * <pre>{@code
 * client.run(
 *     NewPrediction.ofModel("meta/meta-llama-3-70b-instruct", request)
 *         .withServerWait(Duration.ofSeconds(30)));
 * }</pre>
 *
 * <p>Creating by a version is the documented call. Five gateways are known to create by a model's
 * name, and by a deployment's name only Replicate itself; any other answers 404 or 405, and the
 * exception says so.
 */
public final class NewPrediction {
  private static final Duration LEAST_SERVER_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_SERVER_WAIT = Duration.ofSeconds(60);
  private static final Duration LEAST_CANCEL_AFTER = Duration.ofSeconds(5);

  private final Kind kind;
  private final @Nullable Duration serverWait;
  private final @Nullable Duration cancelAfter;
  private final @Nullable RetryPolicy retryPolicy;

  private NewPrediction(
      Kind kind,
      @Nullable Duration serverWait,
      @Nullable Duration cancelAfter,
      @Nullable RetryPolicy retryPolicy) {
    this.kind = kind;
    this.serverWait = serverWait;
    this.cancelAfter = cancelAfter;
    this.retryPolicy = retryPolicy;
  }

  /**
   * A prediction by the version of its model.
   *
   * @param request the version and its input
   * @return the prediction to create
   */
  public static NewPrediction ofVersion(PredictionRequest request) {
    Objects.requireNonNull(request, "request");
    return of(
        new Kind(
            OptionalOperation.CREATE_BY_VERSION,
            "version " + request.getVersion(),
            (gateway, prefer, cancelAfter) ->
                gateway.createPrediction(request, prefer, cancelAfter)));
  }

  /**
   * A prediction by the name of its model, which runs the model's current version. Replicate offers
   * it for its official models.
   *
   * @param model the model as {@code owner/name}
   * @param request its input
   * @return the prediction to create
   * @throws IllegalArgumentException if the name is not an owner and a name with one slash between
   */
  public static NewPrediction ofModel(String model, ModelPredictionRequest request) {
    Objects.requireNonNull(request, "request");
    OwnedName name = OwnedName.of("model", model);
    return of(
        new Kind(
            OptionalOperation.CREATE_BY_MODEL,
            "model " + name,
            (gateway, prefer, cancelAfter) ->
                gateway.createModelPrediction(
                    name.owner(), name.name(), request, prefer, cancelAfter)));
  }

  /**
   * A prediction by the name of a deployment, which runs the version that the deployment has now.
   *
   * @param deployment the deployment as {@code owner/name}
   * @param request the input
   * @return the prediction to create
   * @throws IllegalArgumentException if the name is not an owner and a name with one slash between
   */
  public static NewPrediction ofDeployment(String deployment, ModelPredictionRequest request) {
    Objects.requireNonNull(request, "request");
    OwnedName name = OwnedName.of("deployment", deployment);
    return of(
        new Kind(
            OptionalOperation.CREATE_BY_DEPLOYMENT,
            "deployment " + name,
            (gateway, prefer, cancelAfter) ->
                gateway.createDeploymentPrediction(
                    name.owner(), name.name(), request, prefer, cancelAfter)));
  }

  private static NewPrediction of(Kind kind) {
    return new NewPrediction(kind, null, null, null);
  }

  /**
   * Asks the server to hold its response until the model has finished, as {@code Prefer: wait=n}.
   * The client's read timeout and call timeout are so much longer for this request; the time limit
   * of its {@link RetryPolicy} is not. A prediction that takes longer is returned unfinished, and
   * {@code run} reads it until it has finished. A gateway that does not know the header answers at
   * once.
   *
   * <p>Source: https://replicate.com/docs/topics/predictions/create-a-prediction, where {@code
   * wait} alone means 60 seconds.
   *
   * @param wait whole seconds, from 1 to 60
   * @return this prediction with that option
   * @throws IllegalArgumentException if it is out of that range or not whole seconds
   */
  public NewPrediction withServerWait(Duration wait) {
    if (wait.compareTo(LEAST_SERVER_WAIT) < 0
        || wait.compareTo(LONGEST_SERVER_WAIT) > 0
        || !isWholeSeconds(wait)) {
      throw new IllegalArgumentException(
          "serverWait is "
              + wait
              + ", must be whole seconds from 1 to 60; a prediction that takes longer is awaited by"
              + " run or await, however long the server waits");
    }
    return new NewPrediction(kind, wait, cancelAfter, retryPolicy);
  }

  /**
   * Has the server end the prediction when it takes longer than this from its creation, as {@code
   * Cancel-After}. It then ends as canceled, or as aborted where it had not started. No gateway
   * documents that it knows the header.
   *
   * <p>Source: https://replicate.com/docs/topics/predictions/create-a-prediction
   *
   * @param time whole seconds, at least 5
   * @return this prediction with that option
   * @throws IllegalArgumentException if it is less or not whole seconds
   */
  public NewPrediction withCancelAfter(Duration time) {
    if (time.compareTo(LEAST_CANCEL_AFTER) < 0 || !isWholeSeconds(time)) {
      throw new IllegalArgumentException(
          "cancelAfter is "
              + time
              + ", must be whole seconds, at least 5; to end a prediction sooner, cancel it");
    }
    return new NewPrediction(kind, serverWait, time, retryPolicy);
  }

  /**
   * Takes another policy for what is retried than the client's, for the whole call.
   *
   * @param policy the policy
   * @return this prediction with that option
   */
  public NewPrediction withRetryPolicy(RetryPolicy policy) {
    return new NewPrediction(
        kind, serverWait, cancelAfter, Objects.requireNonNull(policy, "policy"));
  }

  @SuppressWarnings("JavaDurationGetSecondsToToSeconds") // Not every Android has the other.
  private static long seconds(Duration duration) {
    return duration.getSeconds();
  }

  private static boolean isWholeSeconds(Duration duration) {
    return duration.equals(Duration.ofSeconds(seconds(duration)));
  }

  /** The request that creates it, not sent yet. */
  Call<Prediction> request(PredictionsApi gateway) {
    return kind.creation.at(
        gateway,
        serverWait == null ? null : "wait=" + seconds(serverWait),
        cancelAfter == null ? null : seconds(cancelAfter) + "s");
  }

  OptionalOperation operation() {
    return kind.operation;
  }

  /** What creating it is called, as the start of a sentence. */
  String creating() {
    return kind.operation == OptionalOperation.CREATE_BY_VERSION
        ? "Creating the prediction"
        : "Creating the prediction of " + kind.name;
  }

  /** The policy for the call; null where it is the client's. */
  @Nullable RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /** What creates it, such as "model meta/llama", without the input, which may be long. */
  @Override
  public String toString() {
    return "NewPrediction{"
        + kind.name
        + (serverWait == null ? "" : ", serverWait=" + serverWait)
        + (cancelAfter == null ? "" : ", cancelAfter=" + cancelAfter)
        + (retryPolicy == null ? "" : ", " + retryPolicy)
        + "}";
  }

  /** What it is created by. */
  private static final class Kind {
    final OptionalOperation operation;
    final String name;
    final Creation creation;

    Kind(OptionalOperation operation, String name, Creation creation) {
      this.operation = operation;
      this.name = name;
      this.creation = creation;
    }
  }

  /** One of the creating calls of the generated interface. */
  @FunctionalInterface
  private interface Creation {
    Call<Prediction> at(
        PredictionsApi gateway, @Nullable String prefer, @Nullable String cancelAfter);
  }
}
