package dev.replicategateway.examples;

import okhttp3.mockwebserver.MockResponse;

/** What can go wrong at a gateway, with an answer as real ones give it. */
enum Fault {
  BAD_KEY(
      401,
      """
      {"error": {"message": "Invalid token (request id: 2026112416030942)", "type": "new_api_error", "code": ""}}
      """),
  NO_CREDIT(
      402,
      """
      {"title": "Insufficient credit", "detail": "You have insufficient credit to run this model", "status": 402}
      """),
  KEY_MAY_NOT(
      403,
      """
      {"error": {"message": "This token has no access to the model", "type": "new_api_error", "code": "access_denied"}}
      """),
  INVALID_FIELD(
      422,
      """
      {
        "title": "Input validation failed",
        "detail": "- input.steps: Must be less than or equal to 100",
        "status": 422,
        "invalid_fields": [
          {"type": "number_lte", "field": "input.steps", "description": "Must be less than or equal to 100"}
        ]
      }
      """),
  UNKNOWN_MODEL(
      422,
      """
      {"title": "Invalid version or not permitted", "detail": "The specified version does not exist", "status": 422}
      """),
  WRONG_PATH(
      404,
      """
      {"error": {"message": "Invalid URL (POST /replicate/v1/predictions)", "type": "invalid_request_error"}}
      """),
  TOO_MANY_REQUESTS(
      429,
      """
      {"detail": "Request was throttled. Your rate limit resets in ~5s.", "status": 429, "retry_after": 5}
      """),
  SERVER_ERROR(
      500,
      """
      {"error": {"message": "upstream error (request id: 2026112416031187)", "type": "new_api_error", "code": "do_request_failed"}}
      """),
  /** Nothing listens where the gateway should be. */
  NO_CONNECTION(0, ""),
  NOT_A_GATEWAY(
      200,
      """
      <!DOCTYPE html><html><head><title>Welcome</title></head><body>A website</body></html>
      """),
  FAILED_PREDICTION(
      200,
      """
      {
        "id": "w44zs9cet5rmc0cqzp49gpkhf8",
        "status": "failed",
        "error": "NSFW content detected (E005)",
        "logs": "Using seed: 255224557\\nLoading toonyou_beta3.safetensors\\nNSFW content detected"
      }
      """),
  NEVER_ENDS(
      200,
      """
      {"id": "w44zs9cet5rmc0cqzp49gpkhf8", "status": "processing"}
      """);

  private final int status;
  private final String body;

  Fault(int status, String body) {
    this.status = status;
    this.body = body;
  }

  MockResponse answer() {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", body.startsWith("<") ? "text/html" : "application/json")
        .setBody(body);
  }
}
