package dev.replicategateway.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.replicategateway.client.internal.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The rules for the id of a prediction that is named in a URL's path. */
final class PredictionId {
  /** In a URL these lead to another path. */
  private static final Set<String> NO_PATH_SEGMENTS = Set.of(".", "..");

  private PredictionId() {}

  /** Refuses an id that a caller gave. */
  static void check(String id) {
    if (!isUsable(Objects.requireNonNull(id, "id"))) {
      throw new IllegalArgumentException(
          (isBlank(id) ? "id is blank" : "id is \"" + id + "\"")
              + ", must be the id that creating the prediction returned");
    }
  }

  static boolean isUsable(@Nullable String id) {
    return id != null && !isBlank(id) && !NO_PATH_SEGMENTS.contains(id);
  }

  /**
   * The id in the start of a successful response that may have broken off, or in its Location; null
   * where none has come whole. A prediction exists where it has.
   */
  static @Nullable String received(Exchange at) {
    if (at.status() < 200 || at.status() >= 300) {
      return null;
    }
    String id = inBody(at.bodyStart());
    return id == null ? inLocation(at.headers().get("Location")) : id;
  }

  private static @Nullable String inBody(String bodyStart) {
    try (JsonReader start = JsonReader.of(new Buffer().writeUtf8(bodyStart))) {
      start.beginObject();
      while (start.hasNext()) {
        if (!start.nextName().equals("id")) {
          start.skipValue();
        } else {
          String id = start.peek() == JsonReader.Token.STRING ? start.nextString() : null;
          return isUsable(id) ? id : null;
        }
      }
    } catch (IOException | JsonDataException e) {
      // It has broken off before, or is something else.
    }
    return null;
  }

  /**
   * Replicate names a prediction there that has not ended when the wait at the server does.
   *
   * <p>Source: https://replicate.com/docs/topics/predictions/create-a-prediction
   */
  private static @Nullable String inLocation(@Nullable String location) {
    HttpUrl url = location == null ? null : PredictionQuery.ANY_HOST.resolve(location);
    List<String> path = url == null ? List.of() : url.pathSegments();
    int last = path.size() - 1;
    return last > 0 && path.get(last - 1).equals("predictions") && isUsable(path.get(last))
        ? path.get(last)
        : null;
  }

  /** What is wrong with an id that is not usable, as the start of a sentence. */
  static String describeFlaw(@Nullable String id) {
    return id == null || isBlank(id)
        ? "it has no id"
        : "its id is \"" + id + "\", which no path can have";
  }

  private static boolean isBlank(String id) {
    return id.chars().allMatch(Character::isWhitespace);
  }
}
