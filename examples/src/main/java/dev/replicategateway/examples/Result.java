package dev.replicategateway.examples;

import com.squareup.moshi.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one prompt. Public, because Moshi writes no other records.
 *
 * @param id the prediction, or null where none is known
 * @param files where its output is, or null where there is none
 * @param message what went wrong, or null where nothing did
 */
public record Result(
    String prompt,
    State state,
    @Nullable String id,
    @Nullable List<String> files,
    @Nullable String message) {

  /** How far a prompt is. */
  public enum State {
    /**
     * The request may be on its way. Where this is the last word, nobody can tell what became of
     * it.
     */
    @Json(name = "creating")
    CREATING,

    /** It is certain that there is no prediction; it can be created. */
    @Json(name = "refused")
    REFUSED,

    /** There may be a prediction, whose id is not known. */
    @Json(name = "unknown")
    UNKNOWN,

    /** There is a prediction, which can be awaited. */
    @Json(name = "created")
    CREATED,

    @Json(name = "succeeded")
    SUCCEEDED,

    /** The prediction ended as failed, canceled or aborted. */
    @Json(name = "failed")
    FAILED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Result creating(String prompt) {
    return new Result(prompt, State.CREATING, null, null, null);
  }

  static Result refused(String prompt, @Nullable String message) {
    return new Result(prompt, State.REFUSED, null, null, message);
  }

  static Result unknown(String prompt, @Nullable String message) {
    return new Result(prompt, State.UNKNOWN, null, null, message);
  }

  static Result created(String prompt, String id) {
    return new Result(prompt, State.CREATED, id, null, null);
  }

  static Result succeeded(String prompt, String id, List<URI> files) {
    return new Result(
        prompt, State.SUCCEEDED, id, files.stream().map(URI::toString).toList(), null);
  }

  static Result failed(String prompt, String id, @Nullable String message) {
    return new Result(prompt, State.FAILED, id, null, message);
  }
}
