package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Replicate itself beside a gateway, both here on loopback: what goes where, and with which key.
 */
class ReplicateItselfTest {
  private static final String TOKEN = "r8_token-of-replicate";
  private static final String KEY = "sk-key-of-the-gateway";
  private static final String GATEWAY = "https://gateway.example";

  private final MockWebServer server = new MockWebServer();
  private OkHttpClient http;

  @BeforeEach
  void start() throws IOException {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("api.replicate.com")
            .addSubjectAlternativeName("gateway.example")
            .build();
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslSocketFactory(),
        false);
    // HTTP/2 has no Host header.
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.start();
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    http =
        new OkHttpClient.Builder()
            .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .socketFactory(new SocketsToServer())
            .build();
  }

  @AfterEach
  void close() throws IOException {
    http.connectionPool().evictAll();
    server.shutdown();
  }

  @ParameterizedTest
  @EnumSource
  void predictionIsCreatedThereWithItsToken(Creation creation) throws Exception {
    RecordedRequest request = create(ReplicateClient.builder().replicate(), creation, both());

    assertThat(request.getHeader("Host")).isEqualTo("api.replicate.com");
    assertThat(request.getPath()).isEqualTo(creation.path().replace("/replicate/v1", "/v1"));
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void environmentMayNameReplicateItself() throws Exception {
    RecordedRequest request =
        create(
            Map.of(
                "REPLICATE_BASE_URL", "https://api.replicate.com",
                "REPLICATE_API_PATH", "v1",
                "REPLICATE_API_TOKEN", TOKEN));

    assertThat(request.getPath()).isEqualTo("/v1/predictions");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
  }

  @Test
  void gatewayGetsItsKeyAndNotTheToken() throws Exception {
    RecordedRequest request = create(both());

    assertThat(request.getHeader("Host")).isEqualTo("gateway.example");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + KEY);
  }

  @Test
  void gatewayWithoutAKeyGetsNoTokenInItsPlace() throws Exception {
    RecordedRequest request =
        create(Map.of("REPLICATE_BASE_URL", GATEWAY, "REPLICATE_API_TOKEN", TOKEN));

    assertThat(request.getHeader("Authorization")).isNull();
  }

  @Test
  void laterBaseUrlTakesTheTokenAway() throws Exception {
    RecordedRequest request =
        create(ReplicateClient.builder().replicate().baseUrl(GATEWAY), Creation.BY_VERSION, both());

    assertThat(request.getPath()).isEqualTo("/v1/predictions");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + KEY);
  }

  @Test
  void keyThatIsSetComesBeforeTheToken() throws Exception {
    RecordedRequest request =
        create(
            ReplicateClient.builder().replicate().apiKey("r8_another-token"),
            Creation.BY_VERSION,
            both());

    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer r8_another-token");
  }

  @Test
  void keyOfAGatewayInThePlaceOfTheTokenIsRefused() {
    ReplicateClientBuilder builder =
        ReplicateClient.builder().replicate().from(Map.of("REPLICATE_API_KEY", KEY));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "ReplicateClient: apiKey, from the environment variable REPLICATE_API_TOKEN, is"
                + " missing; REPLICATE_API_KEY is set, but that is a gateway's key, which is not"
                + " sent to Replicate itself");
  }

  @Test
  void tokenThatIsNoneIsRefusedNamingItsVariable() {
    ReplicateClientBuilder builder =
        ReplicateClient.builder()
            .replicate()
            .from(Map.of("REPLICATE_API_TOKEN", "Bearer " + TOKEN));

    assertThatThrownBy(builder::build)
        .hasMessageStartingWith(
            "ReplicateClient: apiKey, from the environment variable REPLICATE_API_TOKEN, starts")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void tokenThatWasSetAsBaseUrlIsNotRepeated() {
    ReplicateClientBuilder builder =
        ReplicateClient.builder()
            .from(Map.of("REPLICATE_BASE_URL", TOKEN, "REPLICATE_API_TOKEN", TOKEN));

    assertThatThrownBy(builder::build).hasMessageNotContaining(TOKEN);
  }

  private static Map<String, String> both() {
    return Map.of(
        "REPLICATE_BASE_URL", GATEWAY, "REPLICATE_API_KEY", KEY, "REPLICATE_API_TOKEN", TOKEN);
  }

  private RecordedRequest create(Map<String, String> environment) throws InterruptedException {
    return create(ReplicateClient.builder(), Creation.BY_VERSION, environment);
  }

  private RecordedRequest create(
      ReplicateClientBuilder builder, Creation creation, Map<String, String> environment)
      throws InterruptedException {
    server.enqueue(new MockResponse().setBody("{\"id\": \"p1\"}"));
    try (ReplicateClient client = builder.okHttpClient(http).from(environment).build()) {
      client.create(creation.prediction());
    }
    return server.takeRequest();
  }

  /** Sockets that lead to the server here, whatever host and port they are to connect to. */
  private final class SocketsToServer extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress unused, int timeout) throws IOException {
          super.connect(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), timeout);
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
