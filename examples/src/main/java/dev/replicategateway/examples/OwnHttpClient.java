package dev.replicategateway.examples;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import okhttp3.OkHttpClient;

/**
 * Goes through a proxy, with timeouts and a log of one's own, by giving the client an {@code
 * OkHttpClient}. The log never shows the key, whatever it logs; for a real gateway, {@code
 * -Dexec.args=host:port} names the proxy.
 *
 * <pre>
 * mvn -q -pl examples -am compile exec:java \
 *     -Dexec.mainClass=dev.replicategateway.examples.OwnHttpClient
 * </pre>
 */
public final class OwnHttpClient {
  private final ReplicateClient client;
  private final Terminal terminal;

  OwnHttpClient(ReplicateClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  /**
   * Runs the example.
   *
   * @param args a proxy as host and port, or nothing
   * @throws IOException if the stand-in for a proxy cannot start
   */
  public static void main(String[] args) throws IOException {
    Terminal log = Terminal.ofStandardOutput();
    try (StandInProxy standIn = StandInProxy.start()) {
      Proxy proxy = Launcher.namesGateway() ? proxy(args) : proxy(standIn.address());
      log.line("proxy: " + proxy);
      OkHttpClient own = ownHttpClient(proxy, log);
      Launcher.launch(
          ReplicateClient.builder().okHttpClient(own),
          (client, terminal) -> new OwnHttpClient(client, terminal).run());
      // The client leaves to its owner what it was given.
      own.connectionPool().evictAll();
    }
  }

  private static Proxy proxy(String[] args) {
    if (args.length == 0) {
      return Proxy.NO_PROXY;
    }
    URI uri = URI.create("http://" + args[0]);
    return proxy(new InetSocketAddress(uri.getHost(), uri.getPort()));
  }

  private static Proxy proxy(InetSocketAddress address) {
    return new Proxy(Proxy.Type.HTTP, address);
  }

  static OkHttpClient ownHttpClient(Proxy proxy, Terminal log) {
    return new OkHttpClient.Builder()
        .proxy(proxy)
        .connectTimeout(Duration.ofSeconds(5))
        .readTimeout(Duration.ofSeconds(90))
        .addNetworkInterceptor(new RequestLog(log::line))
        .build();
  }

  void run() {
    Prediction created = client.create(DocumentedRequest.create());
    String id = Objects.requireNonNull(created.getId());
    terminal.line("status: " + client.get(id).getStatus());
    terminal.line("status: " + client.cancel(id).getStatus());
  }
}
