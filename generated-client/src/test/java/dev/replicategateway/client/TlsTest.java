package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.DownloadException;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.FakeTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client over TLS, as every gateway has it. */
class TlsTest {
  private static final int CREATES = 50;
  private static final PredictionRequest REQUEST =
      PredictionRequest.builder()
          .version("owner/name:abc")
          .input(PredictionInput.of(Map.of()))
          .build();

  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Protocol.class,
      names = {"HTTP_1_1", "HTTP_2"})
  void createsShareAConnection(Protocol protocol) throws Exception {
    start(protocol);
    try (ReplicateClient client = client(trusting())) {
      for (int i = 0; i < CREATES; i++) {
        server.enqueue(new MockResponse().setBody("{\"id\": \"x" + i + "\"}"));

        assertThat(client.create(REQUEST).getId()).isEqualTo("x" + i);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getSequenceNumber()).isEqualTo(i);
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sk-secret-key");
      }
    }

    assertThat(server.getRequestCount()).isEqualTo(CREATES);
  }

  @Test
  void certificateThatIsNotTrustedIsNotTriedAgain() throws Exception {
    start(Protocol.HTTP_1_1);
    FakeTime time = new FakeTime();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .apiKey("sk-secret-key")
            .clock(time)
            .sleeper(time)
            .build()) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> client.create(REQUEST));

      assertThat(failure.requestMayHaveArrived()).isFalse();
      assertThat(failure.predictionMayExist()).isFalse();
    }

    assertThat(time.pauses()).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void certificateOfAnotherHostIsNotTriedAgain() throws Exception {
    start(Protocol.HTTP_1_1);
    FakeTime time = new FakeTime();
    OkHttpClient suspicious =
        trusting().newBuilder().hostnameVerifier((host, session) -> false).build();
    try (ReplicateClient client =
        ReplicateClient.builder()
            .baseUrl(server.url("/").toString())
            .okHttpClient(suspicious)
            .clock(time)
            .sleeper(time)
            .build()) {
      ConnectionException failure =
          catchThrowableOfType(ConnectionException.class, () -> client.create(REQUEST));

      assertThat(failure).hasMessageContaining("not verified");
      assertThat(failure.predictionMayExist()).isFalse();
    }

    assertThat(time.pauses()).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void downloadIsNotRedirectedFromHttpsToHttp(@TempDir Path folder) throws Exception {
    start(Protocol.HTTP_1_1);
    try (MockWebServer plain = new MockWebServer();
        ReplicateClient client = client(trusting())) {
      plain.enqueue(new MockResponse().setBody("another file"));
      server.enqueue(
          new MockResponse().setResponseCode(302).setHeader("Location", plain.url("/out.mp4")));

      DownloadException failure =
          catchThrowableOfType(
              DownloadException.class,
              () -> client.download(server.url("/out.mp4").uri(), folder.resolve("out.mp4")));

      assertThat(failure.status()).isEqualTo(302);
      assertThat(plain.getRequestCount()).isZero();
    }
  }

  private void start(Protocol protocol) throws Exception {
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.useHttps(own.sslSocketFactory(), false);
    server.setProtocols(
        protocol == Protocol.HTTP_2
            ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
            : List.of(Protocol.HTTP_1_1));
    server.start();
  }

  private OkHttpClient trusting() {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
  }

  private ReplicateClient client(OkHttpClient own) {
    return ReplicateClient.builder()
        .baseUrl(server.url("/").toString())
        .apiKey("sk-secret-key")
        .okHttpClient(own)
        .build();
  }
}
