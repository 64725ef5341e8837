package dev.replicategateway.client;

import static dev.replicategateway.client.testing.FaultyGateway.json;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.QuotaException;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.testing.FaultyGateway;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The next step that a message names is one of the verb that failed. */
@Timeout(60)
class VerbAdviceTest {
  private FaultyGateway gateway;
  private ReplicateClient client;

  @AfterEach
  void close() throws IOException {
    client.close();
    gateway.close();
  }

  @Test
  void withoutCreditOnlyACreateIsToCreateAgain() {
    answer(402);

    assertThatThrownBy(this::create)
        .isInstanceOf(QuotaException.class)
        .hasMessageEndingWith("then create the prediction again.");
    readingVerbs()
        .forEach(
            verb ->
                assertThatThrownBy(verb)
                    .isInstanceOf(QuotaException.class)
                    .hasMessageEndingWith("then try again."));
  }

  @Test
  void onlyACreateHasFieldsAndAModelVersion() {
    answer(422);

    assertThatThrownBy(this::create)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageEndingWith("its fields, and whether the gateway offers this model version.");
    readingVerbs()
        .forEach(
            verb ->
                assertThatThrownBy(verb)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageEndingWith(
                        "Check the prediction's id, and that the prediction is this account's."));
  }

  @Test
  void whatIsReadIsNeverTooLarge() {
    answer(413);

    readingVerbs()
        .forEach(
            verb ->
                assertThatThrownBy(verb)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageNotContaining("data URI"));
  }

  private void create() {
    client.create(
        PredictionRequest.builder().version("abc").input(PredictionInput.of(Map.of())).build());
  }

  private Stream<ThrowingCallable> readingVerbs() {
    return Stream.of(() -> client.get("p1"), () -> client.await("p1"), () -> client.cancel("p1"));
  }

  private void answer(int status) {
    gateway = new FaultyGateway(json(status, "{\"detail\":\"no\"}"));
    client = ReplicateClient.builder().baseUrl(gateway.baseUrl()).build();
  }
}
