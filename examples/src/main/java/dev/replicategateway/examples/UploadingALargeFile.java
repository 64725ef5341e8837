package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.FileUrls;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.UploadedFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Uploads a file that is too large for a data URI and gives its URL to a model. The file is the one
 * that {@code -Dexec.args} names, or else one of 12 MB without content; the model is the second
 * argument, which a real gateway needs.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.UploadingALargeFile
 * </pre>
 */
public final class UploadingALargeFile {
  private static final int SIZE = 12_000_000;
  private static final int KILOBYTE = 1000;

  /** A model of the stand-in that takes any file; a real gateway does not have it. */
  private static final String MODEL = "stand-in/any-other:0123456789ab";

  private final ReplicateClient client;
  private final Terminal terminal;

  UploadingALargeFile(ReplicateClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args the path of a file and a model version with an input "file", or nothing
   */
  public static void main(String[] args) {
    Launcher.launch(
        (client, terminal) -> {
          String version = version(args, System.getenv(ReplicateClient.BASE_URL_VARIABLE));
          Path file = args.length > 0 ? Path.of(args[0]) : largeFile(Path.of("target"));
          new UploadingALargeFile(client, terminal).run(file, version);
        });
  }

  /**
   * The version to run.
   *
   * @param gateway the gateway's base URL; null or empty where the stand-in takes its place
   * @throws IllegalArgumentException if none is named and a real gateway is to run it
   */
  static String version(String[] args, @Nullable String gateway) {
    if (args.length > 1) {
      return args[1];
    }
    if (!Launcher.isGateway(gateway)) {
      return MODEL;
    }
    throw new IllegalArgumentException(
        "no model version is named, and only the stand-in has one that takes any file; give a file"
            + " and a version whose input has a \"file\", as -Dexec.args=\"harbour.mov VERSION\"");
  }

  /** A large file in a folder. */
  static Path largeFile(Path folder) throws IOException {
    Path file = Files.createDirectories(folder).resolve("large.bin");
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(SIZE);
    }
    return file;
  }

  void run(Path file, String version) {
    UploadedFile uploaded = client.upload(file, this::show);
    URI url =
        Optional.ofNullable(uploaded.getUrls())
            .map(FileUrls::getGet)
            .orElseThrow(() -> new NoSuchElementException("the uploaded file has no URL"));
    terminal.line("uploaded: " + url + ", until " + uploaded.getExpiresAt());

    Prediction prediction =
        client.run(
            PredictionRequest.builder()
                .version(version)
                .input(PredictionInput.of(Map.of("file", url.toString())))
                .build());

    terminal.line("output: " + prediction.getOutput());
  }

  private void show(long done, long total) {
    terminal.bar((int) (100 * done / total), (int) (done / KILOBYTE), (int) (total / KILOBYTE));
  }
}
