package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.client.error.ConnectionException;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.GET;

/** Where the requests go when a gateway has its operations elsewhere. */
class ApiPathTest {
  private static final String STARTING = "{\"id\": \"p1\", \"status\": \"starting\"}";

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void close() throws Exception {
    server.shutdown();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replicate/v1         | /replicate/v1",
        "v1                   | /v1",
        "/v1/                 | /v1",
        "''                   | ''",
        "/                    | ''",
        "api/eu-1/replicate%20| /api/eu-1/replicate%20",
      })
  void everyOperationIsBelowThePath(String apiPath, String folder) throws Exception {
    try (ReplicateClient client = client("/").apiPath(apiPath).build()) {
      assertPaths(client, folder);
    }
  }

  @Test
  void pathFollowsThatOfTheBaseUrl() throws Exception {
    try (ReplicateClient client = client("/v1/account/gateway/replicate").apiPath("").build()) {
      assertPaths(client, "/v1/account/gateway/replicate");
    }
    try (ReplicateClient client = client("/eu/replicate/v1/x/").apiPath("v2").build()) {
      assertPaths(client, "/eu/replicate/v1/x/v2");
    }
  }

  private void assertPaths(ReplicateClient client, String folder) throws Exception {
    for (Creation creation : Creation.values()) {
      server.enqueue(new MockResponse().setBody(STARTING));
      client.create(creation.prediction());
      assertThat(server.takeRequest().getPath())
          .isEqualTo(folder + creation.path().replaceFirst("/replicate/v1", ""));
    }
    server.enqueue(new MockResponse().setBody(STARTING));
    client.get("replicate/v1/x");
    assertThat(server.takeRequest().getPath())
        .isEqualTo(folder + "/predictions/replicate%2Fv1%2Fx");
    server.enqueue(new MockResponse().setBody(STARTING));
    client.cancel("p1");
    assertThat(server.takeRequest().getPath()).isEqualTo(folder + "/predictions/p1/cancel");
    server.enqueue(new MockResponse().setBody("{\"results\": []}"));
    Call<?> list = client.predictions().listPredictions(null, null, null, "a/b");
    assertThat(list.request().url().encodedPath()).isEqualTo(folder + "/predictions");
    list.execute();
    assertThat(server.takeRequest().getPath()).isEqualTo(folder + "/predictions?cursor=a%2Fb");
  }

  /** The paths of one's own interface are one's own. */
  interface Account {
    @GET("replicate/v1/account")
    Call<Map<String, Object>> account();
  }

  @Test
  void interfaceOfYourOwnGoesWhereItSays() throws Exception {
    server.enqueue(new MockResponse().setBody("{}"));
    try (ReplicateClient client = client("/").apiPath("v1").build()) {
      client.retrofit().create(Account.class).account().execute();
    }

    assertThat(server.takeRequest().getPath()).isEqualTo("/replicate/v1/account");
  }

  @ParameterizedTest
  @EnumSource
  void createLeavesOnceWhateverThePath(Creation creation) throws Exception {
    OkHttpClient twice =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  chain.proceed(chain.request()).close();
                  return chain.proceed(chain.request());
                })
            .build();
    for (String apiPath : List.of("v1", "")) {
      server.enqueue(new MockResponse().setBody(STARTING));
      try (ReplicateClient client = client("/").apiPath(apiPath).okHttpClient(twice).build()) {
        assertThatThrownBy(() -> client.create(creation.prediction()))
            .isInstanceOf(ConnectionException.class)
            .hasMessageContaining("tried to send the request a second time");
      }
    }

    assertThat(server.getRequestCount()).isEqualTo(2);
    twice.connectionPool().evictAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/v1 | \"https://a.example/v1\", which names a host; give that as baseUrl",
        "https://u:hush@a.example/v1?hush | which names a host",
        "//a.example/v1       | which names a host",
        "v1?a=hush            | is \"v1\" with a query or fragment, must not have one",
        "v1#hush              | is \"v1\" with a query or fragment, must not have one",
        "v1/../v2             | must not have a segment \".\" or \"..\"",
        ".                    | must not have a segment",
        "v1/%2E%2e/v2         | must not have a segment",
        "api//v1              | which has an empty segment",
        "a b                  | must not have white space",
        "a\\b                 | must not have white space, backslashes",
        "v1/predictions       | which ends in predictions; leave that out",
      })
  void pathThatIsNoneIsRefused(String apiPath, String rule) {
    ReplicateClientBuilder builder = client("/").apiPath(apiPath);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ReplicateClient: apiPath is \"")
        .hasMessageContaining(rule)
        .hasMessageNotContaining("hush");
  }

  @Test
  void lineBreakInAPathIsNotPartOfTheMessage() {
    ReplicateClientBuilder builder = client("/").apiPath("v1\n");

    assertThatThrownBy(builder::build)
        .hasMessage(
            "ReplicateClient: apiPath is \"v1 \", must not have white space, backslashes or"
                + " characters beyond ASCII; encode them");
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    assertThatThrownBy(
            () -> ReplicateClient.builder().apiPath("../a//b?c").baseUrl("gateway").build())
        .hasMessageContainingAll(
            "an empty segment", "a query or fragment", "\"..\"", "baseUrl is not a URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/eu/v1", "https://a.example/eu/v1/predictions"})
  void baseUrlThatEndsInThePathIsRefused(String baseUrl) {
    ReplicateClientBuilder builder = ReplicateClient.builder().apiPath("v1").baseUrl(baseUrl);

    assertThatThrownBy(builder::build)
        .hasMessageContaining(", which the client appends by itself (its apiPath is \"v1\")")
        .hasMessageEndingWith("; did you mean https://a.example/eu?");
  }

  @Test
  void environmentNamesThePath() throws Exception {
    try (ReplicateClient client = fromEnvironment("v1").build()) {
      assertPaths(client, "/v1");
    }
    try (ReplicateClient client = fromEnvironment("/").build()) {
      assertPaths(client, "");
    }
    try (ReplicateClient client = fromEnvironment("").build()) {
      assertPaths(client, "/replicate/v1");
    }
    try (ReplicateClient client = fromEnvironment("v1").apiPath("v2").build()) {
      assertPaths(client, "/v2");
    }
    assertThatThrownBy(() -> fromEnvironment("..").build())
        .hasMessageStartingWith(
            "ReplicateClient: apiPath, from the environment variable REPLICATE_API_PATH, is"
                + " \"..\"");
  }

  private ReplicateClientBuilder fromEnvironment(String path) {
    return ReplicateClient.builder()
        .from(Map.of("REPLICATE_BASE_URL", server.url("/").toString(), "REPLICATE_API_PATH", path));
  }

  private ReplicateClientBuilder client(String path) {
    return ReplicateClient.builder().baseUrl(server.url(path).toString());
  }
}
