package dev.replicategateway.benchmark;

import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;

/**
 * Saves a file with our client and with OkHttp alone, by turns, and prints the seconds of each: two
 * lines a round. Its arguments are the file's URL, the base URL, a folder and the number of rounds.
 */
final class Download {
  private Download() {}

  public static void main(String[] args) throws IOException {
    URI file = URI.create(args[0]);
    Path folder = Path.of(args[2]);
    int rounds = Integer.parseInt(args[3]);
    OkHttpClient raw = new OkHttpClient();
    try (ReplicateClient client =
        ReplicateClient.builder().baseUrl(args[1]).apiKey("any-key-of-a-benchmark").build()) {
      for (int round = 0; round < rounds; round++) {
        print("ours", () -> client.download(file, Files.createTempFile(folder, "ours", ".mp4")));
        print("okhttp", () -> save(raw, file, Files.createTempFile(folder, "raw", ".mp4")));
      }
    }
    raw.connectionPool().evictAll();
  }

  private static Path save(OkHttpClient client, URI file, Path target) throws IOException {
    Request request = new Request.Builder().url(file.toString()).build();
    try (Response response = client.newCall(request).execute();
        BufferedSink sink = Okio.buffer(Okio.sink(target))) {
      sink.writeAll(response.body().source());
    }
    return target;
  }

  private static void print(String peer, Saving saving) throws IOException {
    long start = System.nanoTime();
    Path saved = saving.save();
    System.out.printf(Locale.ROOT, "%s %.4f%n", peer, (System.nanoTime() - start) / 1e9);
    Files.delete(saved);
  }

  private interface Saving {
    Path save() throws IOException;
  }
}
