package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.NotFoundException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "BY_VERSION, a version, all do but CometAPI",
    "BY_MODEL, a model's name, 'CometAPI, key4u, aimanyi, chainhub, yunwu and Replicate itself do'",
    "BY_DEPLOYMENT, a deployment's name, only Replicate itself does"
  })
  void gatewayThatCannotCreateSo(Creation creation, String by, String offer) {
    assertFails(
        404,
        () -> client.run(creation.prediction()),
        "Check the version or the name, too. Not every gateway can create a prediction by "
            + by
            + ": of those known, "
            + offer
            + ".");
  }

  @Test
  void nameThatTheGatewayDoesNotKnowIsTold() {
    server.enqueue(new MockResponse().setResponseCode(422).setBody("{}"));

    assertThatThrownBy(() -> client.create(Creation.BY_DEPLOYMENT.prediction()))
        .hasMessageStartingWith(
            "Creating the prediction of deployment acme/petals failed: HTTP 422");
  }

  private void assertFails(int status, ThrowingCallable call, String end) {
    server.enqueue(new MockResponse().setResponseCode(status));

    assertThatThrownBy(call).isInstanceOf(NotFoundException.class).hasMessageEndingWith(end);
  }
}
