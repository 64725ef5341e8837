package dev.replicategateway.examples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the stand-in makes, which is the same whatever it is asked for. */
enum StandInModel {
  /** One video. */
  ANIMATE_DIFF("lucataco/animate-diff") {
    @Override
    Object output(String folder) {
      return folder + "out.mp4";
    }
  },

  /** A list of one image. */
  OUTPAINTER("wolverinn/realisticoutpainter") {
    @Override
    Object output(String folder) {
      return List.of(folder + "out-0.png");
    }
  },

  /** An object of text, numbers and a file. */
  ANY_OTHER("stand-in/any-other") {
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

  StandInModel(String model) {
    this.model = model;
  }

  /** The model that has a version. */
  static StandInModel of(String version) {
    if (version.contains("beecf59c4aee")) {
      return ANIMATE_DIFF;
    }
    return version.contains("e68b0ec01771") ? OUTPAINTER : ANY_OTHER;
  }

  /** The name, such as {@code owner/name}. */
  String model() {
    return model;
  }

  /**
   * The output.
   *
   * @param folder where the prediction's files are, ending in a slash
   */
  abstract Object output(String folder);
}
