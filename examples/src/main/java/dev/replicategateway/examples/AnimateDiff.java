package dev.replicategateway.examples;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.AnimateDiffCheckpoint;
import dev.replicategateway.client.model.AnimateDiffInput;
import dev.replicategateway.client.model.MotionModule;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Creates the prediction that the document shows, follows it to its end and saves the video.
 *
 * <p>The environment variables {@code REPLICATE_BASE_URL} and {@code REPLICATE_API_KEY} name the
 * gateway. Without the first, a stand-in on this machine answers.
 */
public final class AnimateDiff {
  private static final PredictionRequest REQUEST =
      PredictionRequest.builder()
          .version("beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f")
          .input(
              PredictionInput.of(
                  AnimateDiffInput.builder()
                      .path(AnimateDiffCheckpoint.TOONYOU_BETA3_SAFETENSORS)
                      .seed(255224557)
                      .steps(25)
                      .prompt(
                          "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink"
                              + " flower, white flower, spring season, wisteria, petals, flower,"
                              + " plum blossoms, outdoors, falling petals, white hair, black eyes")
                      .nPrompt(
                          "badhandv4, easynegative, ng_deepnegative_v1_75t,"
                              + " verybadimagenegative_v1.3, bad-artist, bad_prompt_version2-neg,"
                              + " teeth")
                      .motionModule(MotionModule.MM_SD_V14)
                      .guidanceScale(7.5)
                      .build()))
          .build();

  /** Replicate ends a run after this time. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final ReplicateClient client;
  private final Terminal terminal;
  private final Path target;
  private final InstantSource clock;
  private final Pause pause;

  AnimateDiff(
      ReplicateClient client, Terminal terminal, Path target, InstantSource clock, Pause pause) {
    this.client = client;
    this.terminal = terminal;
    this.target = target;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Runs the example and ends the process with 1 where it fails.
   *
   * @param args none
   * @throws IOException if the stand-in cannot start
   * @throws InterruptedException if the thread is interrupted between two reads
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Terminal terminal = Terminal.ofStandardOutput();
    Path target = Path.of("target", "animate-diff.mp4").toAbsolutePath();
    InstantSource clock = InstantSource.system();
    Pause pause = length -> Thread.sleep(length.toMillis());
    int exitCode =
        System.getenv(ReplicateClient.BASE_URL_VARIABLE) == null
            ? runOnStandIn(terminal, target, clock, pause)
            : runOnGateway(terminal, target, clock, pause);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int runOnStandIn(Terminal terminal, Path target, InstantSource clock, Pause pause)
      throws IOException, InterruptedException {
    try (StandInGateway gateway = StandInGateway.start();
        ReplicateClient client = ReplicateClient.builder().baseUrl(gateway.baseUrl()).build()) {
      terminal.line(
          "REPLICATE_BASE_URL is not set: a stand-in gateway on this machine answers, with a"
              + " prepared video.");
      return new AnimateDiff(client, terminal, target, clock, pause).run();
    }
  }

  private static int runOnGateway(Terminal terminal, Path target, InstantSource clock, Pause pause)
      throws InterruptedException {
    ReplicateClient client;
    try {
      client = ReplicateClient.fromEnv();
    } catch (IllegalArgumentException e) {
      terminal.line(e.getMessage());
      return 1;
    }
    try (client) {
      return new AnimateDiff(client, terminal, target, clock, pause).run();
    }
  }

  /** The exit code: 0 where the video is saved, 1 otherwise. */
  int run() throws InterruptedException {
    try {
      terminal.line("gateway: " + client.retrofit().baseUrl());
      save(follow(create()));
      return 0;
    } catch (Failure e) {
      terminal.line(e.getMessage());
      return 1;
    }
  }

  private Prediction create() throws Failure {
    Prediction created =
        answer(client.predictions().createPrediction(REQUEST), "Creating the prediction");
    if (created.getId() == null || created.getId().isEmpty()) {
      throw new Failure("The gateway's answer has no id, so the prediction cannot be followed.");
    }
    terminal.line("prediction: " + created.getId());
    return created;
  }

