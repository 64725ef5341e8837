package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.Fault.Verb.CREATE;
import static dev.replicategateway.client.Fault.Verb.GET;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.answer;
import static dev.replicategateway.client.testing.FaultyGateway.gzip;
import static dev.replicategateway.client.testing.FaultyGateway.head;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers that are too large, too deep, or broken within. */
final class HostileFaults {
  private static final String LOGS = "{\"logs\":\"aaaa";
  private static final String MEGABYTE = "a".repeat(1_000_000);

  private HostileFaults() {}

  static Stream<Fault> all() {
    return Stream.of(large(), largeErrors(), broken(), numbers(), headers())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> large() {
    byte[] bomb = (LOGS + "a".repeat(8_000_000) + "\"}").getBytes(UTF_8);
    String head = head(200, "Content-Length: 50000000");
    return Stream.of(
        on(CREATE, "gzip bomb", gzip(200, bomb))
            .with(b -> b.maxResponseBytes(1_000_000))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, LOGS))
            .says("it is too large: the response has more than 1000000 bytes"),
        on(GET, "gzip bomb", gzip(200, bomb))
            .with(b -> b.maxResponseBytes(1_000_000))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, LOGS)),
        on(CREATE, "50 MB", raw(head + LOGS).andParts(50, MEGABYTE))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, LOGS))
            .says("it is too large: the response has more than 33554432 bytes"),
        on(
                CREATE,
                "24 MB of empty objects",
                raw(head + "{\"output\":[").andParts(24, "{},".repeat(333_333)))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, "{\"output\":[{},"))
            .says(
                "it is too large: the response has more than 1000000 JSON values",
                "maxResponseValues"),
        on(GET, "as many values as are allowed", json(200, "{\"output\":[1,2,[3],\"4,[{\\\"\"]}"))
            .with(b -> b.maxResponseValues(6))
            .returns(p -> assertThat(p.getOutput()).asInstanceOf(LIST).hasSize(4)),
        on(GET, "one value too many", json(200, "{\"output\":[1,2,[3],4,5]}"))
            .with(b -> b.maxResponseValues(6))
            .isUnexpected("{\"output\":[1,2,[3],4,5]}"),
        on(
                GET,
                "values that are within a string, after an escaped quote",
                json(200, "{\"output\":[\"\\\",,,,,,\\\\\"]}"))
            .with(b -> b.maxResponseValues(3))
            .returns(p -> assertThat(p.getOutput()).isEqualTo(List.of("\",,,,,,\\"))),
        on(
                GET,
                "one value too many, after a string with an escape",
                json(200, "{\"output\":[\"\\n\",2,3,4,5,6]}"))
            .with(b -> b.maxResponseValues(6))
            .isUnexpected("{\"output\":[\"\\n\",2,3,4,5,6]}"),
        on(GET, "as many bytes as are allowed", json(200, STARTING))
            .with(b -> b.maxResponseBytes(STARTING.length()))
            .isStarting(),
        on(GET, "one byte too many", json(200, STARTING))
            .with(b -> b.maxResponseBytes(STARTING.length() - 1))
            .isUnexpected(STARTING),
        on(CREATE, "one byte too many", json(201, STARTING))
            .with(b -> b.maxResponseBytes(STARTING.length() - 1))
            .isUnexpected(STARTING)
            .knows("p1"),
        on(CREATE, "500 with an id of its own", json(500, STARTING))
            .fails(ServerException.class, true, e -> {})
            .knows(null),
        on(CREATE, "50 MB of blanks", raw(head).andParts(50, MEGABYTE.replace('a', ' ')))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, "   "))
            .says("it is too large"));
  }

  private static Stream<Fault> largeErrors() {
    byte[] bomb = "a".repeat(8_000_000).getBytes(UTF_8);
    Consumer<HttpStatusException> isCut =
        e -> assertThat(e.response().body()).isEqualTo("a".repeat(ErrorResponse.BODY_LIMIT));
    return Stream.of(
        on(CREATE, "gzip bomb with 500", gzip(500, bomb)).fails(ServerException.class, true, isCut),
        on(
                CREATE,
                "50 MB with 500",
                raw(head(500, "Content-Length: 50000000")).andParts(50, MEGABYTE))
            .fails(ServerException.class, true, isCut),
        on(GET, "50 MB with 404", raw(head(404, "Content-Length: 50000000")).andParts(50, MEGABYTE))
            .fails(NotFoundException.class, true, isCut),
        on(
                CREATE,
                "50 MB of no told length with 400",
                raw(head(400, "Connection: close")).andParts(50, MEGABYTE).andHangUp())
            .fails(InvalidRequestException.class, false, isCut),
        on(CREATE, "400 that is cut", raw(head(400, "Content-Length: 9") + "Half").andHangUp())
            .fails(InvalidRequestException.class, false, e -> startsWith(e.response(), "Half")));
  }

  private static Stream<Fault> broken() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    return Stream.of(
        on(CREATE, "gzip that is none", answer(200, latin1(STARTING), "Content-Encoding: gzip"))
            .breaks(),
        on(CREATE, "invalid UTF-8", answer(200, latin1("{\"model\":\"caf\u00e9\"}")))
            .returns(p -> assertThat(p.getModel()).isEqualTo("caf\ufffd")),
        on(CREATE, "invalid UTF-8 with 400", answer(400, latin1("{\"error\":\"caf\u00e9\"}")))
            .fails(
                InvalidRequestException.class,
                false,
                e -> assertThat(e.response().message()).isEqualTo("caf\ufffd")),
        on(CREATE, "10,000 deep", json(200, "{\"output\":" + deep + "}"))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, "{\"output\":[["))
            .says("Nesting too deep"),
        on(CREATE, "10,000 deep with 400", json(400, deep))
            .fails(InvalidRequestException.class, false, e -> startsWith(e.response(), "[[[")),
        on(CREATE, "name twice", json(200, "{\"id\":\"p0\",\"status\":\"starting\",\"id\":\"p1\"}"))
            .returns(p -> assertThat(p.getId()).isEqualTo("p1")),
        on(CREATE, "name twice with 400", json(400, "{\"error\":\"a\",\"error\":\"b\"}"))
            .fails(
                InvalidRequestException.class, false, e -> startsWith(e.response(), "{\"error\"")));
  }

  private static Stream<Fault> numbers() {
    return Stream.of(
        on(CREATE, "number beyond long", json(200, "{\"output\":123456789012345678901}"))
            .returns(
                p -> assertThat(p.getOutput()).isEqualTo(new BigDecimal("123456789012345678901"))),
        on(CREATE, "number beyond double", json(200, "{\"metrics\":{\"predict_time\":1e400}}"))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, "{\"metrics\""))
            .says("(metrics.predict_time is 1E+400, must be a number)"),
        on(CREATE, "exponent beyond int", json(200, "{\"output\":1e99999999999}"))
            .isUnexpected("{\"output\":1e99999999999}")
            .says("1e99999999999 at path $.output"),
        on(
                CREATE,
                "number of a million digits",
                json(200, "{\"output\":" + "9".repeat(1_000_000) + "}"))
            .fails(UnexpectedResponseException.class, true, e -> startsWith(e, "{\"output\":999"))
            .says("at path $.output"));
  }

  private static Stream<Fault> headers() {
    String odd =
        "nonsense\r\n: no name\r\nbad name: x\r\nn\u00e4me: x\r\nContent-Length: 2\r\n\r\n[]";
    return Stream.of(
        on(CREATE, "headers that are none", raw("HTTP/1.1 200 OK\r\n" + odd)).isUnexpected("[]"),
        on(CREATE, "headers that are none, with 400", raw("HTTP/1.1 400 No\r\n" + odd))
            .fails(InvalidRequestException.class, false, e -> startsWith(e.response(), "[]")),
        on(CREATE, "status line without a reason", raw("HTTP/1.1 400\r\nContent-Length: 0\r\n\r\n"))
            .fails(InvalidRequestException.class, false, e -> startsWith(e.response(), "")));
  }

  private static void startsWith(UnexpectedResponseException e, String start) {
    startsWith(e.response(), start);
  }

  private static void startsWith(ErrorResponse answer, String start) {
    assertThat(answer.body()).startsWith(start);
    assertThat(answer.body().length()).isLessThanOrEqualTo(ErrorResponse.BODY_LIMIT);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
