package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.operations.api.HeadersApi;
import dev.replicategateway.contracts.operations.api.PathApi;
import dev.replicategateway.contracts.operations.api.QueryApi;
import dev.replicategateway.contracts.operations.model.ApiClient;
import dev.replicategateway.contracts.operations.model.Filter;
import dev.replicategateway.contracts.operations.model.Level;
import dev.replicategateway.contracts.operations.model.Page;
import dev.replicategateway.contracts.operations.model.QueryArraysParameters;
import dev.replicategateway.contracts.operations.model.QueryScalarsOrderParameter;
import dev.replicategateway.contracts.operations.model.QueryScalarsParameters;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Retrofit;

class ParametersTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-31T12:00:00Z");

  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());
  private final PathApi path = loopback.api(PathApi.class);
  private final QueryApi query = loopback.api(QueryApi.class);
  private final HeadersApi headers = loopback.api(HeadersApi.class);

  @Test
  void pathParametersAreOneSegmentEach() throws Exception {
    RecordedRequest request =
        loopback.received(path.scalars("a b/ü+&?%", 5, NOON, Level.of("very high")));

    assertThat(request.getRequestUrl().pathSegments())
        .containsExactly("path", "a b/ü+&?%", "5", "2026-01-31T12:00:00Z", "very high");
  }

  @Test
  void quotesAndSignsOfAPathReachTheServer() throws Exception {
    assertThat(loopback.received(path.quoted("x y")).getPath())
        .isEqualTo("/path/Quoted('x%20y')/a=b/x%20y");
    assertThat(loopback.received(path.root()).getPath()).isEqualTo("/");
  }

  @Test
  void pathThatLooksLikeJavaIsAPath() throws Exception {
    assertThat(loopback.received(path.crafted("x")).getPath())
        .isEqualTo("/path/%22);%20int%20crafted%20=%20(1%20/%5C%22/x");
  }

  @Test
  void parametersOfThePathComeFirstWhereverTheyAreDeclared() throws Exception {
    RecordedRequest request =
        loopback.received(path.ordered("1", "2", "q", "h", "a", "body", "session=s"));
    RecordedRequest withoutBody =
        loopback.received(path.ordered("1", "2", "q", "h", "a", "session=s"));

    assertThat(request.getPath()).isEqualTo("/path/ordered/1/2?query=q");
    assertThat(request.getHeader("another")).isEqualTo("a");
    assertThat(request.getHeader("Cookie")).isEqualTo("session=s");
    assertThat(request.getBody().readUtf8()).isEqualTo("\"body\"");
    assertThat(withoutBody.getPath()).isEqualTo("/path/ordered/1/2?query=q");
    assertThat(withoutBody.getBody().size()).isZero();
  }

  @Test
  void rootIsThatOfTheBaseUrl() throws Exception {
    PathApi below =
        new Retrofit.Builder()
            .baseUrl(loopback.server().url("/v1/"))
            .addConverterFactory(ApiClient.converters())
            .build()
            .create(PathApi.class);

    assertThat(loopback.received(below.root()).getPath()).isEqualTo("/v1/");
  }

  @Test
  void sameNameInPathQueryAndHeaderIsThreeParameters() throws Exception {
    RecordedRequest request = loopback.received(path.same("p", "q", "h"));

    assertThat(request.getPath()).isEqualTo("/path/p/same?id=q");
    assertThat(request.getHeader("id")).isEqualTo("h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a,b", "a+b", "a&b=c", "ü€😀", "100%", "?#"})
  void queryParameterArrivesAsItIs(String text) throws Exception {
    assertThat(queried(text).queryParameter("text")).isEqualTo(text);
  }

  @Test
  void parameterThatIsNotSetIsLeftOutWhateverItsDefault() throws Exception {
    assertThat(queried("a").encodedQuery()).isEqualTo("text=a");
  }

  @Test
  void queryParametersAreWrittenAsInJson() throws Exception {
    HttpUrl url =
        loopback
            .received(
                query.queryScalars(
                    "a",
                    QueryScalarsParameters.builder()
                        .number(5)
                        .amount(new BigDecimal("1.10"))
                        .ratio(0.5)
                        .flag(false)
                        .date(LocalDate.of(2026, 1, 31))
                        .moment(OffsetDateTime.parse("2026-01-31T12:00:00+02:00"))
                        .uuid(UUID.fromString("00000000-0000-0000-0000-000000000001"))
                        .uri(URI.create("https://example.org/?a=b"))
                        .bytes(ByteString.encodeUtf8("??>"))
                        .level(Level.of("very high"))
                        .order(QueryScalarsOrderParameter.DESC)
                        .oddName("o")
                        .build()))
            .getRequestUrl();

    assertThat(url.queryParameterNames().stream().map(url::queryParameter))
        .containsExactly(
            "a",
            "5",
            "1.10",
            "0.5",
            "false",
            "2026-01-31",
            "2026-01-31T12:00:00+02:00",
            "00000000-0000-0000-0000-000000000001",
            "https://example.org/?a=b",
            "Pz8+",
            "very high",
            "desc",
            "o");
    assertThat(url.queryParameter("odd[name]")).isEqualTo("o");
  }

  @Test
  void explodedArrayIsAParameterForEachElement() throws Exception {
    List<String> values = List.of("a b", "c,d", "e&f", "g+ü");
    HttpUrl url =
        loopback
            .received(
                query.queryArrays(
                    QueryArraysParameters.builder()
                        .exploded(values)
                        .moments(List.of(NOON, NOON.plusNanos(1)))
                        .unique(new LinkedHashSet<>(List.of(2L, 1L)))
                        .named(values)
                        .build()))
            .getRequestUrl();

    assertThat(url.queryParameterValues("exploded")).isEqualTo(values);
    assertThat(url.queryParameterValues("named")).isEqualTo(values);
    assertThat(url.queryParameterValues("moments"))
        .containsExactly("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000000001Z");
    assertThat(url.queryParameterValues("unique")).containsExactly("2", "1");
  }

  @Test
  void arraysThatAreNotSetOrEmptyAreLeftOut() throws Exception {
    assertThat(
            loopback.query(
                query.queryArrays(QueryArraysParameters.builder().exploded(List.of()).build())))
        .isNull();
  }

  @Test
  void deepObjectIsAParameterForEachProperty() throws Exception {
    Filter filter =
        Filter.builder()
            .name("a b&")
            .level(Level.LOW)
            .nested(Page.builder().since(NOON).build())
            .build();
    HttpUrl url =
        loopback
            .received(
                query.queryObjects(
                    ApiClient.deepObject("filter", filter),
                    Map.of(),
                    Map.of(),
                    ApiClient.deepObject("free", Map.of("k", 1.5)),
                    null))
            .getRequestUrl();

    assertThat(url.queryParameterNames())
        .containsExactly("filter[name]", "filter[level]", "filter[nested][since]", "free[k]");
    assertThat(url.queryParameter("filter[name]")).isEqualTo("a b&");
    assertThat(url.queryParameter("filter[level]")).isEqualTo("low");
    assertThat(url.queryParameter("filter[nested][since]")).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(url.queryParameter("free[k]")).isEqualTo("1.5");
  }

  @Test
  void explodedObjectIsAParameterForEachProperty() throws Exception {
    Page page = Page.builder().number(1).since(NOON).note(null).build();
    HttpUrl url =
        loopback
            .received(
                query.queryObjects(
                    Map.of(),
                    ApiClient.properties(page),
                    ApiClient.properties(Map.of("k+", "v ü")),
                    Map.of(),
                    null))
            .getRequestUrl();

    assertThat(url.queryParameterNames()).containsExactly("number", "since", "k+");
    assertThat(url.queryParameter("since")).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(url.queryParameter("k+")).isEqualTo("v ü");
  }

  @Test
  void parameterThatIsJsonIsSentAsJson() throws Exception {
    Page page = Page.builder().since(NOON).note("a&b").build();
    HttpUrl url =
        loopback
            .received(query.queryObjects(Map.of(), Map.of(), Map.of(), Map.of(), page))
            .getRequestUrl();

    assertThatJson(url.queryParameter("json"))
        .isEqualTo("{since: '2026-01-31T12:00:00Z', note: 'a&b'}");
  }

  @Test
  void parametersCalledAcceptAndContentTypeAreIgnoredAsOpenApiSays() throws Exception {
    RecordedRequest request = loopback.received(headers.ignoredHeaders("body"));

    assertThat(request.getHeaders().values("Accept")).containsExactly("text/plain, text/vtt");
    assertThat(request.getHeader("Content-Type")).startsWith("text/plain");
  }

  @Test
  void headersAreWrittenAsInJson() throws Exception {
    RecordedRequest request =
        loopback.received(
            headers.headers("a b, c", 5L, NOON, Level.of("very high"), List.of("a", "b"), null));

    assertThat(request.getHeader("X-Text")).isEqualTo("a b, c");
    assertThat(request.getHeader("X-Number")).isEqualTo("5");
    assertThat(request.getHeader("X-Moment")).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(request.getHeader("X-Level")).isEqualTo("very high");
    assertThat(String.join(",", request.getHeaders().values("X-List"))).isEqualTo("a,b");
    assertThat(request.getHeader("Cookie")).isNull();
  }

  @Test
  void cookiesAreOneHeader() throws Exception {
    Map<String, Object> cookies = new TreeMap<>(Map.of("session", "s", "visits", 3));
    RecordedRequest request =
        loopback.received(headers.headers("x", null, null, null, null, ApiClient.cookies(cookies)));

    assertThat(request.getHeaders().values("Cookie")).containsExactly("session=s; visits=3");
    assertThat(request.getHeader("X-Number")).isNull();
  }

  private HttpUrl queried(String text) throws IOException, InterruptedException {
    return loopback
        .received(query.queryScalars(text, QueryScalarsParameters.builder().build()))
        .getRequestUrl();
  }
}
