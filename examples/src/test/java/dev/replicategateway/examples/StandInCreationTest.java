package dev.replicategateway.examples;

import static dev.replicategateway.examples.StandInCalls.PREDICTIONS;
import static dev.replicategateway.examples.StandInCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.examples.StandInCalls.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating by model and by deployment, waiting at the server, and deadlines. */
class StandInCreationTest {
  private static final String BY_MODEL =
      "replicate/v1/models/meta/meta-llama-3-70b-instruct/predictions";
  private static final String BY_DEPLOYMENT = "replicate/v1/deployments/acme/poems/predictions";
  private static final String POEM = "{\"input\": {\"prompt\": \"clouds\"}}";
  private static final String ANIMATION =
      """
      {
        "version": "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f",
        "input": {}
      }
      """;

  private StandInCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = new StandInCalls();
  }

  @AfterEach
  void stop() throws IOException {
    calls.close();
  }

  @Test
  void predictionOfAModelHidesItsVersion() throws IOException {
    Answer created = calls.post(BY_MODEL, POEM);

    assertThat(created.status()).isEqualTo(200);
    assertThat(created.body().get("model").textValue()).isEqualTo("meta/meta-llama-3-70b-instruct");
    assertThat(created.body().get("version").textValue()).isEqualTo("hidden");
    assertThat(created.body().get("input")).isEqualTo(json("{\"prompt\": \"clouds\"}"));
    assertThat(created.body().get("status").textValue()).isEqualTo("starting");
    assertThat(created.body().has("deployment")).isFalse();
  }

  @Test
  void modelThatTheStandInDoesNotKnowKeepsItsName() throws IOException {
    assertThat(
            calls
                .post("replicate/v1/models/acme/painter/predictions", POEM)
                .body()
                .get("model")
                .textValue())
        .isEqualTo("acme/painter");
  }

  @Test
  void predictionOfADeploymentNamesIt() throws IOException {
    Answer created = calls.post(BY_DEPLOYMENT, POEM);

    assertThat(created.status()).isEqualTo(200);
    assertThat(created.body().get("deployment").textValue()).isEqualTo("acme/poems");
  }

  @Test
  void predictionIsCreatedAtReplicatesOwnPathAsWell() throws IOException {
    Answer created = calls.post("v1/predictions", ANIMATION);

    String id = created.body().get("id").textValue();
    assertThat(calls.get("v1/predictions/" + id).body().get("id").textValue()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {BY_MODEL, BY_DEPLOYMENT})
  void versionIsNotAllowedWhereThePathNamesWhatRuns(String path) throws IOException {
    Answer refused = calls.post(path, "{\"version\": \"v\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("invalid_fields").findValuesAsText("description"))
        .containsExactly("Additional property version is not allowed", "input is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicate/v1/models/meta/predictions",
        "replicate/v1/models/a/b/c/predictions",
        "other/v1/predictions",
        "predictions"
      })
  void otherPathIsNotFound(String path) throws IOException {
    assertThat(calls.post(path, POEM).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "wait=60", "wait=2"})
  void waitThatIsLongEnoughAnswersWithTheOutput(String prefer) throws IOException {
    Answer created = calls.post(BY_MODEL, POEM, "Prefer", prefer);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body().get("status").textValue()).isEqualTo("succeeded");
    assertThat(created.body().get("output")).hasSize(14);
    assertThat(created.headers().get("Preference-Applied"))
        .isEqualTo(prefer.equals("wait") ? "wait=60" : prefer);
    assertThat(created.headers().get("Location")).isNull();
  }

  @Test
  void waitThatIsTooShortAnswersWithAPredictionThatRunsOn() throws IOException {
    Answer created = calls.post(BY_MODEL, POEM, "Prefer", "wait=1");

    String id = created.body().get("id").textValue();
    assertThat(created.status()).isEqualTo(202);
    assertThat(created.body().get("status").textValue()).isEqualTo("processing");
    assertThat(created.body().get("output").isNull()).isTrue();
    assertThat(created.headers().get("Location"))
        .isEqualTo("https://api.replicate.com/v1/predictions/" + id);
    assertThat(readToTheEnd(id)).isEqualTo("succeeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait=0", "wait=61", "wait=1.5", "wait=", "respond-async"})
  void otherPreferenceIsRefused(String prefer) throws IOException {
    Answer refused = calls.post(BY_MODEL, POEM, "Prefer", prefer);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("detail").textValue()).contains("Prefer", prefer);
  }

  @Test
  void runningPredictionIsCanceledAtItsDeadline() throws IOException {
    Answer created = calls.post(PREDICTIONS, ANIMATION, "Cancel-After", "10s");

    assertThat(created.body().get("deadline").textValue()).isEqualTo("2025-01-15T10:03:50.584Z");
    String id = created.body().get("id").textValue();
    assertThat(readToTheEnd(id)).isEqualTo("canceled");
    assertThat(calls.get(PREDICTIONS + "/" + id).body().get("completed_at").textValue())
        .isEqualTo("2025-01-15T10:03:50.584Z");
  }

  @Test
  void predictionThatHasNotStartedIsAbortedAtItsDeadline() throws IOException {
    Answer created =
        calls.post("replicate/v1/models/stand-in/cold/predictions", POEM, "Cancel-After", "5");

    String id = created.body().get("id").textValue();
    assertThat(readToTheEnd(id)).isEqualTo("aborted");
    assertThat(calls.get(PREDICTIONS + "/" + id).body().has("started_at")).isFalse();
  }

  @Test
  void predictionThatEndsBeforeItsDeadlineSucceeds() throws IOException {
    Answer created = calls.post(PREDICTIONS, ANIMATION, "Cancel-After", "1h30m45s");

    assertThat(readToTheEnd(created.body().get("id").textValue())).isEqualTo("succeeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4s", "0h", "5 m", "5d", "soon"})
  void otherDeadlineIsRefused(String duration) throws IOException {
    Answer refused = calls.post(PREDICTIONS, ANIMATION, "Cancel-After", duration);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("detail").textValue()).contains("Cancel-After", duration);
  }

  @Test
  void failingModelSaysWhy() throws IOException {
    Answer created =
        calls.post("replicate/v1/models/stand-in/failing/predictions", POEM, "Prefer", "wait");

    assertThat(created.body().get("status").textValue()).isEqualTo("failed");
    assertThat(created.body().get("error").textValue()).isEqualTo("CUDA out of memory");
    assertThat(created.body().get("output").isNull()).isTrue();
  }

  /** The status at the end. */
  private String readToTheEnd(String id) throws IOException {
    for (int reads = 0; reads < 20; reads++) {
      Answer read = calls.get(PREDICTIONS + "/" + id);
      if (read.body().has("completed_at")) {
        return read.body().get("status").textValue();
      }
    }
    throw new AssertionError("no end in 20 reads");
  }
}
