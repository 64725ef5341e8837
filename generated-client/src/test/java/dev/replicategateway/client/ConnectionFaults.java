package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.Fault.Verb.CANCEL;
import static dev.replicategateway.client.Fault.Verb.CREATE;
import static dev.replicategateway.client.Fault.Verb.GET;
import static dev.replicategateway.client.Fault.Verb.RUN;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static dev.replicategateway.client.testing.FaultyGateway.resetUnread;

import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** Connections that are refused, reset, cut and slow. */
final class ConnectionFaults {
  private static final Dns NO_NAMES =
      host -> {
        throw new UnknownHostException(host);
      };

  private ConnectionFaults() {}

  static Stream<Fault> all() {
    return Stream.of(unreachable(), broken(), pooled(), cut(), cutAfterTheId(), slow())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> unreachable() {
    String refusing = "http://127.0.0.1:" + PortThatRefuses.INSTANCE.port();
    return Stream.of(
        on(CREATE, "connection refused")
            .at(gateway -> refusing)
            .neverLeaves()
            .says("Creating the prediction", " failed: ", "did not leave", "check the base URL")
            .pauses(0.5, 1),
        on(RUN, "connection refused").at(gateway -> refusing).neverLeaves().pauses(0.5, 1),
        on(GET, "connection refused").at(gateway -> refusing).neverLeaves().pauses(0.5, 1),
        on(CREATE, "host that does not resolve")
            .at(gateway -> "https://gateway.invalid")
            .http(http -> http.dns(NO_NAMES))
            .neverLeaves()
            .says("gateway.invalid")
            .pauses(0.5, 1),
        on(CREATE, "https where the gateway speaks http", json(200, STARTING))
            .at(gateway -> gateway.replace("http:", "https:"))
            .neverLeaves()
            .pauses(0.5, 1));
  }

  private static Stream<Fault> broken() {
    return Stream.of(
        on(CREATE, "reset before the request was read", resetUnread())
            .breaks()
            .says("may exist", "was not retried")
            .creates(0)
            .requests(0)
            .connections(1),
        on(CREATE, "reset after the request was read", nothing().andReset())
            .breaks()
            .connections(1),
        on(RUN, "reset after the request was read", nothing().andReset()).breaks().connections(1),
        on(CREATE, "end after the request was read", nothing().andHangUp()).breaks().connections(1),
        on(CREATE, "429 and then a reset", json(429, "{}"), nothing().andReset())
            .breaks()
            .creates(2)
            .requests(2)
            .pauses(0.5),
        on(GET, "reset before the request was read", resetUnread(), json(200, STARTING))
            .isStarting()
            .connections(2)
            .pauses(0.5),
        on(GET, "reset after the request was read", nothing().andReset(), json(200, STARTING))
            .isStarting()
            .requests(2)
            .pauses(0.5),
        on(GET, "reset each time", nothing().andReset())
            .breaks()
            .says("repeating it does no harm")
            .requests(3)
            .pauses(0.5, 1),
        on(CANCEL, "reset after the request was read", nothing().andReset(), json(200, STARTING))
            .isStarting()
            .requests(2)
            .pauses(0.5),
        on(
                CREATE,
                "end in the middle of JSON",
                raw(head(200, "Connection: close") + "{\"id\":tr").andHangUp())
            .breaks()
            .says("the response ends in the middle of its JSON"),
        on(CREATE, "another protocol", raw("SSH-2.0-OpenSSH_9.6\r\n").andHangUp())
            .breaks()
            .says("Unexpected status line"),
        on(
                CREATE,
                "headers without end",
                raw("HTTP/1.1 200 OK\r\n").andParts(20_000, "X: 0123456789ab\r\n"))
            .breaks());
  }

  private static Stream<Fault> pooled() {
    return Stream.of(
        on(CREATE, "pooled, reset before it was read", json(200, STARTING), resetUnread())
            .pooled()
            .breaks()
            .creates(0)
            .requests(0)
            .connections(1),
        on(CREATE, "pooled, reset after it was read", json(200, STARTING), nothing().andReset())
            .pooled()
            .breaks()
            .connections(1),
        on(CREATE, "pooled, end after it was read", json(200, STARTING), nothing().andHangUp())
            .pooled()
            .breaks()
            .connections(1),
        on(RUN, "pooled, reset after it was read", json(200, STARTING), nothing().andReset())
            .pooled()
            .breaks()
            .connections(1),
        on(CREATE, "pooled, ended while idle", json(200, STARTING).andHangUp(), json(201, STARTING))
            .pooledAndDropped()
            .isStarting()
            .connections(2)
            .pauses(0.5),
        on(CREATE, "pooled, reset while idle", json(200, STARTING).andReset(), json(201, STARTING))
            .pooledAndDropped()
            .isStarting()
            .connections(2)
            .pauses(0.5),
        // OkHttp itself goes on with a new connection, which reading allows; no attempt is spent.
        on(
                GET,
                "pooled, reset after it was read",
                json(200, STARTING),
                nothing().andReset(),
                json(200, STARTING))
            .pooled()
            .isStarting()
            .requests(2)
            .connections(2),
        on(
                CANCEL,
                "pooled, reset after it was read",
                json(200, STARTING),
                nothing().andReset(),
                json(200, STARTING))
            .pooled()
            .isStarting()
            .requests(2)
            .pauses(0.5));
  }

  /** Each place where an answer may end, whether its length was told, told by parts, or not. */
  private static Stream<Fault> cut() {
    String whole = head(200, "Content-Length: 100");
    String chunked = head(200, "Transfer-Encoding: chunked");
    String untold = head(200, "Connection: close");
    return Stream.of(
            "HTTP/1.1 200 OK\r\nContent-Ty",
            whole,
            whole + "{\"id\":\"p1\",",
            whole + "{\"id\":\"p",
            chunked,
            chunked + "20\r\n{\"id\":\"p1\",",
            chunked + "b\r\n{\"id\":\"p1\",\r\n",
            chunked + "b\r\n{\"id\":\"p1\"}\r\n",
            chunked + "zz\r\n",
            untold + "{\"id\":\"p1\",",
            untold + "{\"id\":\"p",
            untold + "{\"id\":tr")
        .flatMap(
            text -> {
              String name =
                  "cut after " + text.replaceAll("(?s)^.*?\r\n", "").replaceAll("\r\n", "⏎");
              return Stream.of(
                  on(CREATE, name, raw(text).andHangUp()).breaks(),
                  on(CREATE, name + ", by a reset", raw(text).andReset()).breaks(),
                  on(GET, name, raw(text).andHangUp(), json(200, STARTING))
                      .isStarting()
                      .requests(2)
                      .pauses(0.5));
            });
  }

  /** What has begun to arrive may name the prediction, which the failure then tells. */
  private static Stream<Fault> cutAfterTheId() {
    String whole = head(201, "Content-Length: 1000");
    String chunked = head(201, "Transfer-Encoding: chunked");
    return Stream.of(
            idIn("{\"id\":\"p1\",", "p1", raw(whole + "{\"id\":\"p1\",")),
            idIn("{\"id\":\"p1\"", "p1", raw(whole + "{\"id\":\"p1\"")),
            idIn("chunk", "p1", raw(chunked + "b\r\n{\"id\":\"p1\"}\r\n")),
            idIn(
                "id that is not the first",
                "p1",
                raw(whole + "{\"urls\":{\"id\":1},\"id\":\"p1\"")),
            idIn("half an id", null, raw(whole + "{\"id\":\"p1")),
            idIn("another object's id", null, raw(whole + "{\"input\":{\"id\":\"p1\"},\"sta")),
            idIn("id that is a number", null, raw(whole + "{\"id\":1,\"sta")),
            idIn("id that no path can have", null, raw(whole + "{\"id\":\"..\",\"sta")),
            idIn("id in a list", null, raw(whole + "[{\"id\":\"p1\"},")),
            idIn("its address", "p1", located("https://api.replicate.com/v1/predictions/p1?a=b")),
            idIn("its address here", "p1", located("/replicate/v1/predictions/p1")),
            idIn("an address of something else", null, located("https://replicate.com/p/p1")),
            idIn("an address of no prediction", null, located("/replicate/v1/predictions/")))
        .flatMap(faults -> faults);
  }

  private static Reaction located(String location) {
    return raw(head(201, "Location: " + location + "\nContent-Length: 1000") + "{\"sta");
  }

  private static Stream<Fault> idIn(String name, @Nullable String id, Reaction start) {
    Duration silence = Duration.ofMillis(300);
    return Stream.of(
        on(CREATE, "cut after " + name, start.andHangUp()).breaks().knows(id),
        on(RUN, "reset after " + name, start.andReset()).breaks().knows(id),
        on(CREATE, "silence after " + name, start.andSilence())
            .with(b -> b.readTimeout(silence))
            .breaks()
            .knows(id));
  }

  private static Stream<Fault> slow() {
    Duration silence = Duration.ofMillis(300);
    // Longer, because getting a request out on a machine under load counts too.
    Duration whole = Duration.ofSeconds(1);
    String head = head(200, "Content-Length: 1000000");
    return Stream.of(
        on(CREATE, "no answer", nothing().andSilence())
            .with(b -> b.readTimeout(silence))
            .breaks()
            .says("SocketTimeoutException"),
        on(GET, "no answer", nothing().andSilence(), json(200, STARTING))
            .with(b -> b.readTimeout(silence))
            .isStarting()
            .requests(2)
            .pauses(0.5),
        on(CREATE, "body that stops", raw(head + "{").andSilence())
            .with(b -> b.readTimeout(silence))
            .breaks()
            .says("SocketTimeoutException"),
        on(CREATE, "slow headers without end", raw("HTTP/1.1 200 OK\r\n").andTrickle("X: y\r\n"))
            .with(b -> b.callTimeout(whole))
            .breaks()
            .says("timeout"),
        on(CREATE, "slow body without end", raw(head).andTrickle(" "))
            .with(b -> b.callTimeout(whole))
            .breaks()
            .says("timeout"),
        // The status came, and says enough.
        on(CREATE, "slow 500 without end", raw(head.replace("200", "500")).andTrickle("!"))
            .with(b -> b.callTimeout(whole))
            .fails(ServerException.class, true, e -> {})
            .says("HTTP 500, \"!!!"),
        on(CREATE, "slow 401 without end", raw(head.replace("200", "401")).andTrickle("!"))
            .with(b -> b.callTimeout(whole))
            .fails(AuthenticationException.class, false, e -> {})
            .says("HTTP 401, \"!!!"),
        on(GET, "silent 401", raw(head.replace("200", "401") + "Half").andSilence())
            .with(b -> b.callTimeout(whole))
            .fails(AuthenticationException.class, true, e -> {})
            .says("HTTP 401, \"Half\""));
  }

  /** A port that stays taken and that nobody listens on. */
  private static final class PortThatRefuses {
    static final PortThatRefuses INSTANCE = new PortThatRefuses();

    private final Socket bound = new Socket();

    PortThatRefuses() {
      try {
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      } catch (IOException e) {
        throw new AssertionError("loopback has no port left", e);
      }
    }

    int port() {
      return bound.getLocalPort();
    }
  }
}
