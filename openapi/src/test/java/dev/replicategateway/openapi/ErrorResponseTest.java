package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error bodies as they were seen, each with its status and content type. */
class ErrorResponseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          400 | {"error":{"message":"bad body","type":"comet_api_error",\
          "param":null,"code":"bad_request_body"}}
          401 | {"error":{"message":"bad key (request id: 1)","type":"new_api_error","code":""}}
          401 | {"error":{"message":"bad key (request id: 1)","type":"one_api_error"}}
          403 | {"error":{"message":"no quota","type":"new_api_error",\
          "code":"insufficient_user_quota"}}
          429 | {"error":{"message":"busy","type":"new_api_error","param":"","code":null}}
          500 | {"error":{"message":"malformed","type":"comet_api_error",\
          "param":"","code":"invalid_request"}}
          503 | {"error":{"message":"no channel","type":"new_api_error",\
          "code":"get_channel_failed"}}
          524 | {"error":{"message":"timeout","type":"new_api_error","code":524}}
          """)
  void errorOfAGatewayIsValid(int status, String body) {
    assertThat(Contract.problemsOfAnswer(status, "application/json", body)).isEmpty();
    assertThat(Contract.problemsAs("GatewayError", body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          500 | {"code":"fail_to_fetch_task","message":"not found","data":null}
          401 | {"success":false,"code":"AUTH_NOT_LOGGED_IN","message":"not logged in"}
          400 | {"description":"parameter error","type":"upstream_error","code":4}
          502 | {"error":"upstream failed"}
          """)
  void otherErrorOfAGatewayIsValid(int status, String body) {
    assertThat(Contract.problemsOfAnswer(status, "application/json", body)).isEmpty();
    assertThat(Contract.problemsAs("GatewayError", body)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          401 | {"title":"Unauthenticated",\
          "detail":"You did not pass a valid authentication token","status":401}
          402 | {"title":"Insufficient credit",\
          "detail":"You have insufficient credit to run this model.","status":402}
          404 | {"detail":"The specified training destination does not exist","status":404}
          422 | {"title":"Invalid version or not permitted",\
          "detail":"The specified version does not exist \
          (or perhaps you don't have permission to use it?)","status":422}
          422 | {"detail":"- input: prompt is required\\n- input.num_inference_steps: \
          Must be less than or equal to 4\\n","status":422,"title":"Input validation failed",\
          "invalid_fields":[\
          {"type":"required","field":"input","description":"prompt is required"},\
          {"type":"number_lte","field":"input.num_inference_steps",\
          "description":"Must be less than or equal to 4"}]}
          422 | {"detail":"- version is required\\n- Additional property model is not allowed\\n",\
          "status":422,"title":"Input validation failed","invalid_fields":[\
          {"type":"required","field":"","description":"version is required"},\
          {"type":"additional_property_not_allowed","field":"",\
          "description":"Additional property model is not allowed"}]}
          429 | {"detail":"Request was throttled. Your rate limit for creating predictions is \
          reduced to 6 requests per minute with a burst of 1 requests while you have less than \
          $5.0 in credit. Your rate limit resets in ~5s.","status":429,"retry_after":5}
          429 | {"detail":"Request was throttled. Expected available in 1 second."}
          """)
  void problemReportedByReplicateIsValid(int status, String body) {
    assertThat(Contract.problemsOfAnswer(status, "application/problem+json", body)).isEmpty();
    assertThat(Contract.problemsAs("Problem", body)).isEmpty();
  }

  @Test
  void problemPassedOnAsPlainJsonIsValid() {
    assertThat(
            Contract.problemsOfAnswer(
                401,
                "application/json",
                """
                {"title": "Unauthenticated", "status": 401}
                """))
        .isEmpty();
  }

  // A problem requires nothing, so the gateway's error is of use only ahead of it.
  @Test
  void errorBodyOffersTheGatewaysErrorFirst() {
    assertThat(Contract.tree().at("/components/schemas/ErrorBody/anyOf").findValues("$ref"))
        .extracting(JsonNode::asText)
        .containsExactly("#/components/schemas/GatewayError", "#/components/schemas/Problem");
  }

  @Test
  void problemIsNoGatewayError() {
    assertThat(Contract.problemsAs("GatewayError", "{\"title\": \"Unauthenticated\"}"))
        .singleElement()
        .asString()
        .contains("missing required properties ([\"error\"])");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{}", "[]"})
  void codeOfAnotherTypeIsNoGatewayError(String code) {
    assertThat(Contract.problemsAs("GatewayError", "{\"error\": {\"code\": %s}}".formatted(code)))
        .singleElement()
        .asString()
        .contains("[Path '/error/code']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"status": "422"}                       | [Path '/status']
          {"detail": ["a", "b"]}                  | [Path '/detail']
          {"retry_after": "5s"}                   | [Path '/retry_after']
          {"invalid_fields": {"field": "input"}}  | [Path '/invalid_fields']
          {"invalid_fields": [{"field": 7}]}      | [Path '/invalid_fields/0/field']
          """)
  void problemOfAnotherShapeIsRejected(String body, String problem) {
    assertThat(Contract.problemsOfAnswer(422, "application/problem+json", body))
        .singleElement()
        .asString()
        .contains(problem);
  }

  @Test
  void errorThatIsNoObjectIsRejected() {
    assertThat(Contract.problemsOfAnswer(500, "application/json", "\"Internal Server Error\""))
        .singleElement()
        .asString()
        .contains("failed to match at least one required schema");
  }
}