  /** Reads the prediction until it has ended, by its id: its urls name other hosts. */
  private Prediction follow(Prediction created) throws Failure, InterruptedException {
    String id = Objects.requireNonNull(created.getId());
    Instant deadline = clock.instant().plus(LIMIT);
    Duration length = FIRST_PAUSE;
    Prediction prediction = created;
    PredictionStatus shown = null;
    while (!hasEnded(prediction)) {
      PredictionStatus status = prediction.getStatus();
      if (status != null && !status.equals(shown)) {
        terminal.line("status: " + status);
        shown = status;
      }
      Progress.in(prediction.getLogs()).ifPresent(terminal::bar);
      if (clock.instant().isAfter(deadline)) {
        throw new Failure(
            "Prediction "
                + id
                + " has not ended after "
                + LIMIT.toMinutes()
                + " minutes; it may still be running.");
      }
      pause.pause(length);
      length = longer(length);
      prediction = answer(client.predictions().getPrediction(id), "Reading prediction " + id);
    }
    Progress.in(prediction.getLogs()).ifPresent(terminal::bar);
    terminal.line("status: " + prediction.getStatus());
    return prediction;
  }

  private static boolean hasEnded(Prediction prediction) {
    PredictionStatus status = prediction.getStatus();
    return status != null
        && switch (status.known()) {
          case SUCCEEDED, FAILED, CANCELED, ABORTED -> true;
          case STARTING, PROCESSING, NOT_IN_CONTRACT -> false;
        };
  }

  private static Duration longer(Duration pause) {
    Duration longer = pause.multipliedBy(11).dividedBy(10);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private void save(Prediction ended) throws Failure {
    if (!PredictionStatus.SUCCEEDED.equals(ended.getStatus())) {
      throw new Failure(
          ended.getError() == null
              ? "There is no video."
              : "There is no video: " + ended.getError());
    }
    HttpUrl url =
        OutputFile.url(ended.getOutput())
            .orElseThrow(
                () -> new Failure("The output is not a URL of a file: " + ended.getOutput()));
    try {
      OutputFile.save(url, target);
      terminal.line("saved: " + target);
    } catch (IOException e) {
      throw new Failure("Saving " + url + " as " + target + " failed: " + e);
    }
  }

  private static Prediction answer(Call<Prediction> call, String what) throws Failure {
    try {
      Response<Prediction> response = call.execute();
      Prediction prediction = response.body();
      if (!response.isSuccessful()) {
        throw new Failure(
            what
                + " failed: HTTP "
                + response.code()
                + " "
                + text(response)
                + "\n"
                + advice(response.code()));
      }
      if (prediction == null) {
        throw new Failure(what + " brought HTTP " + response.code() + " and no prediction.");
      }
      return prediction;
    } catch (IOException | JsonDataException e) {
      throw new Failure(
          what
              + " brought no usable answer: "
              + e
              + "\n"
              + "Check REPLICATE_BASE_URL. If the request arrived, the prediction may be running.");
    }
  }

  private static String text(Response<?> response) throws IOException {
    try (ResponseBody body = response.errorBody()) {
      return body == null ? "" : body.string();
    }
  }

  private static String advice(int status) {
    if (status < 400) {
      return "The gateway redirects; set REPLICATE_BASE_URL to where it really is.";
    }
    return switch (status) {
      case 401, 402, 403 -> "Check REPLICATE_API_KEY and the account that it belongs to.";
      case 404, 405 -> "Check REPLICATE_BASE_URL: it is the gateway's root, before /replicate/v1.";
      case 429 -> "The gateway wants fewer requests; try again later.";
      default ->
          status < 500
              ? "The gateway does not accept this request; it may not offer this model version."
              : "The gateway or what is behind it has a problem; a prediction may exist even so.";
    };
  }

  /** Waits between two reads. */
  @FunctionalInterface
  interface Pause {
    void pause(Duration length) throws InterruptedException;
  }

  /** Ends the run; its message is all that the user sees. */
  private static final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }
}
