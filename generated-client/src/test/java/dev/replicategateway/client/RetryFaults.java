package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.Fault.Verb.AWAIT;
import static dev.replicategateway.client.Fault.Verb.CANCEL;
import static dev.replicategateway.client.Fault.Verb.CREATE;
import static dev.replicategateway.client.Fault.Verb.GET;
import static dev.replicategateway.client.Fault.Verb.RUN;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.html;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.RateLimitException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statuses after which a request is sent again, and the pauses before that. */
final class RetryFaults {
  private RetryFaults() {}

  static Stream<Fault> all() {
    return Stream.of(delays(), limits(), unavailable(), timeouts(), failures(), refusals())
        .flatMap(faults -> faults);
  }

  /** What a 429 says of the time to wait, and the pause that is made. The clock shows 12:00:00. */
  private static Stream<Fault> delays() {
    String throttled =
        "{\"detail\":\"Request was throttled. Your rate limit for creating predictions is reduced"
            + " to 6 requests per minute with a burst of 1 requests while you have less than $5.0"
            + " in credit. Your rate limit resets in ~5s.\",\"status\":429,\"retry_after\":5}";
    String older = "{\"detail\":\"Request was throttled. Expected available in 1 second.\"}";
    return Stream.of(
            delay(0.5, "{}", null),
            delay(0.5, older, null),
            delay(5, throttled, null),
            delay(7, throttled, "7"),
            delay(5, throttled, "soon"),
            delay(2, "{\"retry_after\":\"2\"}", null),
            delay(0.5, "{\"retry_after\":-2}", null),
            delay(60, "{\"retry_after\":1e99}", null),
            delay(0.5, "{\"retry_after\":1e999}", null),
            delay(0.5, "{\"retry_after\":{}}", null),
            delay(1, "{}", "1"),
            delay(1.5, "{}", "1.5"),
            delay(1.001, "{}", "1.0001"),
            delay(0, "{}", "0"),
            delay(60, "{}", "3600"),
            delay(60, "{}", "1e99"),
            delay(60, "{}", "99999999999999999999999999"),
            delay(60, "{}", "Infinity"),
            delay(0.5, "{}", "NaN"),
            delay(0.5, "{}", "-5"),
            delay(0.5, "{}", "soon"),
            delay(0.5, "{}", ""),
            delay(7, "{}", "Sat, 31 Jan 2026 12:00:07 GMT"),
            delay(7, "{}", "Saturday, 31-Jan-26 12:00:07 GMT"),
            delay(60, "{}", "Sat, 31 Jan 2037 12:00:00 GMT"),
            delay(60, "{}", "Fri, 31 Dec 9999 23:59:59 GMT"),
            delay(0, "{}", "Sat, 31 Jan 2026 11:00:00 GMT"),
            delay(0.5, "{}", "Sat, 99 Abc 2026 12:00:00 GMT"))
        .flatMap(
            delay ->
                Stream.of(
                    on(CREATE, delay.name(), delay.reaction(), json(201, STARTING))
                        .isStarting()
                        .creates(2)
                        .requests(2)
                        .pauses(delay.pause()),
                    on(GET, delay.name(), delay.reaction(), json(200, STARTING))
                        .isStarting()
                        .requests(2)
                        .pauses(delay.pause())));
  }

  private record Delay(double pause, String name, Reaction reaction) {}

  private static Delay delay(double pause, String body, @Nullable String header) {
    return header == null
        ? new Delay(pause, "429 " + body, json(429, body))
        : new Delay(
            pause,
            "429 " + body + ", Retry-After: " + header,
            json(429, body, "Retry-After: " + header));
  }

