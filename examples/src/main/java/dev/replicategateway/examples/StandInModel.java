package dev.replicategateway.examples;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the stand-in makes, which is the same whatever it is asked for. */
enum StandInModel {
  /** One video. */
  ANIMATE_DIFF("lucataco/animate-diff", "beecf59c4aee", "PT1.534033921S", "PT25.323215038S") {
    @Override
    Object output(String folder) {
      return folder + "out.mp4";
    }
  },

  /** A list of one image. */
  OUTPAINTER("wolverinn/realisticoutpainter", "e68b0ec01771", "PT1.534033921S", "PT25.323215038S") {
    @Override
    Object output(String folder) {
      return List.of(folder + "out-0.png");
    }
  },

  /** A list of pieces of text, which are also streamed. */
  LANGUAGE_MODEL("meta/meta-llama-3-70b-instruct", "fbfb20b472b2", "PT0.2S", "PT2S") {
    @Override
    Object output(String folder) {
      return pieces();
    }

    @Override
    List<String> pieces() {
      return List.of(
          "Clouds",
          " drift",
          " in",
          " slow",
          " parade,\n",
          "rain",
          " hums",
          " its",
          " soft",
          " charade,\n",
          "then",
          " sun",
          " returns",
          ".");
    }
  },

  /** Pieces of text that are streamed, and then an error. */
  FAILING("stand-in/failing", "deadbeefdead", "PT0.2S", "PT2S") {
    @Override
    List<String> pieces() {
      return List.of("Clouds", " drift");
    }

    @Override
    String failure() {
      return "CUDA out of memory";
    }
  },

  /** It takes a minute to start, as a model does that nobody has run for long. */
  COLD("stand-in/cold", "c01dc01dc01d", "PT60S", "PT90S") {
    @Override
    Object output(String folder) {
      return folder + "out-0.png";
    }
  },

  /** An object of text, numbers and a file. */
  ANY_OTHER("stand-in/any-other", "0123456789ab", "PT1.534033921S", "PT25.323215038S") {
    @Override
    Object output(String folder) {
      return new TreeMap<>(
          Map.of(
              "caption",
              "hills at sunset",
              "confidence",
              0.97,
              "preview",
              folder + "out-0.png",
              "tags",
              List.of("hills", "sun", "dusk")));
    }
  };

  private final String model;
  private final String hash;
  private final Duration startTime;
  private final Duration totalTime;

  StandInModel(String model, String hash, String startTime, String totalTime) {
    this.model = model;
    this.hash = hash;
    this.startTime = Duration.parse(startTime);
    this.totalTime = Duration.parse(totalTime);
  }

  /**
   * The model that is meant.
   *
   * @param version a bare hash, {@code owner/name:hash}, or {@code owner/name}
   */
  static StandInModel of(String version) {
    return Arrays.stream(values())
        .filter(each -> version.contains(each.hash) || version.split(":", 2)[0].equals(each.model))
        .findFirst()
        .orElse(ANY_OTHER);
  }

  /** The name, such as {@code owner/name}. */
  String model() {
    return model;
  }

  /** How long a prediction waits for the model to start. */
  Duration startTime() {
    return startTime;
  }

  /** How long a prediction takes, its start included. */
  Duration totalTime() {
    return totalTime;
  }

  /**
   * The output.
   *
   * @param folder where the prediction's files are, ending in a slash
   */
  @Nullable Object output(String folder) {
    return null;
  }

  /** What it streams; empty where it does not. */
  List<String> pieces() {
    return List.of();
  }

  /** Why it fails; null where it succeeds. */
  @Nullable String failure() {
    return null;
  }
}
