package dev.replicategateway.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.StreamException;
import dev.replicategateway.client.internal.CallerFailure;
import dev.replicategateway.client.internal.EventLimit;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.model.PredictionUrls;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;

/**
 * A request for a prediction's output as server-sent events: {@code output}, whose data is text,
 * {@code error} and {@code done}, whose data is JSON. Others are skipped. Each attempt goes on
 * behind the last event of the one before; no key is sent.
 *
 * <p>Source: https://replicate.com/docs/topics/predictions/streaming
 */
final class StreamRequest implements RetryingCall.Request<Void> {
  private static final JsonAdapter<Map<String, Object>> JSON =
      new Moshi.Builder()
          .build()
          .adapter(Types.newParameterizedType(Map.class, String.class, Object.class));

  private final ClientRuntime runtime;
  private final Operation<?> operation;
  private final Prediction prediction;
  private final HttpUrl source;
  private final Consumer<String> receiver;
  private final StreamProgress progress = new StreamProgress();

  /**
   * A request that is not sent yet.
   *
   * @param receiver receives each piece of output; it may block, and what it throws ends the
   *     operation
   */
  StreamRequest(
      ClientRuntime runtime,
      Operation<?> operation,
      Prediction prediction,
      Consumer<String> receiver) {
    this.runtime = runtime;
    this.operation = operation;
    this.prediction = prediction;
    this.source = source(prediction);
    this.receiver = receiver;
  }

  /**
   * Where a prediction's output is streamed.
   *
   * @throws IllegalArgumentException if it is nowhere
   */
  static HttpUrl source(Prediction prediction) {
    PredictionUrls urls = prediction.getUrls();
    Object stream = urls == null ? null : urls.getStream();
    if (urls != null && stream == null) {
      stream = urls.getAdditionalProperties().get("stream");
    }
    HttpUrl url = stream == null ? null : HttpUrl.parse(stream.toString());
    if (url == null) {
      throw new IllegalArgumentException(
          "prediction "
              + prediction.getId()
              + (stream == null
                  ? " has no urls.stream, so its model or gateway does not stream"
                  : " has a urls.stream that is not an http or https URL")
              + "; await it, which brings its whole output");
    }
    return url;
  }

  @Override
  public void send(RetryingCall<Void> attempts) {
    progress.beginConnection();
    new Connection(attempts).open();
  }

  /** One attempt, on a thread of its own. */
  private final class Connection extends EventSourceListener {
    private final RetryingCall<Void> attempts;
    private final EventLimit limit = new EventLimit(runtime.maxEventBytes);
    private volatile @Nullable EventSource events;
    private volatile boolean isStopped;
    private boolean isOpen;
    private boolean hasEnded;

    Connection(RetryingCall<Void> attempts) {
      this.attempts = attempts;
    }

    void open() {
      Request.Builder request =
          new Request.Builder()
              .url(source)
              .header("Accept", "text/event-stream")
              // What compresses may hold an event back until it has more.
              .header("Accept-Encoding", "identity")
              .header("Cache-Control", "no-store")
              .tag(EventLimit.class, limit);
      String last = progress.lastId();
      if (last != null) {
        request.header("Last-Event-ID", last);
      }
      attempts.setStop(this::stop);
      events = EventSources.createFactory(runtime.streams).newEventSource(request.build(), this);
      if (isStopped) {
        stop();
      }
    }

    private void stop() {
      isStopped = true;
      EventSource stopping = events;
      if (stopping != null) {
        stopping.cancel();
      }
    }

    @Override
    public void onOpen(EventSource from, Response response) {
      isOpen = true;
    }

    @Override
    public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
      limit.reset();
      if (!hasEnded) {
        runtime.proceed(operation, () -> receive(id, type, data));
      }
      if (hasEnded || operation.isDone()) {
        from.cancel();
      }
    }

    private void receive(@Nullable String id, @Nullable String type, String data) {
      switch (Objects.toString(type, "")) {
        case "output":
          receiveOutput(id, data);
          break;
        case "error":
          hasEnded = true;
          receiveError(data);
          break;
        case "done":
          hasEnded = true;
          receiveDone(data);
          break;
        default:
          break;
      }
    }

