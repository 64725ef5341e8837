package dev.replicategateway.client.internal;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Notes that a request is about to leave. A network interceptor is called when the connection
 * stands, and this one is the last: whatever fails before it, not a byte was sent. A request that
 * creates a prediction leaves once, whatever the interceptors of the caller's own client do.
 */
final class DepartureInterceptor implements Interceptor {
  /** A connection that was used so recently is not probed, which takes a millisecond. */
  private static final Duration RECENTLY = Duration.ofSeconds(1);

  private static final Set<String> CREATING = Set.of("predictions", "files");

  private final Clock clock;

  /** When each connection was last used. */
  private final Map<Connection, Instant> used = new ConcurrentHashMap<>();

  DepartureInterceptor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    Connection connection = chain.connection();
    if (body != null && body.isOneShot() && hasEnded(connection)) {
      throw new IOException("the gateway had ended the connection that was kept open");
    }
    Exchange exchange = Exchange.find(chain.call());
    if (exchange != null && exchange.depart() && isCreate(chain.call().request())) {
      throw new IOException(
          "an interceptor of your OkHttpClient tried to send the request a second time, which was"
              + " stopped because it could create, and bill, a second prediction, or store a second"
              + " file; leave retrying to the client");
    }
    // Looked at after the note: whatever cancels and then sees no note can rely on it.
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    Response response = chain.proceed(request);
    noteUse(connection);
    return response;
  }

  private void noteUse(Connection connection) {
    if (used.put(connection, clock.instant()) == null && used.size() > 1) {
      // One more: a good moment to forget those that have ended.
      used.keySet().removeIf(other -> other.socket().isClosed());
    }
  }

  /** Every call that creates a prediction, or stores a file, is a POST to a path that ends so. */
  private static boolean isCreate(Request request) {
    List<String> path = request.url().pathSegments();
    return request.method().equals("POST") && CREATING.contains(path.get(path.size() - 1));
  }

  /**
   * Whether a connection that was kept open has ended, or brought a byte that nobody asked for.
   * OkHttp looks only at those that were idle for ten seconds.
   */
  private boolean hasEnded(Connection connection) throws IOException {
    Instant lastUse = used.get(connection);
    // HTTP/2 listens all the time.
    if (lastUse == null
        || connection.protocol() == Protocol.HTTP_2
        || connection.protocol() == Protocol.H2_PRIOR_KNOWLEDGE) {
      return false;
    }
    Socket socket = connection.socket();
    if (socket.getInputStream().available() > 0) {
      return true;
    }
    if (clock.instant().isBefore(lastUse.plus(RECENTLY))) {
      return false;
    }
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      int unused = socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    } finally {
      socket.setSoTimeout(timeout);
    }
  }
}
