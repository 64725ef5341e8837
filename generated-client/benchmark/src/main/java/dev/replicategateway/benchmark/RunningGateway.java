package dev.replicategateway.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;

/** A {@link Gateway} that was started, and ends when it is closed. */
final class RunningGateway implements AutoCloseable {
  private final Process process;
  private final String baseUrl;

  private RunningGateway(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  /** Starts one, with its single argument. */
  static RunningGateway start(String manner) throws IOException {
    Process process =
        JavaProcess.start(
            System.getProperty("java.home"), List.of("-Xmx256m"), Gateway.class, manner);
    String port = process.inputReader().readLine();
    return new RunningGateway(process, "http://127.0.0.1:" + port + "/");
  }

  /** Its URL, ending in a slash. */
  String baseUrl() {
    return baseUrl;
  }

  /** How many connections were opened to it, the one that asks included. */
  int connections() throws IOException {
    URLConnection connection = URI.create(baseUrl + "connections").toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    try (InputStream count = connection.getInputStream()) {
      return Integer.parseInt(new String(count.readAllBytes(), US_ASCII));
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