    private void receiveOutput(@Nullable String id, String piece) {
      if (progress.note(id)) {
        attempts.noteProgress();
        progress.add(piece);
        receiver.accept(piece);
      }
    }

    private void receiveError(String data) {
      Map<String, Object> json = json("error", data);
      if (json != null) {
        Object detail = json.get("detail");
        runtime.fail(
            operation,
            unsuccessful(
                PredictionStatus.FAILED, detail instanceof String ? (String) detail : data));
      }
    }

    private void receiveDone(String data) {
      Map<String, Object> json = json("done", data);
      if (json == null) {
        return;
      }
      Object reason = json.get("reason");
      if (reason == null) {
        attempts.succeed(null);
      } else if (reason.equals("canceled")) {
        runtime.fail(operation, unsuccessful(PredictionStatus.CANCELED, null));
      } else if (reason.equals("error")) {
        runtime.fail(operation, unsuccessful(PredictionStatus.FAILED, null));
      } else {
        fail("it ended for an unknown reason: " + reason, RetryDecision.NO);
      }
    }

    /** The data of an event as JSON; null, and the stream has failed, where it is none. */
    private @Nullable Map<String, Object> json(String type, String data) {
      try {
        Map<String, Object> json = JSON.fromJson(data);
        if (json != null) {
          return json;
        }
      } catch (IOException | JsonDataException e) {
        // Told below.
      }
      fail(
          "its event \"" + type + "\" has data that is not a JSON object: \"" + data + "\"",
          RetryDecision.NO);
      return null;
    }

    @Override
    public void onClosed(EventSource from) {
      if (!hasEnded) {
        runtime.proceed(
            operation,
            () -> fail("it ended without the event \"done\"", RetryDecision.AFTER_BACKOFF));
      }
    }

    @Override
    public void onFailure(
        EventSource from, @Nullable Throwable failure, @Nullable Response response) {
      if (!hasEnded) {
        runtime.proceed(operation, () -> receive(failure, response));
      }
    }

    private void receive(@Nullable Throwable failure, @Nullable Response response) {
      if (failure instanceof CallerFailure) {
        runtime.fail(operation, failure.getCause());
      } else if (failure instanceof IOException) {
        fail(
            failure.toString(),
            limit.isExceeded() ? RetryDecision.NO : RetryDecision.on((IOException) failure));
      } else if (isOpen) {
        // The reader of events throws so where the stream ends within a line.
        fail("it ended within an event", RetryDecision.AFTER_BACKOFF);
      } else if (response != null && !response.isSuccessful()) {
        ErrorResponse answer = operation.call().response(response.code(), response.headers(), "");
        Duration retryAfter = RetryAfter.in(answer, runtime.clock.instant());
        fail("HTTP " + response.code(), RetryDecision.on(Effect.READS, answer, retryAfter));
      } else {
        fail(
            response == null
                ? String.valueOf(failure)
                : "HTTP "
                    + response.code()
                    + " has the Content-Type "
                    + response.header("Content-Type")
                    + " instead of text/event-stream",
            RetryDecision.NO);
      }
    }

    private void fail(String finding, RetryDecision decision) {
      boolean mayResume = progress.isResumable();
      StreamException failure =
          operation
              .call()
              .streamBroken(
                  finding
                      + " from "
                      + CallContext.clean(source)
                      + (mayResume ? "" : "; its last event has no id to go on from"),
                  progress.output());
      attempts.fail(failure, mayResume ? decision : RetryDecision.NO);
    }
  }

  /** A prediction that the stream says has ended, with what is known of it. */
  private PredictionUnsuccessfulException unsuccessful(
      PredictionStatus status, @Nullable String error) {
    Prediction.Builder ended =
        Prediction.builder().status(status).error(error).output(progress.output());
    String id = prediction.getId();
    if (id != null) {
      ended.id(id);
    }
    return operation.call().unsuccessful(ended.build());
  }
}
