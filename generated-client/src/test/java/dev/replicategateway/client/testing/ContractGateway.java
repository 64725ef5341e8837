package dev.replicategateway.client.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/**
 * A gateway on loopback that answers as it is told, and holds every request it receives and every
 * answer it gives against the contract.
 */
public final class ContractGateway implements AutoCloseable {
  // Objects are open unless the contract closes them; the validator by itself would close them all.
  private static final OpenApiInteractionValidator CONTRACT =
      OpenApiInteractionValidator.createForSpecificationUrl(
              Path.of("..", "openapi", "openapi.yaml").toString())
          .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
          .build();

  private final MockWebServer server = new MockWebServer();
  private final List<SimpleResponse> answers = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  public String baseUrl() {
    return server.url("/").toString();
  }

  public ContractGateway answer(int status, String json) {
    return answer(status, "application/json", json);
  }

  public ContractGateway answer(int status, String contentType, String body) {
    return answerAfter(Duration.ZERO, status, contentType, body);
  }

  /** Answers after a while of real time. */
  public ContractGateway answerAfter(Duration delay, int status, String contentType, String body) {
    server.enqueue(
        new MockResponse()
            .setHeadersDelay(delay.toMillis(), TimeUnit.MILLISECONDS)
            .setResponseCode(status)
            .setHeader("Content-Type", contentType)
            .setBody(body));
    answers.add(
        SimpleResponse.Builder.status(status).withContentType(contentType).withBody(body).build());
    return this;
  }

  /** The next request that arrived, held against the contract together with its answer. */
  public RecordedRequest received() throws InterruptedException {
    RecordedRequest recorded = server.takeRequest(5, TimeUnit.SECONDS);
    if (recorded == null) {
      throw new AssertionError("no request arrived");
    }
    Request.Method method = Request.Method.valueOf(recorded.getMethod());
    HttpUrl url = recorded.getRequestUrl();
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(method, url.encodedPath())
            .withBody(recorded.getBody().clone().readUtf8());
    url.queryParameterNames()
        .forEach(name -> request.withQueryParam(name, url.queryParameterValues(name)));
    recorded
        .getHeaders()
        .toMultimap()
        .forEach((name, values) -> request.withHeader(name, values.toArray(new String[0])));
    note("request", CONTRACT.validateRequest(request.build()));
    note("answer", CONTRACT.validateResponse(url.encodedPath(), method, answers.remove(0)));
    return recorded;
  }

  public int requestCount() {
    return server.getRequestCount();
  }

  /** What broke the contract so far, each with its place. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  private void note(String side, ValidationReport report) {
    report.getMessages().stream()
        .flatMap(m -> Stream.concat(Stream.of(m.getMessage()), m.getAdditionalInfo().stream()))
        .forEach(text -> violations.add(side + ": " + text));
  }

  @Override
  public void close() throws IOException {
    server.shutdown();
  }
}
