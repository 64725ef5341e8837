package dev.replicategateway.client.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/**
 * A gateway on loopback that breaks as it is told, down to single bytes and resets, and notes each
 * request that it has read to its end. It answers each request with the next reaction; the last one
 * repeats.
 */
public final class FaultyGateway implements AutoCloseable {
  /** More than any test needs; whatever hangs ends here. */
  private static final int LIMIT_MILLIS = 20_000;

  private final ServerSocket server;
  private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final List<Reaction> reactions;
  private final List<Received> received = new ArrayList<>();
  private int begun;
  private int connections;
  private int hungUp;

  public FaultyGateway(Reaction... reactions) {
    this.reactions = List.of(reactions);
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new AssertionError("loopback has no port left", e);
    }
    start("accept", this::accept);
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** The requests that were read to their end. */
  public synchronized List<Received> received() {
    return List.copyOf(received);
  }

  /** The requests to create a prediction among them. */
  public long creates() {
    return received().stream().filter(Received::creates).count();
  }

  public synchronized int connections() {
    return connections;
  }

  /** Returns when a number of requests has been read; the test's timeout bounds it. */
  public void awaitRequests(int number) throws InterruptedException {
    await(() -> received.size() >= number);
  }

  /** Returns when the gateway has ended a connection by itself; the test's timeout bounds it. */
  public void awaitHangUp() throws InterruptedException {
    await(() -> hungUp > 0);
  }

  private synchronized void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      wait();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        synchronized (this) {
          connections++;
        }
        start("connection", () -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Connection connection = new Connection(socket);
      while (!socket.isClosed() && connection.hasMore()) {
        next().react(connection);
      }
    } catch (IOException e) {
      // The client has hung up, or the test is over.
    }
  }

  private synchronized Reaction next() {
    return reactions.get(Math.min(begun++, reactions.size() - 1));
  }

  private synchronized void note(Received request) {
    received.add(request);
    notifyAll();
  }

  private synchronized void noteHangUp() {
    hungUp++;
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, "faulty-gateway-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What the gateway does when a request begins to arrive. */
  @FunctionalInterface
  public interface Reaction {
    void react(Connection connection) throws IOException;

    /** This reaction, after which the gateway hangs up as if it had nothing more to say. */
    default Reaction andHangUp() {
      return connection -> {
        react(connection);
        connection.hangUp();
      };
    }

    /** This reaction, after which the gateway resets the connection. */
    default Reaction andReset() {
      return connection -> {
        react(connection);
        connection.reset();
      };
    }

    /** This reaction, after which the gateway is silent for as long as the client bears it. */
    default Reaction andSilence() {
      return connection -> {
        react(connection);
        connection.awaitHangUp();
      };
    }

    /** This reaction, after which a text comes at short intervals until the client hangs up. */
    default Reaction andTrickle(String drop) {
      return connection -> {
        react(connection);
        connection.trickle(drop);
      };
    }

    /** This reaction, after which a part of a body comes as often as told. */
    default Reaction andParts(int times, String part) {
      return connection -> {
        react(connection);
        for (int i = 0; i < times; i++) {
          connection.write(part.getBytes(UTF_8));
        }
      };
    }
  }

  /** Reads the request and answers nothing. */
  public static Reaction nothing() {
    return Connection::read;
  }

  /** Breaks the connection when a byte of the request has come. */
  public static Reaction resetUnread() {
    return Connection::reset;
  }

  /** Reads the request and writes a text as it is. */
  public static Reaction raw(String text) {
    return connection -> {
      connection.read();
      connection.write(text.getBytes(UTF_8));
    };
  }

  public static Reaction json(int status, String json, String... headers) {
    List<String> all = new ArrayList<>(List.of("Content-Type: application/json"));
    all.addAll(List.of(headers));
    return answer(status, json.getBytes(UTF_8), all.toArray(new String[0]));
  }

  public static Reaction html(int status, String html) {
    return answer(status, html.getBytes(UTF_8), "Content-Type: text/html; charset=utf-8");
  }

  public static Reaction gzip(int status, byte[] body) {
    return answer(status, compressed(body), "Content-Encoding: gzip");
  }

  public static Reaction answer(int status, byte[] body, String... headers) {
    return connection -> {
      connection.read();
      String length = status == 204 || status == 304 ? "" : "Content-Length: " + body.length + "\n";
      connection.write(head(status, length + String.join("\n", headers)).getBytes(ISO_8859_1));
      connection.write(body);
    };
  }

  public static String head(int status, String headers) {
    String head = "HTTP/1.1 " + status + " Said\n" + headers.strip() + "\n\n";
    return head.replace("\n", "\r\n");
  }

  private static byte[] compressed(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
    return compressed.toByteArray();
  }

  /** A request as it arrived; its headers are found by their names in any case. */
  public record Received(String method, String path, Map<String, String> headers, String body) {
    public boolean creates() {
      return method.equals("POST") && path.endsWith("/predictions");
    }
  }

  /** The gateway's end of a connection. */
  public final class Connection {
    private final Socket socket;
    private final BufferedInputStream in;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    public boolean hasMore() throws IOException {
      in.mark(1);
      boolean more = in.read() != -1;
      in.reset();
      return more;
    }

    public void read() throws IOException {
      String[] request = line().split(" ", 3);
      if (request.length < 3) {
        throw new IOException("the client speaks no HTTP");
      }
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        if (colon == -1) {
          throw new IOException("the client speaks no HTTP");
        }
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
      String body = new String(in.readNBytes(length), UTF_8);
      note(new Received(request[0], request[1], headers, body));
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c == -1) {
          throw new EOFException("the client hung up within a line");
        }
        line.append((char) c);
      }
      return line.toString().strip();
    }

    public void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
    }

    public void trickle(String drop) throws IOException {
      socket.setSoTimeout(20);
      for (int drops = 0; drops < LIMIT_MILLIS / 20; drops++) {
        write(drop.getBytes(UTF_8));
        try {
          if (in.read() == -1) {
            return;
          }
        } catch (SocketTimeoutException e) {
          // The client is still there.
        }
      }
    }

    public void awaitHangUp() throws IOException {
      while (in.read() != -1) {
        // What else the client has to say.
      }
    }

    public void hangUp() throws IOException {
      socket.close();
      noteHangUp();
    }

    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
      noteHangUp();
    }
  }
}
