package dev.replicategateway.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A server on loopback that is a gateway for each {@link Fault} and does nothing right. */
final class FaultyGateway implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final int unusedPort;

  private FaultyGateway(int unusedPort) {
    this.unusedPort = unusedPort;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return fault(request).answer();
          }
        });
  }

  static FaultyGateway start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    StandInGateway.keepServerLogQuiet();
    int unusedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      unusedPort = socket.getLocalPort();
    }
    FaultyGateway gateway = new FaultyGateway(unusedPort);
    gateway.server.start(loopback, 0);
    return gateway;
  }

  /** The root of the gateway that has a fault. */
  String baseUrl(Fault fault) {
    return fault == Fault.NO_CONNECTION
        ? "http://127.0.0.1:" + unusedPort
        : "http://127.0.0.1:" + server.getPort() + "/" + fault.name();
  }

  private static Fault fault(RecordedRequest request) {
    return Fault.valueOf(Objects.requireNonNull(request.getRequestUrl()).pathSegments().get(0));
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
