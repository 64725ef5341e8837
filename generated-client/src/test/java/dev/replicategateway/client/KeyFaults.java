package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.KEY;
import static dev.replicategateway.client.Fault.Verb.CREATE;
import static dev.replicategateway.client.Fault.Verb.GET;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import java.util.stream.Stream;

/** Gateways that repeat the key; that no exception does is part of every fault's check. */
final class KeyFaults {
  private KeyFaults() {}

  static Stream<Fault> all() {
    String escaped = KEY.replace("/", "\\/");
    String encoded = KEY.replace("/", "\\u002F").replace("+", "\\u002b");
    return Stream.of(
        on(CREATE, "key in the message", json(401, "{\"error\":\"Key " + KEY + " is unknown.\"}"))
            .fails(
                AuthenticationException.class,
                false,
                e -> assertThat(e.response().message()).isEqualTo("Key [the key] is unknown."))
            .says("\"Key [the key] is unknown.\""),
        on(CREATE, "key with an escaped sign", json(401, "{\"error\":\"Key " + escaped + ".\"}"))
            .fails(
                AuthenticationException.class,
                false,
                e -> assertThat(e.response().message()).isEqualTo("Key [the key].")),
        on(CREATE, "key with encoded signs", json(401, "{\"error\":\"Key " + encoded + ".\"}"))
            .fails(
                AuthenticationException.class,
                false,
                e -> assertThat(e.response().message()).isEqualTo("Key [the key].")),
        on(
                CREATE,
                "key in JSON that is quoted in JSON",
                json(
                    401,
                    "{\"error\":\"Upstream: {\\\"key\\\":\\\""
                        + KEY.replace("/", "\\\\/").replace("+", "\\\\u002B")
                        + "\\\"}\"}"))
            .fails(
                AuthenticationException.class,
                false,
                e ->
                    assertThat(e.response().message())
                        .isEqualTo("Upstream: {\"key\":\"[the key]\"}")),
        on(CREATE, "key in a header", json(400, "{}", "X-Debug: Bearer " + KEY))
            .fails(
                InvalidRequestException.class,
                false,
                e ->
                    assertThat(e.response().headers().get("X-Debug"))
                        .isEqualTo("Bearer [the key]")),
        on(
                CREATE,
                "key in a header that is none",
                raw("HTTP/1.1 400 No\r\n" + KEY + "\r\n\r\n").andHangUp())
            .fails(InvalidRequestException.class, false, e -> {}),
        on(
                CREATE,
                "key in a header's name",
                raw("HTTP/1.1 400 No\r\n" + KEY + ": x\r\n\r\n").andHangUp())
            .fails(InvalidRequestException.class, false, e -> {}),
        on(CREATE, "key as request id", json(500, "{}", "X-Request-Id: " + KEY))
            .fails(
                ServerException.class, true, e -> assertThat(e.requestId()).isEqualTo("[the key]")),
        on(
                CREATE,
                "key where the body is cut off",
                json(500, "a".repeat(ErrorResponse.BODY_LIMIT - KEY.length() + 1) + KEY))
            .fails(
                ServerException.class,
                true,
                e -> assertThat(e.response().body()).doesNotContain(KEY.substring(0, 8))),
        on(
                CREATE,
                "key where the body is cut off within its escaped sign",
                json(
                    500,
                    "a".repeat(ErrorResponse.BODY_LIMIT - encoded.indexOf("2F")) + encoded + "\"}"))
            .fails(
                ServerException.class,
                true,
                e -> assertThat(e.response().body()).doesNotContain(KEY.substring(0, 8))),
        on(
                CREATE,
                "key in the place of a redirect",
                json(302, "", "Location: https://login.example/" + KEY + "/x?key=" + KEY))
            .fails(UnexpectedResponseException.class, false, e -> {})
            .says("a redirect to https://login.example/"),
        on(CREATE, "key in the status line", raw(KEY + "\r\n\r\n").andHangUp()).breaks(),
        on(CREATE, "key as date-time", json(200, "{\"created_at\":\"" + KEY + "\"}"))
            .isUnexpected("{\"created_at\":\"[the key]\"}"),
        on(CREATE, "key as name", json(200, "{\"metrics\":{\"" + KEY + "\":[7}}"))
            .isUnexpected("{\"metrics\":{\"[the key]\":[7}}"),
        on(GET, "key in HTML", json(200, "<html>" + KEY)).isUnexpected("<html>[the key]"));
  }
}
