package dev.replicategateway.examples.cluster;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.WaitTimeoutException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one prompt; a line of the results.
 *
 * @param prompt the prompt's key; of a line that is not a prompt, its file and number
 * @param id the prediction, or null where none is known
 * @param files where its output is now, or null where there is none
 * @param reason why it did not succeed, or null where it did
 */
public record Result(
    String prompt,
    State state,
    @Nullable String id,
    @Nullable List<String> files,
    @Nullable String reason) {
  private static final JsonAdapter<Result> JSON = new Moshi.Builder().build().adapter(Result.class);

  /** How far a prompt has come. */
  public enum State {
    @Json(name = "succeeded")
    SUCCEEDED,

    /** The prediction ended as failed, canceled or aborted, or the gateway has lost it. */
    @Json(name = "failed")
    FAILED,

    /** The gateway refused it; there is no prediction. */
    @Json(name = "refused")
    REFUSED,

    /** There may be a prediction, whose id nobody knows. */
    @Json(name = "unknown")
    UNKNOWN,

    /** It exists, and did not end in time or could not be downloaded; another run takes it up. */
    @Json(name = "unfinished")
    UNFINISHED,

    /** The line is not a prompt. */
    @Json(name = "invalid")
    INVALID;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Result succeeded(String prompt, String id, List<String> files) {
    return new Result(prompt, State.SUCCEEDED, id, files, null);
  }

  /**
   * What a prediction that exists came to.
   *
   * @throws CompletionException if the failure says nothing of the prediction or its output
   */
  static Result unsuccessful(String prompt, String id, Throwable failure) {
    if (failure instanceof PredictionUnsuccessfulException
        || failure instanceof NotFoundException) {
      return new Result(prompt, State.FAILED, id, null, failure.getMessage());
    }
    if (failure instanceof WaitTimeoutException || failure instanceof DownloadException) {
      return new Result(prompt, State.UNFINISHED, id, null, failure.getMessage());
    }
    throw new CompletionException(failure);
  }

  static Result refused(String prompt, @Nullable String reason) {
    return new Result(prompt, State.REFUSED, null, null, reason);
  }

  static Result unknown(String prompt, String reason) {
    return new Result(
        prompt,
        State.UNKNOWN,
        null,
        null,
        "It was about to be created, and "
            + reason
            + " Look at the account's predictions; --create-again unknown creates it.");
  }

  static Result invalid(String location, String reason) {
    return new Result(location, State.INVALID, null, null, reason);
  }

  /** One line of JSON. */
  public String toJson() {
    return JSON.toJson(this);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IllegalStateException if it is anything else
   */
  public static Result fromJson(String json) {
    try {
      Result result = JSON.fromJson(json);
      if (result == null) {
        throw new IllegalStateException("is not a result: " + json);
      }
      return result;
    } catch (IOException e) {
      throw new IllegalStateException("is not a result: " + json, e);
    }
  }
}
