package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.REQUEST;
import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.OpenBodies;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the client does about each fault, over real sockets, in both forms of each call and, where
 * it creates, by version, model and deployment: the outcome, what the gateway has read, the pauses,
 * and that nothing leaks: no body, no connection, no key.
 */
@Timeout(60)
@Tag("slow")
class FaultMatrixTest {
  @ParameterizedTest(name = "{0} ({1}, {2})")
  @MethodSource("faults")
  void faultIsMet(Fault fault, Fault.Form form, Creation creation) throws Exception {
    fault.check(form, creation);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
            ConnectionFaults.all(),
            AnswerFaults.all(),
            HostileFaults.all(),
            ErrorFaults.all(),
            RetryFaults.all(),
            KeyFaults.all(),
            TextFaults.all(),
            EndFaults.all())
        .flatMap(faults -> faults)
        .flatMap(
            fault ->
                Arrays.stream(Fault.Form.values())
                    .flatMap(
                        form ->
                            fault
                                .creations()
                                .map(creation -> Arguments.of(fault, form, creation))));
  }

  @Test
  void plainOkHttpCreatesTwiceWhereThisClientCreatesOnce() throws Exception {
    try (FaultyGateway gateway = gatewayThatDropsAPooledConnection()) {
      OkHttpClient plain = new OkHttpClient();
      String url = gateway.baseUrl() + "replicate/v1/predictions";
      plain.newCall(new Request.Builder().url(url + "/warm").build()).execute().close();
      RequestBody body = RequestBody.create("{}", MediaType.get("application/json"));

      Request create = new Request.Builder().url(url).post(body).build();
      try (Response answer = plain.newCall(create).execute()) {
        assertThat(answer.code()).isEqualTo(200);
      }

      assertThat(gateway.creates()).isEqualTo(2);
      plain.connectionPool().evictAll();
    }
    try (FaultyGateway gateway = gatewayThatDropsAPooledConnection();
        ReplicateClient client = ReplicateClient.builder().baseUrl(gateway.baseUrl()).build()) {
      client.get("warm");

      assertThatThrownBy(() -> client.create(REQUEST)).isInstanceOf(ConnectionException.class);

      assertThat(gateway.creates()).isEqualTo(1);
      assertThat(gateway.connections()).isEqualTo(1);
    }
  }

  private static FaultyGateway gatewayThatDropsAPooledConnection() {
    return new FaultyGateway(json(200, STARTING), nothing().andReset(), json(200, STARTING));
  }

  @Test
  void connectionThatWasKeptOpenIsNotUsedAfterAByteThatNobodyAskedFor() throws Exception {
    CountDownLatch isIdle = new CountDownLatch(1);
    CountDownLatch isWritten = new CountDownLatch(1);
    FaultyGateway.Reaction chatty =
        connection -> {
          json(200, STARTING).react(connection);
          await(isIdle);
          connection.write(new byte[] {'!'});
          isWritten.countDown();
        };
    FakeTime time = new FakeTime();
    try (FaultyGateway gateway = new FaultyGateway(chatty, json(201, STARTING));
        ReplicateClient client =
            ReplicateClient.builder()
                .baseUrl(gateway.baseUrl())
                .clock(time)
                .sleeper(time)
                .build()) {
      client.get("warm");
      isIdle.countDown();
      isWritten.await();

      assertThat(client.create(REQUEST).getId()).isEqualTo("p1");

      assertThat(gateway.creates()).isEqualTo(1);
      assertThat(gateway.connections()).isEqualTo(2);
    }
  }

  /** The probe waits for a millisecond; a connection that was used just now needs none. */
  @Test
  void connectionIsProbedOnlyAfterASecondWithoutUse() throws Exception {
    NotingSockets sockets = new NotingSockets();
    OkHttpClient own =
        new OkHttpClient.Builder().readTimeout(7, TimeUnit.SECONDS).socketFactory(sockets).build();
    FakeTime time = new FakeTime();
    try (FaultyGateway gateway = new FaultyGateway(json(200, STARTING));
        ReplicateClient client =
            ReplicateClient.builder()
                .baseUrl(gateway.baseUrl())
                .okHttpClient(own)
                .clock(time)
                .build()) {
      client.get("warm");

      time.advance(Duration.ofMillis(999));
      client.create(REQUEST);
      assertThat(sockets.timeouts).containsOnly(7_000);

      time.advance(Duration.ofSeconds(1));
      client.create(REQUEST);
      assertThat(sockets.timeouts).contains(1).endsWith(7_000);
      assertThat(gateway.connections()).isEqualTo(1);
    }
    own.connectionPool().evictAll();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts it", e);
    }
  }

  /** The matrix expects zero of this count; so it must be able to be another. */
  @Test
  void bodyThatIsNotClosedIsCounted() throws Exception {
    OpenBodies bodies = new OpenBodies();
    OkHttpClient own = new OkHttpClient.Builder().addNetworkInterceptor(bodies).build();
    try (FaultyGateway gateway = new FaultyGateway(json(200, STARTING));
        ReplicateClient client =
            ReplicateClient.builder().baseUrl(gateway.baseUrl()).okHttpClient(own).build()) {
      Request read = client.predictions().getPrediction("p1").request();

      Response forgotten = client.okHttpClient().newCall(read).execute();

      assertThat(bodies.count()).isEqualTo(1);
      assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
      assertThat(own.connectionPool().idleConnectionCount()).isZero();
      forgotten.close();
      assertThat(bodies.count()).isZero();
      assertThat(own.connectionPool().idleConnectionCount()).isEqualTo(1);
    }
  }

  /** Sockets that note each timeout that is set for reading. */
  private static final class NotingSockets extends SocketFactory {
    final List<Integer> timeouts = new CopyOnWriteArrayList<>();

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public synchronized void setSoTimeout(int millis) throws SocketException {
          timeouts.add(millis);
          super.setSoTimeout(millis);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }
  }
}
