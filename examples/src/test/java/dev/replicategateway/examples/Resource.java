package dev.replicategateway.examples;

import java.io.IOException;
import java.io.InputStream;

/** A file that the examples bring along. */
final class Resource {
  private Resource() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream content = Resource.class.getResourceAsStream(name)) {
      return content.readAllBytes();
    }
  }
}
