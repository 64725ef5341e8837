package dev.replicategateway.client;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.model.ModelPredictionRequest;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.testing.ContractGateway;
import dev.replicategateway.client.testing.FakeTime;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way to create a prediction sends, and what it does not take. */
class NewPredictionTest {
  private static final PredictionInput INPUT = PredictionInput.of(Map.of("prompt", "petals"));
  private static final ModelPredictionRequest BY_NAME =
      ModelPredictionRequest.builder().input(INPUT).build();
  private static final PredictionRequest BY_VERSION =
      PredictionRequest.builder().version("beecf59c").input(INPUT).build();
  private static final String STARTING =
      """
      {"id": "p1", "version": "hidden", "status": "starting", "input": {"prompt": "petals"}, \
      "created_at": "2025-01-15T10:03:40Z", "urls": {}}\
      """;
  private static final String SUCCEEDED = STARTING.replace("starting", "succeeded");

  private final FakeTime time = new FakeTime();
  private final ContractGateway gateway = new ContractGateway();
  private final ReplicateClient client =
      ReplicateClient.builder()
          .baseUrl(gateway.baseUrl())
          .clock(time)
          .sleeper(time)
          .random(() -> 0)
          .build();

  @AfterEach
  void close() throws Exception {
    client.close();
    assertThat(gateway.violations()).isEmpty();
    gateway.close();
  }

  @Test
  void versionIsPartOfTheBody() throws Exception {
    gateway.answer(201, STARTING);

    Prediction prediction = client.create(NewPrediction.ofVersion(BY_VERSION));

    RecordedRequest request = gateway.received();
    assertThat(prediction.getId()).isEqualTo("p1");
    assertThat(request.getRequestLine()).startsWith("POST /replicate/v1/predictions ");
    assertThat(request.getHeader("Prefer")).isNull();
    assertThat(request.getHeader("Cancel-After")).isNull();
    assertThatJson(request.getBody().readUtf8())
        .isEqualTo("{version: 'beecf59c', input: {prompt: 'petals'}}");
  }

  @Test
  void modelIsPartOfThePath() throws Exception {
    gateway.answer(201, STARTING);

    client.createAsync(NewPrediction.ofModel("meta/llama-3.1", BY_NAME)).get();

    RecordedRequest request = gateway.received();
    assertThat(request.getRequestLine())
        .startsWith("POST /replicate/v1/models/meta/llama-3.1/predictions ");
    assertThatJson(request.getBody().readUtf8()).isEqualTo("{input: {prompt: 'petals'}}");
  }

  @Test
  void deploymentIsPartOfThePath() throws Exception {
    gateway.answer(201, STARTING);

    client.create(NewPrediction.ofDeployment("acme/my-app?", BY_NAME));

    assertThat(gateway.received().getRequestLine())
        .startsWith("POST /replicate/v1/deployments/acme/my-app%3F/predictions ");
  }

  @ParameterizedTest
  @CsvSource({"1, wait=1", "5, wait=5", "60, wait=60"})
  void serverIsAskedToWait(int seconds, String header) throws Exception {
    gateway.answer(201, SUCCEEDED);

    client.create(
        NewPrediction.ofModel("meta/llama", BY_NAME).withServerWait(Duration.ofSeconds(seconds)));

    assertThat(gateway.received().getHeader("Prefer")).isEqualTo(header);
  }

  @ParameterizedTest
  @CsvSource({"5, 5s", "90, 90s", "86400, 86400s"})
  void serverIsToldWhenToCancel(int seconds, String header) throws Exception {
    gateway.answer(201, SUCCEEDED);

    client.create(NewPrediction.ofVersion(BY_VERSION).withCancelAfter(Duration.ofSeconds(seconds)));

    assertThat(gateway.received().getHeader("Cancel-After")).isEqualTo(header);
  }

  @Test
  void optionsDoNotReplaceEachOther() throws Exception {
    gateway.answer(201, SUCCEEDED);
    NewPrediction plain = NewPrediction.ofDeployment("acme/petals", BY_NAME);

    NewPrediction prediction =
        plain
            .withServerWait(Duration.ofSeconds(30))
            .withCancelAfter(Duration.ofMinutes(2))
            .withRetryPolicy(RetryPolicy.none());
    client.create(prediction);

    RecordedRequest request = gateway.received();
    assertThat(request.getHeader("Prefer")).isEqualTo("wait=30");
    assertThat(request.getHeader("Cancel-After")).isEqualTo("120s");
    assertThat(prediction)
        .hasToString(
            "NewPrediction{deployment acme/petals, serverWait=PT30S, cancelAfter=PT2M, "
                + RetryPolicy.none()
                + "}");
    assertThat(plain).hasToString("NewPrediction{deployment acme/petals}");
  }

