package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.model.ApiClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Operations that are added to the contract, or written by hand, on the client's Retrofit: what
 * {@link ApiClient#converters()} can do, it can do as well.
 */
class OwnInterfaceTest {
  private final MockWebServer server = new MockWebServer();
  private ReplicateClient client;
  private Notes notes;

  interface Notes {
    @Headers({"Accept: text/plain", "Content-Type: text/plain"})
    @POST("notes")
    Call<String> note(@Body String text);

    @Headers({"Accept: application/json", "Content-Type: application/json"})
    @POST("anything")
    Call<Object> anything(@Body Map<String, Object> value);

    @ApiClient.MayBeEmpty
    @GET("maybe")
    Call<Map<String, String>> maybe();

    @GET("notes/{tags}")
    Call<Void> find(
        @Path(value = "tags", encoded = true) @ApiClient.Style(value = "matrix", explode = false)
            List<String> tags,
        @Query("digest") ByteString digest,
        @Query("since") Instant since);
  }

  @BeforeEach
  void open() {
    client = ReplicateClient.builder().baseUrl(server.url("/").toString()).build();
    notes = client.retrofit().create(Notes.class);
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    server.shutdown();
  }

  @Test
  void textIsSentAndReadAsText() throws Exception {
    server.enqueue(
        new MockResponse().setHeader("Content-Type", "text/plain").setBody("\"petals\", noted"));

    assertThat(notes.note("falling \"petals\"").execute().body()).isEqualTo("\"petals\", noted");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getBody().readUtf8()).isEqualTo("falling \"petals\"");
    assertThat(request.getHeader("Content-Type")).startsWith("text/plain");
  }

  @Test
  void noDigitOfFreeFormJsonIsLost() throws Exception {
    server.enqueue(new MockResponse().setBody("{\"seed\": 9007199254740993, \"cost\": 0.10}"));

    Object answer = notes.anything(Map.of("cost", new BigDecimal("0.10"))).execute().body();

    assertThat(answer).isEqualTo(Map.of("seed", 9007199254740993L, "cost", new BigDecimal("0.10")));
    assertThat(server.takeRequest().getBody().readUtf8()).isEqualTo("{\"cost\":0.10}");
  }

  @Test
  void emptyResponseIsNullWhereItMayBeEmpty() throws Exception {
    server.enqueue(new MockResponse());

    assertThat(notes.maybe().execute().body()).isNull();
  }

  @Test
  void parametersAreWrittenAsTheContractHasThem() throws Exception {
    server.enqueue(new MockResponse());

    notes
        .find(
            List.of("a", "b c"), ByteString.encodeUtf8("hi"), Instant.parse("2026-01-02T03:04:05Z"))
        .execute();

    assertThat(server.takeRequest().getPath())
        .isEqualTo("/notes/;tags=a,b%20c?digest=aGk%3D&since=2026-01-02T03%3A04%3A05Z");
  }
}