  private static Stream<Fault> limits() {
    String full =
        "{\"error\":{\"message\":\"Busy.\",\"type\":\"new_api_error\","
            + "\"code\":\"token_concurrency_limit_reached\"}}";
    return Stream.of(
        on(CREATE, "429 each time", json(429, full))
            .fails(RateLimitException.class, false, saysDelay(null))
            .says("\"Busy.\" [token_concurrency_limit_reached]", "Wait before the next attempt")
            .creates(3)
            .requests(3)
            .pauses(0.5, 1),
        on(CREATE, "429 each time, Retry-After: 3600", json(429, full, "Retry-After: 3600"))
            .fails(RateLimitException.class, false, saysDelay(Duration.ofHours(1)))
            .says("Wait 3600.0 s")
            .creates(3)
            .requests(3)
            .pauses(60, 60),
        on(RUN, "429 each time", json(429, full))
            .fails(RateLimitException.class, false, saysDelay(null))
            .creates(3)
            .requests(3)
            .pauses(0.5, 1),
        on(CANCEL, "429 each time", json(429, full))
            .fails(RateLimitException.class, true, saysDelay(null))
            .requests(3)
            .pauses(0.5, 1),
        on(CREATE, "429 with one attempt allowed", json(429, full, "Retry-After: 1"))
            .attempts(1)
            .fails(RateLimitException.class, false, saysDelay(Duration.ofSeconds(1))),
        on(CREATE, "429, Retry-After beyond a day", json(429, full, "Retry-After: 1e99"))
            .attempts(1)
            .fails(RateLimitException.class, false, saysDelay(Duration.ofDays(1)))
            .says("Wait 86400.0 s"),
        on(CREATE, "429 for ever, Retry-After: 60", json(429, full, "Retry-After: 60"))
            .attempts(1_000)
            .fails(RateLimitException.class, false, saysDelay(Duration.ofMinutes(1)))
            .creates(5)
            .requests(5)
            .pauses(60, 60, 60, 60, 60),
        on(GET, "503 for ever, with a limit of 10 s", json(503, "{}"))
            .with(
                b -> b.retryPolicy(RetryPolicy.builder().timeLimit(Duration.ofSeconds(10)).build()))
            .fails(ServerException.class, true, e -> {})
            .requests(5)
            .pauses(0.5, 1, 2, 4, 2.5),
        on(CREATE, "429, seven times", json(429, full))
            .attempts(8)
            .fails(RateLimitException.class, false, saysDelay(null))
            .creates(8)
            .requests(8)
            .pauses(0.5, 1, 2, 4, 8, 16, 30));
  }

  private static Consumer<RateLimitException> saysDelay(@Nullable Duration delay) {
    return e -> assertThat(e.retryAfter()).isEqualTo(delay);
  }

  private static Stream<Fault> unavailable() {
    String body = "{\"error\":{\"message\":\"No channel.\",\"code\":\"get_channel_failed\"}}";
    Reaction untimed = json(503, body);
    Reaction later = json(503, body, "Retry-After: 3");
    Reaction now = json(503, body, "Retry-After: 0");
    return Stream.of(
        on(CREATE, "503", untimed)
            .fails(ServerException.class, true, e -> {})
            .says("HTTP 503, \"No channel.\" [get_channel_failed]", "was not retried"),
        on(CREATE, "503, Retry-After: soon", json(503, body, "Retry-After: soon"))
            .fails(ServerException.class, true, e -> {}),
        on(CREATE, "503, Retry-After: 3", later, json(201, STARTING))
            .isStarting()
            .creates(2)
            .requests(2)
            .pauses(3),
        on(
                CREATE,
                "503, Retry-After: 99999999999",
                json(503, body, "Retry-After: 99999999999"),
                json(201, STARTING))
            .isStarting()
            .creates(2)
            .requests(2)
            .pauses(60),
        on(CREATE, "503, retry_after 3", json(503, "{\"retry_after\":3}"), json(201, STARTING))
            .isStarting()
            .creates(2)
            .requests(2)
            .pauses(3),
        on(CREATE, "503, Retry-After: 0", now, json(201, STARTING))
            .isStarting()
            .creates(2)
            .requests(2)
            .pauses(0),
        on(CREATE, "503, Retry-After: 0, each time", now)
            .fails(ServerException.class, false, e -> {})
            .says("asked to retry later")
            .creates(3)
            .requests(3)
            .pauses(0, 0),
        on(CREATE, "503, Retry-After: 3, one attempt", later)
            .attempts(1)
            .fails(ServerException.class, false, e -> {}),
        on(CREATE, "503, Retry-After: 0, one attempt", now)
            .attempts(1)
            .fails(ServerException.class, false, e -> {}),
        on(CREATE, "503 with a time, then without", later, untimed)
            .fails(ServerException.class, true, e -> {})
            .creates(2)
            .requests(2)
            .pauses(3),
        on(GET, "503", untimed, json(200, STARTING)).isStarting().requests(2).pauses(0.5),
        on(GET, "503, Retry-After: 3", later, json(200, STARTING))
            .isStarting()
            .requests(2)
            .pauses(3),
        on(GET, "503, Retry-After: 0", now, json(200, STARTING)).isStarting().requests(2).pauses(0),
        on(GET, "503, Retry-After: 0, one attempt", now)
            .attempts(1)
            .fails(ServerException.class, true, e -> saysRetryAfter(e, "0")),
        on(CANCEL, "503, Retry-After: 0, one attempt", now)
            .attempts(1)
            .fails(ServerException.class, true, e -> saysRetryAfter(e, "0")));
  }