  @Test
  void runReadsOnWhereTheServersWaitWasTooShort() throws Exception {
    gateway.answer(202, STARTING.replace("starting", "processing")).answer(200, SUCCEEDED);

    Prediction prediction =
        client.run(
            NewPrediction.ofModel("meta/llama", BY_NAME).withServerWait(Duration.ofSeconds(1)));

    assertThat(prediction.getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
    assertThat(gateway.received().getHeader("Prefer")).isEqualTo("wait=1");
    RecordedRequest read = gateway.received();
    assertThat(read.getRequestLine()).startsWith("GET /replicate/v1/predictions/p1 ");
    assertThat(read.getHeader("Prefer")).isNull();
  }

  @Test
  void runSendsNothingMoreWhereTheServerWaitedToTheEnd() throws Exception {
    gateway.answer(201, SUCCEEDED);

    client
        .runAsync(
            NewPrediction.ofModel("meta/llama", BY_NAME).withServerWait(Duration.ofSeconds(60)))
        .get();

    gateway.received();
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void retryPolicyHoldsForTheWholeRun() throws Exception {
    String refusal = "{\"error\": {\"message\": \"down\"}}";
    gateway.answer(201, STARTING).answer(500, refusal).answer(200, SUCCEEDED);

    assertThatThrownBy(
            () ->
                client.run(NewPrediction.ofVersion(BY_VERSION).withRetryPolicy(RetryPolicy.none())))
        .isInstanceOf(ServerException.class);

    gateway.received();
    gateway.received();
    assertThat(gateway.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "llama           | must have one slash, between owner and name, but has 0; give",
        "a/b/c           | must have one slash, between owner and name, but has 2; give",
        "/llama          | \"\" is not a name; give",
        "meta/           | \"\" is not a name; give",
        "`meta/ `        | \" \" is not a name; must not have white space; give",
        "meta/..         | \"..\" is not a name; give",
        "./llama         | \".\" is not a name; give",
        "meta/llama:beef | must not have a version; to name one, use ofVersion; give",
        "../a/           | but has 2; \"..\" is not a name; \"\" is not a name; give",
      })
  void nameThatIsNoneIsRefused(String name, String rules) {
    assertThatThrownBy(() -> NewPrediction.ofModel(name, BY_NAME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("model is \"" + name + "\", ")
        .hasMessageContaining(rules)
        .hasMessageEndingWith("; give it as owner/name, for example acme/petals");
    assertThatThrownBy(() -> NewPrediction.ofDeployment(name, BY_NAME))
        .hasMessageStartingWith("deployment is \"" + name + "\", ");
  }

  @Test
  void nameWithALineBreakIsQuotedOnOneLine() {
    assertThatThrownBy(() -> NewPrediction.ofModel("a\n/\u2028b\u202e", BY_NAME))
        .hasMessageStartingWith("model is \"a\\n/\\u2028b\\u202e\", ")
        .hasMessageContaining("must not have white space");
    assertThatThrownBy(() -> NewPrediction.ofModel("a/\n", BY_NAME))
        .hasMessageContaining("\"\\n\" is not a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.999S", "PT1.5S", "PT60.000000001S", "PT61S", "PT-1S"})
  void serverDoesNotWaitSoLong(Duration wait) {
    NewPrediction prediction = NewPrediction.ofVersion(BY_VERSION);

    assertThatThrownBy(() -> prediction.withServerWait(wait))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "serverWait is " + wait + ", must be whole seconds from 1 to 60; a prediction that");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT4S", "PT4.999999999S", "PT5.5S", "PT-5S"})
  void serverDoesNotCancelSoSoon(Duration time) {
    NewPrediction prediction = NewPrediction.ofVersion(BY_VERSION);

    assertThatThrownBy(() -> prediction.withCancelAfter(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cancelAfter is "
                + time
                + ", must be whole seconds, at least 5; to end a prediction sooner, cancel it");
  }

  @Test
  void longestDurationsAreNoSurprise() {
    NewPrediction prediction = NewPrediction.ofVersion(BY_VERSION);
    Duration forever = ChronoUnit.FOREVER.getDuration();

    assertThatThrownBy(() -> prediction.withServerWait(forever))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> prediction.withCancelAfter(forever))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(prediction.withCancelAfter(Duration.ofDays(3650)).toString())
        .contains("cancelAfter=PT87600H");
  }
}
