package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.NotFoundException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that lacks an operation leads to those that are known to have it. */
class OptionalOperationTest {
  private final MockWebServer server = new MockWebServer();
  private ReplicateClient client;

  @BeforeEach
  void start() {
    client = ReplicateClient.builder().baseUrl(server.url("/").toString()).build();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.shutdown();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405})
  void gatewayThatCannotCancel(int status) {
    assertFails(
        status,
        () -> client.cancel("p1"),
        "Not every gateway can cancel a prediction: of those known, only Lovable's connector"
            + " gateway and Replicate itself do.");
  }

  private void assertFails(int status, ThrowingCallable call, String end) {
    server.enqueue(new MockResponse().setResponseCode(status));

    assertThatThrownBy(call).isInstanceOf(NotFoundException.class).hasMessageEndingWith(end);
  }
}
