package dev.replicategateway.examples;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.client.model.InvalidField;
import dev.replicategateway.client.model.Prediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request that creates a prediction asks for.
 *
 * @param asked the request as a prediction, whose version and input have the same names
 * @param runs the model
 * @param longestWait how long to wait for the end; null where the request does not ask for that
 * @param cancelAfter how long the prediction may take; null where there is no limit
 */
record StandInCreation(
    Prediction asked,
    StandInModel runs,
    @Nullable Duration longestWait,
    @Nullable Duration cancelAfter) {
  private static final Pattern PREFER = Pattern.compile("wait(?:=([1-9]|[1-5][0-9]|60))?");
  private static final Pattern CANCEL_AFTER =
      Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s?)?");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration LEAST_LIMIT = Duration.ofSeconds(5);

  /** A request that is refused, with what is answered instead. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient MockResponse answer;

    Refused(MockResponse answer) {
      this.answer = answer;
    }

    MockResponse answer() {
      return answer;
    }
  }

  /** By the version that the body names. */
  static StandInCreation ofVersion(RecordedRequest request) throws Refused {
    Prediction body = parse(request);
    List<InvalidField> invalid = new ArrayList<>();
    if (body.getVersion() == null) {
      invalid.add(invalid("required", "version is required"));
    }
    String version = String.valueOf(body.getVersion());
    StandInModel model = StandInModel.of(version);
    Prediction.Builder asked = Prediction.builder().model(model.model()).version(version);
    return new StandInCreation(checked(body, asked, invalid), model, request);
  }

  /** By the model that the path names. */
  static StandInCreation ofModel(RecordedRequest request, String model) throws Refused {
    Prediction.Builder asked = Prediction.builder().model(model).version("hidden");
    return new StandInCreation(
        checkedWithoutVersion(request, asked), StandInModel.of(model), request);
  }

  /** By the deployment that the path names, which runs the model of the same name. */
  static StandInCreation ofDeployment(RecordedRequest request, String name) throws Refused {
    StandInModel model = StandInModel.of(name);
    Prediction.Builder asked =
        Prediction.builder().model(model.model()).version("hidden").deployment(name);
    return new StandInCreation(checkedWithoutVersion(request, asked), model, request);
  }

  private StandInCreation(Prediction asked, StandInModel runs, RecordedRequest request)
      throws Refused {
    this(
        asked,
        runs,
        longestWait(request.getHeader("Prefer")),
        cancelAfter(request.getHeader("Cancel-After")));
  }

  private static Prediction checkedWithoutVersion(RecordedRequest request, Prediction.Builder asked)
      throws Refused {
    Prediction body = parse(request);
    List<InvalidField> invalid = new ArrayList<>();
    if (body.getVersion() != null) {
      invalid.add(
          invalid("additional_property_not_allowed", "Additional property version is not allowed"));
    }
    return checked(body, asked, invalid);
  }

  private static Prediction checked(
      Prediction body, Prediction.Builder asked, List<InvalidField> invalid) throws Refused {
    if (body.getInput() == null) {
      invalid.add(invalid("required", "input is required"));
    }
    if (!invalid.isEmpty()) {
      throw new Refused(StandInAnswer.invalid(invalid));
    }
    asked.input(body.getInput());
    if (body.getWebhook() != null) {
      asked.webhook(body.getWebhook());
    }
    if (body.getWebhookEventsFilter() != null) {
      asked.webhookEventsFilter(body.getWebhookEventsFilter());
    }
    return asked.build();
  }

  /** A request of which nothing is required, with the input as free-form JSON. */
  private static Prediction parse(RecordedRequest request) throws Refused {
    try {
      Prediction asked = Prediction.fromJson(request.getBody().snapshot().utf8());
      if (asked.violations().isEmpty()) {
        return asked;
      }
    } catch (JsonDataException e) {
      throw new Refused(StandInAnswer.malformed());
    }
    throw new Refused(StandInAnswer.malformed());
  }

  private static @Nullable Duration longestWait(@Nullable String prefer) throws Refused {
    if (prefer == null) {
      return null;
    }
    Matcher matcher = PREFER.matcher(prefer);
    if (!matcher.matches()) {
      throw new Refused(
          StandInAnswer.problem(422, "Prefer must be wait or wait=1 to wait=60, not " + prefer));
    }
    return matcher.group(1) == null
        ? LONGEST_WAIT
        : Duration.ofSeconds(Long.parseLong(matcher.group(1)));
  }

  private static @Nullable Duration cancelAfter(@Nullable String header) throws Refused {
    if (header == null) {
      return null;
    }
    Matcher matcher = CANCEL_AFTER.matcher(header);
    Duration limit =
        matcher.matches()
            ? Duration.ofHours(number(matcher.group(1)))
                .plusMinutes(number(matcher.group(2)))
                .plusSeconds(number(matcher.group(3)))
            : Duration.ZERO;
    if (limit.compareTo(LEAST_LIMIT) < 0) {
      throw new Refused(
          StandInAnswer.problem(
              422, "Cancel-After must be a duration of at least 5 seconds, not " + header));
    }
    return limit;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static InvalidField invalid(String type, String description) {
    return InvalidField.builder().type(type).field("").description(description).build();
  }
}
