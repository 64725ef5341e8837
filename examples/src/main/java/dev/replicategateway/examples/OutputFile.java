package dev.replicategateway.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The file that a prediction made. */
final class OutputFile {
  private OutputFile() {}

  /** Where the output is, for an output that is one URL or a list that starts with one. */
  static Optional<HttpUrl> url(@Nullable Object output) {
    Object first = output instanceof List<?> list && !list.isEmpty() ? list.get(0) : output;
    return first instanceof String text
        ? Optional.ofNullable(HttpUrl.parse(text))
        : Optional.empty();
  }

  /** Saves the file whole or not at all. */
  static void save(HttpUrl url, Path target) throws IOException {
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    // Not the gateway's client: the file lies on another host, where the key has no business.
    OkHttpClient http = new OkHttpClient();
    Request request = new Request.Builder().url(url).build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("HTTP " + response.code());
      }
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (InputStream content = response.body().byteStream()) {
        Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
      http.connectionPool().evictAll();
    }
  }
}
