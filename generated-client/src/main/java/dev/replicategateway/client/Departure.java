package dev.replicategateway.client;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
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
final class Departure implements Interceptor {
  /** The connections that carried a request already. */
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    Connection connection = chain.connection();
    boolean isPooled = !used.add(connection);
    if (isPooled && body != null && body.isOneShot() && hasEnded(connection)) {
      throw new IOException("the gateway had ended the connection that was kept open");
    }
    Exchange exchange = Exchange.of(chain.call());
    if (exchange != null && exchange.depart() && isCreate(chain.call().request())) {
      throw new IOException(
          "an interceptor of your OkHttpClient tried to send the request a second time, which was"
              + " stopped because it could create, and bill, a second prediction; leave retrying to"
              + " the client");
    }
    // Looked at after the note: who cancels and then sees no note can rely on it.
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    return chain.proceed(request);
  }

  /** Every call that creates a prediction is a POST to a path that ends so. */
  private static boolean isCreate(Request request) {
    List<String> path = request.url().pathSegments();
    return request.method().equals("POST") && path.get(path.size() - 1).equals("predictions");
  }

  /**
   * Whether a pooled connection is none any more. OkHttp looks only at those that were idle for
   * long, and sends a request again that was lost in a shorter one, which a POST must not be.
   */
  private static boolean hasEnded(Connection connection) throws IOException {
    if (connection.protocol() != Protocol.HTTP_1_1 && connection.protocol() != Protocol.HTTP_1_0) {
      // HTTP/2 listens all the time.
      return false;
    }
    Socket socket = connection.socket();
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      // Where nothing was asked, a byte is as wrong as an end.
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
