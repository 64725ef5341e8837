package dev.replicategateway.benchmark.byhand;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.replicategateway.client.model.PredictionSource;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.WebhookEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@link HandwrittenPrediction}: one pass, no reflection, unknown properties kept. */
public final class PredictionAdapter extends JsonAdapter<HandwrittenPrediction> {
  private static final JsonReader.Options PROPERTIES =
      JsonReader.Options.of(
          "id",
          "model",
          "version",
          "deployment",
          "input",
          "output",
          "logs",
          "error",
          "status",
          "source",
          "data_removed",
          "created_at",
          "started_at",
          "completed_at",
          "deadline",
          "metrics",
          "urls",
          "webhook",
          "webhook_events_filter");
  private static final JsonReader.Options METRICS =
      JsonReader.Options.of("predict_time", "total_time");
  private static final JsonReader.Options URLS =
      JsonReader.Options.of("get", "cancel", "web", "stream");

  @Override
  public HandwrittenPrediction fromJson(JsonReader reader) throws IOException {
    String id = null;
    String model = null;
    String version = null;
    String deployment = null;
    Map<String, Object> input = null;
    Object output = null;
    String logs = null;
    String error = null;
    PredictionStatus status = null;
    PredictionSource source = null;
    Boolean dataRemoved = null;
    OffsetDateTime createdAt = null;
    OffsetDateTime startedAt = null;
    OffsetDateTime completedAt = null;
    OffsetDateTime deadline = null;
    HandwrittenPrediction.Metrics metrics = null;
    HandwrittenPrediction.Urls urls = null;
    URI webhook = null;
    List<WebhookEvent> webhookEventsFilter = null;
    Map<String, Object> undeclared = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(PROPERTIES)) {
        case 0 -> id = string(reader);
        case 1 -> model = string(reader);
        case 2 -> version = string(reader);
        case 3 -> deployment = string(reader);
        case 4 -> input = object(reader);
        case 5 -> output = value(reader);
        case 6 -> logs = string(reader);
        case 7 -> error = string(reader);
        case 8 -> status = isNull(reader) ? null : PredictionStatus.of(reader.nextString());
        case 9 -> source = isNull(reader) ? null : PredictionSource.of(reader.nextString());
        case 10 -> dataRemoved = isNull(reader) ? null : reader.nextBoolean();
        case 11 -> createdAt = time(reader);
        case 12 -> startedAt = time(reader);
        case 13 -> completedAt = time(reader);
        case 14 -> deadline = time(reader);
        case 15 -> metrics = isNull(reader) ? null : metrics(reader);
        case 16 -> urls = isNull(reader) ? null : urls(reader);
        case 17 -> webhook = uri(reader);
        case 18 -> webhookEventsFilter = isNull(reader) ? null : events(reader);
        default -> undeclared = other(reader, undeclared);
      }
    }
    reader.endObject();
    return new HandwrittenPrediction(
        id,
        model,
        version,
        deployment,
        input,
        output,
        logs,
        error,
        status,
        source,
        dataRemoved,
        createdAt,
        startedAt,
        completedAt,
        deadline,
        metrics,
        urls,
        webhook,
        webhookEventsFilter,
        undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, HandwrittenPrediction prediction) {
    throw new UnsupportedOperationException("Predictions are only read.");
  }

  private static HandwrittenPrediction.Metrics metrics(JsonReader reader) throws IOException {
    Double predictTime = null;
    Double totalTime = null;
    Map<String, Object> undeclared = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(METRICS)) {
        case 0 -> predictTime = isNull(reader) ? null : reader.nextDouble();
        case 1 -> totalTime = isNull(reader) ? null : reader.nextDouble();
        default -> undeclared = other(reader, undeclared);
      }
    }
    reader.endObject();
    return new HandwrittenPrediction.Metrics(predictTime, totalTime, undeclared);
  }

  private static HandwrittenPrediction.Urls urls(JsonReader reader) throws IOException {
    URI get = null;
    URI cancel = null;
    URI web = null;
    URI stream = null;
    Map<String, Object> undeclared = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(URLS)) {
        case 0 -> get = uri(reader);
        case 1 -> cancel = uri(reader);
        case 2 -> web = uri(reader);
        case 3 -> stream = uri(reader);
        default -> undeclared = other(reader, undeclared);
      }
    }
    reader.endObject();
    return new HandwrittenPrediction.Urls(get, cancel, web, stream, undeclared);
  }

  private static List<WebhookEvent> events(JsonReader reader) throws IOException {
    List<WebhookEvent> events = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      events.add(WebhookEvent.of(reader.nextString()));
    }
    reader.endArray();
    return events;
  }

  private static Map<String, Object> other(JsonReader reader, Map<String, Object> undeclared)
      throws IOException {
    Map<String, Object> others = undeclared == null ? new LinkedHashMap<>() : undeclared;
    others.put(reader.nextName(), value(reader));
    return others;
  }

  /** Any JSON value; a number without a fraction that fits is a Long, any other a BigDecimal. */
  private static Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      default -> reader.nextNull();
    };
  }

  private static Map<String, Object> object(JsonReader reader) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      object.put(reader.nextName(), value(reader));
    }
    reader.endObject();
    return object;
  }

  private static List<Object> array(JsonReader reader) throws IOException {
    List<Object> array = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(reader));
    }
    reader.endArray();
    return array;
  }

  private static Number number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if ((digit < '0' || digit > '9') && digit != '-') {
        return new BigDecimal(digits);
      }
    }
    return digits.length() < 19 ? Long.valueOf(digits) : new BigDecimal(digits);
  }

  private static String string(JsonReader reader) throws IOException {
    return isNull(reader) ? null : reader.nextString();
  }

  private static URI uri(JsonReader reader) throws IOException {
    return isNull(reader) ? null : URI.create(reader.nextString());
  }

  private static OffsetDateTime time(JsonReader reader) throws IOException {
    return isNull(reader) ? null : OffsetDateTime.parse(reader.nextString());
  }

  /** Whether the value is null, which is then read. */
  private static boolean isNull(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.NULL) {
      return false;
    }
    reader.nextNull();
    return true;
  }
}
