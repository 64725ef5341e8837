package dev.replicategateway.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for the id of a prediction that is named in a URL's path. */
final class PredictionId {
  /** In a URL these lead to another path. */
  private static final Set<String> NO_PATH_SEGMENTS = Set.of(".", "..");

  private PredictionId() {}

  /** Refuses an id that a caller gave. */
  static void check(String id) {
    if (!isUsable(id)) {
      throw new IllegalArgumentException(
          (id.isBlank() ? "id is blank" : "id is \"" + id + "\"")
              + ", must be the id that creating the prediction returned");
    }
  }

  static boolean isUsable(@Nullable String id) {
    return id != null && !id.isBlank() && !NO_PATH_SEGMENTS.contains(id);
  }

  /** What is wrong with an id that is not usable, as the start of a sentence. */
  static String describeFlaw(@Nullable String id) {
    return id == null || id.isBlank()
        ? "it has no id"
        : "its id is \"" + id + "\", which no path can have";
  }
}
