package dev.replicategateway.client;

import static dev.replicategateway.client.testing.FaultyGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.AuthenticationException;
import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PermissionException;
import dev.replicategateway.client.error.QuotaException;
import dev.replicategateway.client.model.InvalidField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that gateways and Replicate are known to send with a status that is final. Each is
 * tried on each verb: one request, no pause, and nothing was created.
 */
final class ErrorFaults {
  private ErrorFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
            newApi(),
            otherGateways(),
            replicate(),
            fastApi(),
            messagesByOtherNames(),
            bodiesThatSayNothing())
        .flatMap(rows -> rows)
        .flatMap(row -> Stream.of(Fault.Verb.values()).map(row::on));
  }

  private static Stream<Row> newApi() {
    return Stream.of(
        row(401, AuthenticationException.class)
            .body(newApi("无效的令牌 (request id: 20260131120000123)", ""))
            .message("无效的令牌 (request id: 20260131120000123)")
            .type("new_api_error")
            .requestId("20260131120000123"),
        row(403, PermissionException.class)
            .body(newApi("Your address is not allowed.", "access_denied"))
            .message("Your address is not allowed.")
            .type("new_api_error")
            .code("access_denied"),
        row(403, QuotaException.class)
            .body(newApi("No quota.", "insufficient_user_quota"))
            .message("No quota.")
            .type("new_api_error")
            .code("insufficient_user_quota"),
        row(403, QuotaException.class)
            .body(newApi("No quota.", "pre_consume_token_quota_failed"))
            .message("No quota.")
            .type("new_api_error")
            .code("pre_consume_token_quota_failed"),
        row(400, InvalidRequestException.class)
            .body(newApi("Flagged.", "sensitive_words_detected"))
            .message("Flagged.")
            .type("new_api_error")
            .code("sensitive_words_detected"),
        row(404, NotFoundException.class)
            .body("{\"code\":\"task_not_exist\",\"message\":\"No such task.\",\"data\":null}")
            .message("No such task.")
            .code("task_not_exist"),
        row(401, AuthenticationException.class)
            .body("{\"success\":false,\"code\":\"AUTH_REQUIRED\",\"message\":\"Log in.\"}")
            .message("Log in.")
            .code("AUTH_REQUIRED"));
  }

  private static String newApi(String message, String code) {
    return "{\"error\":{\"message\":\"%s\",\"type\":\"new_api_error\",\"code\":\"%s\"}}"
        .formatted(message, code);
  }

  private static Stream<Row> otherGateways() {
    return Stream.of(
        row(401, AuthenticationException.class)
            .body(
                "{\"error\":{\"message\":\"No key. (Request ID: 7)\",\"type\":\"one_api_error\"}}")
            .message("No key. (Request ID: 7)")
            .type("one_api_error")
            .requestId("7"),
        row(400, InvalidRequestException.class)
            .body(
                "{\"error\":{\"message\":\"Bad steps.\",\"type\":\"comet_api_error\","
                    + "\"param\":null,\"code\":null}}")
            .message("Bad steps.")
            .type("comet_api_error"),
        row(400, InvalidRequestException.class)
            .body("{\"error\":{\"message\":\"Bad.\",\"code\":1001}}")
            .message("Bad.")
            .code("1001"),
        row(400, InvalidRequestException.class)
            .body("{\"description\":\"Banned.\",\"type\":\"upstream_error\",\"code\":24}")
            .message("Banned.")
            .type("upstream_error")
            .code("24"),
        row(413, InvalidRequestException.class)
            .body("<html><center>413 Request Entity Too Large</center></html>"),
        row(403, PermissionException.class).body("<!DOCTYPE html>\n<title>Blocked</title>"));
  }

  private static Stream<Row> replicate() {
    return Stream.of(
        row(401, AuthenticationException.class)
            .body(
                "{\"title\":\"Unauthenticated\",\"detail\":\"You did not pass a valid"
                    + " authentication token\",\"status\":401}")
            .message("Unauthenticated: You did not pass a valid authentication token"),
        row(402, QuotaException.class)
            .body(
                "{\"title\":\"Insufficient credit\",\"detail\":\"You have insufficient credit to"
                    + " run this model. Go to …\",\"status\":402}")
            .message(
                "Insufficient credit: You have insufficient credit to run this model. Go to …"),
        row(404, NotFoundException.class)
            .body(
                "{\"detail\":\"The specified training destination does not exist\",\"status\":404}")
            .message("The specified training destination does not exist"),
        row(413, InvalidRequestException.class)
            .body("{\"detail\":\"Files must be less than 100MB in size\"}")
            .message("Files must be less than 100MB in size"),
        row(422, InvalidRequestException.class)
            .body(
                "{\"title\":\"Invalid version or not permitted\",\"detail\":\"The specified"
                    + " version does not exist\",\"status\":422}")
            .message("Invalid version or not permitted: The specified version does not exist"),
        row(422, InvalidRequestException.class)
            .body(
                """
                {"detail":"- input: prompt is required\\n- input.steps: Must be less than 4\\n",
                 "status":422,"title":"Input validation failed","invalid_fields":[
                 {"type":"required","field":"input","description":"prompt is required"},
                 {"type":"number_lte","field":"input.steps","description":"Must be less than 4"}]}
                """)
            .message(
                "Input validation failed: - input: prompt is required\n"
                    + "- input.steps: Must be less than 4")
            .fields(
                "required input prompt is required", "number_lte input.steps Must be less than 4"),
        row(422, InvalidRequestException.class)
            .body(
                """
                {"detail":"- version is required\\n- Additional property model is not allowed\\n",
                 "status":422,"title":"Input validation failed","invalid_fields":[
                 {"type":"required","field":"","description":"version is required"},
                 {"type":"additional_property_not_allowed","field":"",
                  "description":"Additional property model is not allowed"}]}
                """)
            .message(
                "Input validation failed: - version is required\n"
                    + "- Additional property model is not allowed")
            .fields(
                "required  version is required",
                "additional_property_not_allowed  Additional property model is not allowed"));
  }

  /** FastAPI's, which is behind Cog and many a gateway. */
  private static Stream<Row> fastApi() {
    return Stream.of(
        row(422, InvalidRequestException.class)
            .body(
                """
                {"detail":[{"loc":["body","input","prompt"],"msg":"field required",
                 "type":"value_error.missing"}]}
                """)
            .message("input.prompt: field required")
            .fields("value_error.missing input.prompt field required"),
        row(422, InvalidRequestException.class)
            .body(
                """
                {"detail":[
                 {"type":"less_than_equal","loc":["body","input","images",0,"width"],
                  "msg":"Input should be less than or equal to 1024","input":4096},
                 {"type":"missing","loc":["body"],"msg":"Field required"},
                 {"loc":["query","page",-1],"msg":"bad"},
                 {"msg":"no place"}]}
                """)
            .message(
                "input.images[0].width: Input should be less than or equal to 1024;"
                    + " Field required; page[-1]: bad; no place")
            .fields(
                "less_than_equal input.images[0].width Input should be less than or equal to 1024",
                "missing  Field required",
                "null page[-1] bad",
                "null null no place"),
        row(422, InvalidRequestException.class)
            .body("{\"detail\":[\"first\",\"second\"]}")
            .message("first; second"),
        row(422, InvalidRequestException.class)
            .body(
                "{\"title\":\"Invalid\",\"detail\":[{\"loc\":[\"body\",\"seed\"],\"msg\":\"bad\"}],"
                    + "\"invalid_fields\":[{\"type\":\"t\",\"field\":\"f\",\"description\":\"d\"}]}")
            .message("Invalid: seed: bad")
            .fields("t f d"),
        row(422, InvalidRequestException.class).body("{\"detail\":[7,{},null,{\"loc\":7}]}"),
        row(422, InvalidRequestException.class).body("{\"detail\":[]}"));
  }

  private static Stream<Row> messagesByOtherNames() {
    return Stream.of(
            "{\"error\":\"said\"}",
            "{\"message\":\"said\"}",
            "{\"msg\":\"said\"}",
            "{\"err\":\"said\"}",
            "{\"error_msg\":\"said\"}",
            "{\"detail\":\"said\"}",
            "{\"title\":\"said\"}",
            "{\"header\":{\"message\":\"said\"}}",
            "{\"response\":{\"error\":{\"message\":\"said\"}}}")
        .map(body -> row(405, NotFoundException.class).body(body).message("said"));
  }

  private static Stream<Row> bodiesThatSayNothing() {
    return Stream.of(
        row(401, AuthenticationException.class).body(""),
        row(409, HttpStatusException.class).body("[]"),
        row(410, NotFoundException.class).body("null"),
        row(418, HttpStatusException.class).body("I am a teapot"),
        row(400, InvalidRequestException.class).body("{\"error\":null,\"code\":true}"),
        row(400, InvalidRequestException.class).body("{\"invalid_fields\":7,\"retry_after\":[]}"),
        row(422, InvalidRequestException.class)
            .body("{\"invalid_fields\":[7,{\"field\":[]},null]}")
            .fields("null null null", "null null null", "null null null"));
  }

  private static Row row(int status, Class<? extends HttpStatusException> kind) {
    return new Row(status, kind);
  }

  /** A body and what it is read as. */
  private static final class Row {
    private final int status;
    private final Class<? extends HttpStatusException> kind;
    private String body = "";
    private @Nullable String message;
    private @Nullable String type;
    private @Nullable String code;
    private @Nullable String requestId;
    private String[] fields = {};

    Row(int status, Class<? extends HttpStatusException> kind) {
      this.status = status;
      this.kind = kind;
    }

    Row body(String text) {
      body = text;
      return this;
    }

    Row message(String text) {
      message = text;
      return this;
    }

    Row type(String text) {
      type = text;
      return this;
    }

    Row code(String text) {
      code = text;
      return this;
    }

    Row requestId(String text) {
      requestId = text;
      return this;
    }

    Row fields(String... texts) {
      fields = texts;
      return this;
    }

    Fault on(Fault.Verb verb) {
      return Fault.on(verb, status + " " + body, json(status, body))
          .fails(kind, !verb.creates(), this::check)
          .says("failed: HTTP " + status);
    }

    private void check(HttpStatusException e) {
      assertThat(e.status()).isEqualTo(status);
      assertThat(e.response().headers().get("content-type")).isEqualTo("application/json");
      assertThat(e.response().body()).isEqualTo(body);
      assertThat(e.response().message()).isEqualTo(message);
      assertThat(e.response().type()).isEqualTo(type);
      assertThat(e.response().code()).isEqualTo(code);
      assertThat(e.requestId()).isEqualTo(requestId);
      assertThat(e.response().invalidFields()).extracting(Row::text).containsExactly(fields);
    }

    private static String text(InvalidField field) {
      return field.getType() + " " + field.getField() + " " + field.getDescription();
    }
  }
}
