package dev.replicategateway.benchmark.peer;

import java.util.List;

/**
 * Everything that is measured side by side, by name. A peer's classes are loaded when it is made.
 */
public final class Peers {
  /** The names of the codecs, ours first. */
  public static final List<String> CODECS = List.of("ours", "moshi-by-hand", "gson", "jackson");

  private Peers() {}

  /** Makes the codec of that name. */
  public static Codec codec(String name) {
    return switch (name) {
      case "ours" -> new OurCodec();
      case "moshi-by-hand" -> new MoshiByHandCodec();
      case "gson" -> new GsonCodec();
      case "jackson" -> new JacksonCodec();
      default -> throw new IllegalArgumentException(name + " is not a codec; there are " + CODECS);
    };
  }
}
