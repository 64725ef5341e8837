package dev.replicategateway.examples.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A way to a port on loopback that can be cut. */
final class Relay implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final int target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch refusals = new CountDownLatch(0);
  private volatile boolean isCut;

  Relay(int target) throws IOException {
    this.target = target;
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Breaks every connection and refuses new ones, until so many were refused. */
  void cutUntilRefused(int times) throws IOException, InterruptedException {
    refusals = new CountDownLatch(times);
    isCut = true;
    for (Socket socket : open) {
      socket.close();
    }
    if (!refusals.await(2, TimeUnit.MINUTES)) {
      throw new AssertionError(refusals.getCount() + " connections were not tried");
    }
    isCut = false;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket inward = server.accept();
        if (isCut) {
          inward.close();
          refusals.countDown();
        } else {
          Socket outward = new Socket(InetAddress.getLoopbackAddress(), target);
          open.add(inward);
          open.add(outward);
          threads.execute(() -> pump(inward, outward));
          threads.execute(() -> pump(outward, inward));
        }
      } catch (IOException e) {
        // The next one may come through; a closed server ends the loop.
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Either side has gone.
    } finally {
      open.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
