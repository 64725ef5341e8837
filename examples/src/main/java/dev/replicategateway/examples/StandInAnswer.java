package dev.replicategateway.examples;

import com.squareup.moshi.Moshi;
import dev.replicategateway.client.model.GatewayError;
import dev.replicategateway.client.model.GatewayErrorCode;
import dev.replicategateway.client.model.GatewayErrorDetail;
import dev.replicategateway.client.model.InvalidField;
import dev.replicategateway.client.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;

/** The responses of the stand-in, in the shapes of a gateway and of Replicate behind it. */
final class StandInAnswer {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private static final GatewayError MALFORMED =
      GatewayError.builder()
          .error(
              GatewayErrorDetail.builder()
                  .message("Malformed request body")
                  .type("new_api_error")
                  .code(GatewayErrorCode.of("bad_request_body"))
                  .build())
          .build();

  private StandInAnswer() {}

  static <T> MockResponse json(int status, Class<T> type, T value) {
    return new MockResponse()
        .setResponseCode(status)
        .setHeader("Content-Type", "application/json")
        .setBody(MOSHI.adapter(type).toJson(value));
  }

  /** A body that is not what the operation takes. */
  static MockResponse malformed() {
    return json(400, GatewayError.class, MALFORMED);
  }

  static MockResponse notFound() {
    return problem(404, "The requested resource does not exist");
  }

  static MockResponse problem(int status, String detail) {
    return problem(Problem.builder().detail(detail).status(status).build());
  }

  /** A body whose fields break rules. */
  static MockResponse invalid(List<InvalidField> fields) {
    return problem(
        Problem.builder()
            .title("Input validation failed")
            .detail(
                fields.stream()
                    .map(field -> "- " + field.getDescription() + "\n")
                    .collect(Collectors.joining()))
            .status(422)
            .invalidFields(fields)
            .build());
  }

  private static MockResponse problem(Problem problem) {
    int status = Objects.requireNonNull(problem.getStatus()).intValue();
    return json(status, Problem.class, problem)
        .setHeader("Content-Type", "application/problem+json");
  }

  /** A file of this package. */
  static MockResponse file(String name, String mediaType) {
    try (InputStream content = StandInAnswer.class.getResourceAsStream(name)) {
      return new MockResponse()
          .setHeader("Content-Type", mediaType)
          .setBody(new Buffer().readFrom(Objects.requireNonNull(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
