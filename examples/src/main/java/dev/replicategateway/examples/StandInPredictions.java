package dev.replicategateway.examples;

import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.examples.StandInRun.Places;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import org.jspecify.annotations.Nullable;

/** The predictions of the stand-in, each created a minute after the one before. */
final class StandInPredictions {
  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-01-15T10:03:40.584Z");
  private static final String ID_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final Pattern ID = Pattern.compile("[" + ID_DIGITS + "]{26}");

  /** A stand-in's time runs faster than that of a model. */
  private static final int SPEED = 10;

  private static final StandInCreation EARLIER =
      new StandInCreation(
          Prediction.builder()
              .model(StandInModel.ANIMATE_DIFF.model())
              .version(DocumentedRequest.create().getVersion())
              .input(Map.of())
              .build(),
          StandInModel.ANIMATE_DIFF,
          null,
          null);

  private final Map<String, StandInRun> runs = new LinkedHashMap<>();
  private final Random random = new Random();
  private final Places places;

  StandInPredictions(Places places) {
    this.places = places;
  }

  /** Creates a prediction; where the request waits for it, the response is held. */
  synchronized MockResponse create(StandInCreation creation) {
    StandInRun run = add(newId(), creation);
    Duration wait = creation.longestWait();
    if (wait == null) {
      return StandInAnswer.json(200, Prediction.class, run.now());
    }
    Duration waited = run.await(wait);
    MockResponse answer =
        StandInAnswer.json(run.hasEnded() ? 201 : 202, Prediction.class, run.now())
            .setHeader("Preference-Applied", "wait=" + wait.toSeconds());
    if (!run.hasEnded()) {
      answer.setHeader("Location", StandInRun.replicates("v1/predictions/" + run.id()));
    }
    return answer.setHeadersDelay(waited.toMillis() / SPEED, TimeUnit.MILLISECONDS);
  }

  /** Reads a prediction, which moves on by that. */
  synchronized MockResponse read(String id) {
    StandInRun run = find(id);
    return run == null
        ? StandInAnswer.notFound()
        : StandInAnswer.json(200, Prediction.class, run.read());
  }

  synchronized MockResponse cancel(String id) {
    StandInRun run = find(id);
    return run == null
        ? StandInAnswer.notFound()
        : StandInAnswer.json(200, Prediction.class, run.cancel());
  }

  /** One page of them, as the query wants it. */
  synchronized MockResponse list(HttpUrl query) {
    return StandInPage.answer(List.copyOf(runs.values()), query);
  }

  /** Waits until a prediction has ended and gives it; null where there is none. */
  synchronized @Nullable StandInRun ended(String id) {
    StandInRun run = runs.get(id);
    if (run != null) {
      run.await(run.model().totalTime());
    }
    return run;
  }

  /** Null where there is none. What looks like an id is taken for one of an earlier stand-in. */
  private @Nullable StandInRun find(String id) {
    StandInRun run = runs.get(id);
    return run == null && ID.matcher(id).matches() ? add(id, EARLIER) : run;
  }

  private StandInRun add(String id, StandInCreation creation) {
    StandInRun run = new StandInRun(id, creation, FIRST.plusMinutes(runs.size()), places);
    runs.put(id, run);
    return run;
  }

  private String newId() {
    return random
        .ints(26, 0, ID_DIGITS.length())
        .mapToObj(digit -> ID_DIGITS.substring(digit, digit + 1))
        .collect(Collectors.joining());
  }
}