  private static void saysRetryAfter(HttpStatusException e, @Nullable String value) {
    assertThat(e.response().headers().get("Retry-After")).isEqualTo(value);
  }

  private static Stream<Fault> timeouts() {
    return Stream.of(
        on(CREATE, "408", json(408, "{}"))
            .fails(HttpStatusException.class, true, e -> assertThat(e.status()).isEqualTo(408))
            .says("may exist"),
        on(CREATE, "408, Retry-After: 1", json(408, "{}", "Retry-After: 1"))
            .fails(HttpStatusException.class, true, e -> saysRetryAfter(e, "1")),
        on(GET, "408", json(408, "{}"), json(200, STARTING)).isStarting().requests(2).pauses(0.5),
        on(GET, "408, Retry-After: 2", json(408, "{}", "Retry-After: 2"), json(200, STARTING))
            .isStarting()
            .requests(2)
            .pauses(2),
        on(GET, "408, one attempt", json(408, "{}"))
            .attempts(1)
            .fails(HttpStatusException.class, true, e -> saysRetryAfter(e, null)),
        on(CANCEL, "408", json(408, "{}"), json(200, STARTING))
            .isStarting()
            .requests(2)
            .pauses(0.5),
        on(CANCEL, "408, one attempt", json(408, "{}"))
            .attempts(1)
            .fails(HttpStatusException.class, true, e -> saysRetryAfter(e, null)));
  }

  private static Stream<Fault> failures() {
    String body =
        "{\"error\":{\"message\":\"It broke. (request id: 8)\",\"code\":\"do_request_failed\"}}";
    return Stream.of(500, 502, 504, 524)
        .flatMap(
            status ->
                Stream.of(
                    on(CREATE, "" + status, json(status, body))
                        .fails(
                            ServerException.class,
                            true,
                            e -> {
                              assertThat(e.status()).isEqualTo(status);
                              assertThat(e.requestId()).isEqualTo("8");
                            })
                        .says("may exist", "webhook", "operator"),
                    on(CREATE, status + ", Retry-After: 1", json(status, body, "Retry-After: 1"))
                        .fails(ServerException.class, true, e -> {}),
                    on(RUN, "" + status, html(status, "<html>Bad gateway</html>"))
                        .fails(ServerException.class, true, e -> {})
                        .says("an HTML page"),
                    on(GET, "" + status, json(status, body), json(200, STARTING))
                        .isStarting()
                        .requests(2)
                        .pauses(0.5),
                    on(CANCEL, "" + status, json(status, body), json(200, STARTING))
                        .isStarting()
                        .requests(2)
                        .pauses(0.5),
                    on(AWAIT, status + " each time", json(status, body))
                        .fails(ServerException.class, true, e -> {})
                        .requests(3)
                        .pauses(0.5, 1)));
  }

  /** Statuses that say by themselves or by their code that a second attempt is no use. */
  private static Stream<Fault> refusals() {
    String malformed =
        "{\"error\":{\"message\":\"Bad request.\",\"type\":\"comet_api_error\","
            + "\"code\":\"invalid_request\"}}";
    return Stream.of(
            Stream.of(500, 502, 503)
                .flatMap(
                    status ->
                        Stream.of(CREATE, RUN, GET, CANCEL)
                            .map(
                                verb ->
                                    on(
                                            verb,
                                            status + " invalid_request",
                                            json(status, malformed, "Retry-After: 1"))
                                        .fails(
                                            InvalidRequestException.class,
                                            !verb.creates(),
                                            e -> assertThat(e.status()).isEqualTo(status))
                                        .says(
                                            "[invalid_request]",
                                            verb.creates()
                                                ? "Correct the request"
                                                : "Check the prediction's id"))),
            Stream.of(501, 505, 520, 599)
                .flatMap(
                    status ->
                        Stream.of(CREATE, GET)
                            .map(
                                verb ->
                                    on(verb, "" + status, json(status, "{}"))
                                        .fails(ServerException.class, true, e -> {}))))
        .flatMap(faults -> faults);
  }
}
