package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.KEY;
import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.Fault.Verb.AWAIT;
import static dev.replicategateway.client.Fault.Verb.CREATE;
import static dev.replicategateway.client.Fault.Verb.GET;
import static dev.replicategateway.client.Fault.Verb.RUN;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.error.WaitTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Gateways that write what nobody should read: the key, several lines, characters that turn a text
 * around, more than fits. That no exception shows any of it is part of every fault's check.
 */
final class TextFaults {
  /** Lines, a bell, an override of the direction, an isolate, a separator; then too much. */
  private static final String DIRTY =
      "one\\r\\ntwo\\u0007\\u202Ethree\\u2066\\u2028four " + "x".repeat(600);

  private static final String CLEAN = "one two three four xxx";

  private TextFaults() {}

  static Stream<Fault> all() {
    return Stream.of(keys(), dirt(), wait(KEY), wait(DIRTY)).flatMap(faults -> faults);
  }

  private static Stream<Fault> keys() {
    String id = "\"id\":\"" + KEY + "\"";
    return Stream.of(
        on(RUN, "key in error, logs and id", json(201, failed(KEY, KEY, KEY)))
            .fails(
                PredictionUnsuccessfulException.class,
                true,
                e -> {
                  assertThat(e.lastLogLines()).containsExactly("[the key]");
                  assertThat(e.predictionId()).isEqualTo("[the key]");
                  assertThat(e.prediction().getError()).isEqualTo(KEY);
                })
            .says("Prediction [the key] ended as failed: [the key]. ", "log ends: [the key]"),
        on(
                RUN,
                "key as id of a prediction that is gone",
                json(201, "{" + id + "}"),
                json(404, "{}"))
            .fails(NotFoundException.class, true, e -> {})
            .says("Reading prediction [the key] failed: HTTP 404")
            .requests(2)
            .pauses(0.5),
        on(CREATE, "key in the status line", raw("HTTP/1.1 2" + KEY + " OK\r\n\r\n"))
            .fails(ConnectionException.class, true, e -> {})
            .says("Unexpected status line: HTTP/1.1 2[the key]"),
        on(
                CREATE,
                "key as the reason of a status",
                raw("HTTP/1.1 400 " + KEY + "\r\nContent-Length: 0\r\n\r\n"))
            .fails(InvalidRequestException.class, false, e -> {}),
        on(
                CREATE,
                "key as a name in JSON",
                json(200, "{\"input\":{\"" + KEY + "\":1e99999999999}}"))
            .fails(UnexpectedResponseException.class, true, e -> {}));
  }

  private static Stream<Fault> dirt() {
    return Stream.of(
        on(CREATE, "dirty message and code", json(400, error(DIRTY)))
            .fails(InvalidRequestException.class, false, e -> {})
            .says("HTTP 400, \"" + CLEAN, "x…\" [" + CLEAN),
        on(GET, "dirty page as text", raw(dirtyPage()))
            .fails(InvalidRequestException.class, true, e -> {})
            .says("HTTP 400, \"a b c"),
        on(RUN, "dirty error and logs", json(201, failed(DIRTY, DIRTY, "p1")))
            .fails(
                PredictionUnsuccessfulException.class,
                true,
                e -> {
                  assertThat(e.lastLogLines()).hasSize(2).startsWith("one");
                  assertThat(e.lastLogLines().get(1)).startsWith("two three four xxx").hasSize(500);
                })
            .says("ended as failed: " + CLEAN),
        on(CREATE, "dirty Location", json(302, "", "Location: https://a.example/\u0007\u0085"))
            .fails(UnexpectedResponseException.class, false, e -> {})
            .says("a redirect to https://a.example/"),
        on(CREATE, "dirty name in JSON", json(200, "{\"input\":{\"" + DIRTY + "\":1e99999999999}}"))
            .fails(UnexpectedResponseException.class, true, e -> {})
            .says(CLEAN),
        on(CREATE, "dirty status line", raw("HTTP/1.1 \u0007\u0085 OK\r\n\r\n"))
            .fails(ConnectionException.class, true, e -> {})
            .says("Unexpected status line: HTTP/1.1"));
  }

  /** A status that nobody knows is waited through, and told when time is up. */
  private static Stream<Fault> wait(String text) {
    String clean = text.equals(KEY) ? "[the key]" : CLEAN;
    return Stream.of(
        on(AWAIT, "status " + clean, json(200, "{\"status\":\"" + text + "\"}"))
            .with(b -> b.waitOptions(WaitOptions.builder().timeout(Duration.ofMillis(500)).build()))
            .fails(WaitTimeoutException.class, true, e -> assertThat(e.id()).isEqualTo("p1"))
            .says("its last known status is " + clean)
            .pauses(0.5),
        on(RUN, "id " + clean, json(201, "{\"id\":\"" + text + "\"}"), json(200, STARTING))
            .with(b -> b.waitOptions(WaitOptions.builder().timeout(Duration.ofMillis(500)).build()))
            .fails(WaitTimeoutException.class, true, e -> {})
            .says("Prediction " + clean)
            .pauses(0.5));
  }

  private static String failed(String error, String logs, String id) {
    return "{\"id\":\""
        + id
        + "\",\"status\":\"failed\",\"error\":\""
        + error
        + "\",\"logs\":\""
        + logs
        + "\"}";
  }

  private static String error(String text) {
    return "{\"error\":{\"message\":\"" + text + "\",\"code\":\"" + text + "\"}}";
  }

  private static String dirtyPage() {
    return "HTTP/1.1 400 No\r\nConnection: close\r\nContent-Length: 8\r\n\r\na\nb\u0007\u202ec";
  }
}
