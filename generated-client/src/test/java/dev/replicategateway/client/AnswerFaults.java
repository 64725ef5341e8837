package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.Fault.SUCCEEDED;
import static dev.replicategateway.client.Fault.Verb.AWAIT;
import static dev.replicategateway.client.Fault.Verb.CANCEL;
import static dev.replicategateway.client.Fault.Verb.CREATE;
import static dev.replicategateway.client.Fault.Verb.GET;
import static dev.replicategateway.client.Fault.Verb.RUN;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.answer;
import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.html;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import java.util.stream.Stream;

/** Answers that are none of a gateway, and odd ones that are. */
final class AnswerFaults {
  private static final String PAGE = "<!DOCTYPE html><html><title>Welcome</title></html>";

  private AnswerFaults() {}

  static Stream<Fault> all() {
    return Stream.of(redirects(), pages(), noBodies(), noPredictions(), odd(), noId())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> redirects() {
    // Nobody listens there; who followed would report a broken connection.
    String target = "http://127.0.0.1:1/elsewhere";
    return Stream.of(301, 302, 303, 307, 308)
        .flatMap(
            status -> {
              Reaction redirect = json(status, "", "Location: " + target + "?secret=x");
              return Stream.of(CREATE, GET, CANCEL)
                  .map(
                      verb ->
                          on(verb, status + " to another host", redirect)
                              .fails(
                                  UnexpectedResponseException.class,
                                  verb != CREATE,
                                  e -> assertThat(e.response().status()).isEqualTo(status))
                              .says(
                                  "returned a redirect to " + target + " instead of a prediction",
                                  "(a redirect, which is not followed)",
                                  "Is the base URL right?"));
            });
  }

  private static Stream<Fault> pages() {
    String hint =
        "Is the base URL right? It is the gateway's root, before the apiPath, which is"
            + " replicate/v1";
    return Stream.of(
        on(CREATE, "HTML with 200", html(200, PAGE))
            .isUnexpected(PAGE)
            .says(
                "failed: HTTP 200 returned an HTML page instead of a prediction (it is not JSON)",
                hint),
        on(GET, "HTML with 200", html(200, PAGE)).isUnexpected(PAGE).says("an HTML page", hint),
        on(CANCEL, "HTML with 200", html(200, PAGE)).isUnexpected(PAGE).says("an HTML page", hint),
        on(RUN, "HTML with 200", html(200, PAGE)).isUnexpected(PAGE).says("an HTML page", hint),
        on(AWAIT, "HTML with 200", html(200, PAGE)).isUnexpected(PAGE).says("an HTML page", hint),
        on(CREATE, "HTML as JSON", json(200, PAGE)).isUnexpected(PAGE).says("an HTML page", hint),
        on(CREATE, "a word", answer(200, "OK".getBytes(UTF_8)))
            .isUnexpected("OK")
            .says(
                "HTTP 200 returned \"OK\" instead of a prediction (it is not JSON)",
                "may exist all the same"));
  }

  private static Stream<Fault> noBodies() {
    return Stream.of(
        on(CREATE, "empty 200", json(200, ""))
            .isUnexpected("")
            .says(
                "HTTP 200 returned nothing instead of a prediction (the body is empty)",
                "may exist all the same"),
        on(CREATE, "empty 201 with an address", json(201, "", "Location: /v1/predictions/p1"))
            .isUnexpected("")
            .knows("p1"),
        on(GET, "empty 200", json(200, "")).isUnexpected("").says("the body is empty"),
        on(CREATE, "empty 200 by parts", raw(head(200, "Transfer-Encoding: chunked") + "0\r\n\r\n"))
            .isUnexpected("")
            .says("the body is empty"),
        on(CREATE, "blank 200", json(200, " \n")).isUnexpected(" \n"),
        on(CREATE, "204", answer(204, new byte[0]))
            .isUnexpected("")
            .says("HTTP 204 returned nothing instead of a prediction"),
        on(GET, "204", answer(204, new byte[0]))
            .isUnexpected("")
            .says("HTTP 204 returned nothing instead of a prediction"),
        on(CREATE, "304", answer(304, new byte[0]))
            .fails(UnexpectedResponseException.class, false, e -> {})
            .says("HTTP 304"));
  }

  private static final String ODD_BESIDE_ID =
      "{\"id\":\"p1\",\"created_at\":\"2025-01-15T10:03:40\",\"error\":{\"detail\":\"\"},\"metrics\":[]}";

  private static Stream<Fault> noPredictions() {
    String other = "{\"error\":{\"message\":\"No.\"}}";
    return Stream.of(
        on(CREATE, "null", json(200, "null"))
            .isUnexpected("null")
            .says("HTTP 200 returned \"null\" instead of a prediction (it is null)"),
        on(CANCEL, "null", json(200, "null")).isUnexpected("null").says("(it is null)"),
        on(CREATE, "an array", json(200, "[]"))
            .isUnexpected("[]")
            .says("Expected an object (Prediction) but was an array at path $"),
        on(CREATE, "a string", json(200, "\"ok\"")).isUnexpected("\"ok\""),
        on(CREATE, "two predictions", json(200, STARTING + STARTING))
            .isUnexpected(STARTING + STARTING),
        on(CREATE, "error object with 200", json(200, other))
            .isUnexpected(other)
            .says(
                "returned \"No.\" instead of a prediction"
                    + " (error is an object, must be a string)"),
        on(CREATE, "number as status", json(200, "{\"status\":7}"))
            .isUnexpected("{\"status\":7}")
            .says("(status is 7, must be a string)"),
        on(GET, "number as id", json(200, "{\"id\":7}")).isUnexpected("{\"id\":7}"),
        on(CREATE, "text as date-time", json(200, "{\"created_at\":\"soon\"}"))
            .isUnexpected("{\"created_at\":\"soon\"}")
            .says("(created_at is \"soon\", must be an RFC 3339 date-time)"),
        on(CREATE, "odd values beside an id", json(200, ODD_BESIDE_ID))
            .returns(p -> assertThat(p.violations()).hasSize(3)),
        on(CREATE, "odd value beside an output", json(200, "{\"output\":1,\"error\":{}}"))
            .returns(p -> assertThat(p.getOutput()).isEqualTo(1L)));
  }

  private static Stream<Fault> odd() {
    byte[] starting = STARTING.getBytes(UTF_8);
    return Stream.of(
        on(CREATE, "201", json(201, STARTING)).isStarting(),
        on(CREATE, "202", json(202, STARTING)).isStarting(),
        on(CREATE, "206", json(206, STARTING)).isStarting(),
        on(CREATE, "early hints", raw(head(103, "X: y") + head(200, "Content-Length: 2") + "{}"))
            .returns(p -> assertThat(p.getId()).isNull()),
        on(CREATE, "JSON as text/plain", answer(200, starting, "Content-Type: text/plain"))
            .isStarting(),
        on(CREATE, "JSON with a broken type", answer(200, starting, "Content-Type: ;/;"))
            .isStarting(),
        on(CREATE, "JSON without a type", answer(200, starting)).isStarting(),
        on(CREATE, "base URL with a path", json(200, STARTING))
            .at(gateway -> gateway + "eu/v2")
            .isStarting());
  }

  private static Stream<Fault> noId() {
    String nowhere = "it has no id, so the prediction cannot be followed";
    return Stream.of(
        on(CREATE, "{}", json(200, "{}")).returns(p -> assertThat(p.getId()).isNull()),
        on(GET, "{}", json(200, "{}")).returns(p -> assertThat(p.getId()).isNull()),
        on(RUN, "{}", json(200, "{}")).isUnexpected("{}").says(nowhere),
        on(RUN, "blank id", json(201, "{\"id\":\" \"}"))
            .isUnexpected("{\"id\":\" \"}")
            .says(nowhere),
        on(RUN, "id that is a path", json(201, "{\"id\":\"..\"}"))
            .isUnexpected("{\"id\":\"..\"}")
            .says("its id is \"..\", which no path can have, so the prediction cannot be followed"),
        on(
                RUN,
                "id with signs of a URL",
                json(201, "{\"id\":\"a/../b?c#d\"}"),
                json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(2)
            .pauses(0.5));
  }
}
