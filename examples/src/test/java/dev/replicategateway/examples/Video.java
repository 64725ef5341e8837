package dev.replicategateway.examples;

import java.io.IOException;
import java.io.InputStream;

/** The video that the stand-in serves. */
final class Video {
  private Video() {}

  static byte[] bytes() throws IOException {
    try (InputStream video = Video.class.getResourceAsStream("animate-diff.mp4")) {
      return video.readAllBytes();
    }
  }
}
