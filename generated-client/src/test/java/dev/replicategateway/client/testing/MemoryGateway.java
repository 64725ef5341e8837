package dev.replicategateway.client.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import javax.net.SocketFactory;

/** A gateway without a network: each connection to it gives one answer and ends. */
public final class MemoryGateway extends SocketFactory {
  private static final int[] STATUSES = {200, 201, 400, 403, 422, 429, 500, 503};

  private volatile byte[] answer = {};

  /** The first byte picks a status, the rest is the body; or all the rest is the answer. */
  public void answersWith(byte[] data) {
    int kind = data.length == 0 ? 0 : data[0] & 15;
    byte[] rest = data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
    if (kind >= STATUSES.length) {
      answer = rest;
      return;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 " + STATUSES[kind] + " Said\r\nContent-Length: " + rest.length + "\r\n\r\n";
    whole.writeBytes(head.getBytes(US_ASCII));
    whole.writeBytes(rest);
    answer = whole.toByteArray();
  }

  @Override
  public Socket createSocket() {
    return new MemorySocket(answer);
  }

  @Override
  public Socket createSocket(String host, int port) {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return createSocket();
  }

  private static final class MemorySocket extends Socket {
    private final ByteArrayInputStream answer;
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private int timeout;

    MemorySocket(byte[] answer) {
      this.answer = new ByteArrayInputStream(answer);
    }

    @Override
    public void connect(SocketAddress address, int millis) {}

    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() throws SocketTimeoutException {
          // Nothing is said before something is asked.
          if (request.size() == 0) {
            throw new SocketTimeoutException();
          }
          return answer.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
          return answer.read(bytes, offset, length);
        }
      };
    }

    @Override
    public OutputStream getOutputStream() {
      return request;
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public InetAddress getInetAddress() {
      return InetAddress.getLoopbackAddress();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return new InetSocketAddress(getInetAddress(), 80);
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
      timeout = millis;
    }

    @Override
    public synchronized int getSoTimeout() {
      return timeout;
    }
  }
}
