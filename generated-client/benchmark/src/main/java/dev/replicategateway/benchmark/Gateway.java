package dev.replicategateway.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The gateway that all measures call: a process of its own, on loopback, which does as little as it
 * can and keeps its connections. It ends when its standard input does, or after three hours.
 *
 * <ul>
 *   <li>POST of anything: a starting prediction
 *   <li>GET of {@code /file/N}: N bytes
 *   <li>GET of {@code /connections}: how many were opened so far, this one included
 *   <li>GET of anything else: a prediction at work, with 3 kB of logs
 * </ul>
 */
final class Gateway {
  /** The argument with which it waits before it reads a body and before it responds. */
  static final String PATIENT = "patient";

  private static final int MAX_CONNECTIONS = 1024;
  private static final byte[] BLOCK = new byte[64 * 1024];

  private final AtomicInteger connections = new AtomicInteger();
  private final byte[] starting = response(Documents.startingPrediction());
  private final byte[] working = response(Documents.predictionWithLogs());
  private final int pauseMillis;

  private Gateway(int pauseMillis) {
    this.pauseMillis = pauseMillis;
  }

  public static void main(String[] args) throws IOException {
    Gateway gateway = new Gateway(args[0].equals(PATIENT) ? 1500 : 0);
    ServerSocket server = new ServerSocket(0, MAX_CONNECTIONS, InetAddress.getLoopbackAddress());
    System.out.println(server.getLocalPort());
    startDaemon(() -> gateway.accept(server));
    startDaemon(
        () -> {
          TimeUnit.HOURS.sleep(3);
          Runtime.getRuntime().halt(1);
        });
    while (System.in.read() >= 0) {
      // Its end is what counts.
    }
  }

  private void accept(ServerSocket server) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            MAX_CONNECTIONS,
            work -> {
              Thread thread = new Thread(work, "connection");
              thread.setDaemon(true);
              return thread;
            });
    while (true) {
      Socket socket = server.accept();
      connections.incrementAndGet();
      threads.execute(() -> serve(socket));
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        OutputStream out = socket.getOutputStream()) {
      socket.setTcpNoDelay(true);
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        readRest(in);
        respond(request.split(" ", -1), out);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone.
    }
  }

  private void respond(String[] request, OutputStream out)
      throws IOException, InterruptedException {
    String path = request[1];
    if (request[0].equals("POST")) {
      Thread.sleep(pauseMillis);
      out.write(starting);
    } else if (path.startsWith("/file/")) {
      writeFile(Long.parseLong(path.substring("/file/".length())), out);
    } else if (path.equals("/connections")) {
      out.write(response(Integer.toString(connections.get()).getBytes(US_ASCII)));
    } else {
      out.write(working);
    }
  }

  private static void writeFile(long length, OutputStream out) throws IOException {
    out.write(head("video/mp4", length));
    for (long left = length; left > 0; left -= BLOCK.length) {
      out.write(BLOCK, 0, (int) Math.min(left, BLOCK.length));
    }
  }

  private void readRest(InputStream in) throws IOException, InterruptedException {
    long length = 0;
    boolean isChunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).trim());
      }
      isChunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
    }
    if (length > 0 || isChunked) {
      Thread.sleep(pauseMillis);
    }
    in.skipNBytes(length);
    while (isChunked) {
      long chunk = Long.parseLong(line(in), 16);
      in.skipNBytes(chunk);
      line(in);
      isChunked = chunk > 0;
    }
  }

  /** The next line without its end; empty at the end of the connection. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
      if (line.length() > 16 * 1024) {
        throw new EOFException("A line without an end.");
      }
    }
    return line.toString().trim();
  }

  private static byte[] response(byte[] json) {
    byte[] head = head("application/json", json.length);
    byte[] response = new byte[head.length + json.length];
    System.arraycopy(head, 0, response, 0, head.length);
    System.arraycopy(json, 0, response, head.length, json.length);
    return response;
  }

  private static byte[] head(String mediaType, long length) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: "
            + mediaType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(ISO_8859_1);
  }

  private static void startDaemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | InterruptedException e) {
                Runtime.getRuntime().halt(1);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }
}
