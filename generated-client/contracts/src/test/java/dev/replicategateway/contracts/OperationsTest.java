package dev.replicategateway.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.operations.api.AnswersApi;
import dev.replicategateway.contracts.operations.api.BodiesApi;
import dev.replicategateway.contracts.operations.api.CallApi;
import dev.replicategateway.contracts.operations.api.DefaultApi;
import dev.replicategateway.contracts.operations.api.ListApi;
import dev.replicategateway.contracts.operations.api.MethodsApi;
import dev.replicategateway.contracts.operations.api.PageApi;
import dev.replicategateway.contracts.operations.model.ApiClient;
import dev.replicategateway.contracts.operations.model.Inline200Response;
import dev.replicategateway.contracts.operations.model.InlineRequest;
import dev.replicategateway.contracts.operations.model.Level;
import dev.replicategateway.contracts.operations.model.Page;
import dev.replicategateway.contracts.operations.model.TextOrPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

class OperationsTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-31T12:00:00Z");
  private static final Page PAGE = Page.builder().number(1).since(NOON).note(null).build();
  private static final String PAGE_JSON =
      "{\"number\": 1, \"since\": \"2026-01-31T12:00:00Z\", \"note\": null}";

  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());
  private final BodiesApi bodies = loopback.api(BodiesApi.class);
  private final AnswersApi answers = loopback.api(AnswersApi.class);
  private final MethodsApi methods = loopback.api(MethodsApi.class);

  @Test
  void largeJsonIsSentWithItsLength() throws Exception {
    String note = "x".repeat(1_000_000);

    RecordedRequest request = loopback.received(bodies.json(PAGE.toBuilder().note(note).build()));

    String body = request.getBody().readUtf8();
    assertThat(request.getHeader("Content-Length")).isEqualTo("" + body.length());
    assertThatJson(body).inPath("note").isEqualTo(note);
  }

  @Test
  void responseBehindAByteOrderMarkIsRead() throws Exception {
    assertThat(loopback.answer(bodies.json(PAGE), "\uFEFF" + PAGE_JSON)).isEqualTo(PAGE);
  }

  @Test
  void jsonIsSentAndAskedFor() throws Exception {
    RecordedRequest request = loopback.received(bodies.json(PAGE));

    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    assertThatJson(request.getBody().readUtf8()).isEqualTo(PAGE_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=utf-8", ""})
  void jsonAnswerIsRead(String mediaType) throws Exception {
    assertThat(loopback.answer(bodies.json(PAGE), mediaType, PAGE_JSON)).isEqualTo(PAGE);
  }

  @Test
  void everyJsonTypeCanBeABody() throws Exception {
    assertThatJson(loopback.body(bodies.jsonList(List.of(NOON))))
        .isEqualTo("['2026-01-31T12:00:00Z']");
    assertThatJson(loopback.body(bodies.jsonString("a\"b"))).isEqualTo("\"a\\\"b\"");
    assertThatJson(loopback.body(bodies.jsonAny(Arrays.asList("a", null, 1.5))))
        .isEqualTo("['a', null, 1.5]");
    assertThatJson(loopback.body(bodies.union(TextOrPage.of("a")))).isEqualTo("\"a\"");
    assertThatJson(loopback.body(bodies.union(TextOrPage.of(PAGE)))).isEqualTo(PAGE_JSON);
    assertThatJson(loopback.body(bodies.inline(InlineRequest.builder().name("n").build())))
        .isEqualTo("{name: 'n'}");
  }

  @Test
  void everyJsonTypeCanBeAnAnswer() throws Exception {
    assertThat(loopback.answer(answers.pages(), "[" + PAGE_JSON + "]")).containsExactly(PAGE);
    assertThat(loopback.answer(answers.nestedAnswer(), "{\"a\": [" + PAGE_JSON + "]}"))
        .isEqualTo(Map.of("a", List.of(PAGE)));
    assertThat(loopback.answer(answers.integerAnswer(), "9007199254740993"))
        .isEqualTo(9007199254740993L);
    assertThat(loopback.answer(answers.momentAnswer(), "\"2026-01-31T12:00:00Z\"")).isEqualTo(NOON);
    assertThat(loopback.answer(bodies.level(Level.LOW), "\"low\"")).isEqualTo(Level.LOW);
    assertThat(loopback.answer(bodies.union(TextOrPage.of("a")), "\"b\"").asString())
        .isEqualTo("b");
    assertThat(loopback.answer(answers.unionAnswer(), "[" + PAGE_JSON + "]").asList())
        .containsExactly(PAGE);
    assertThat(loopback.answer(answers.nullableAnswer(), "null")).isNull();
    assertThat(loopback.answer(answers.onlyDefault(), PAGE_JSON)).isEqualTo(PAGE);
  }

  @Test
  void inlineAnswerHasItsOwnType() throws Exception {
    Inline200Response answer =
        loopback.answer(
            bodies.inline(InlineRequest.builder().name("n").build()), "{\"items\": [{\"id\": 1}]}");

    assertThat(answer.getItems().get(0).getId()).isEqualTo(1);
  }

  @Test
  void noDigitIsLostOnTheWay() throws Exception {
    BigDecimal precise = new BigDecimal("12345678901234567890.12345678901234567890");
    String json = "{\"a\": " + precise + "}";

    assertThat(loopback.body(bodies.jsonMap(Map.of("a", precise))))
        .isEqualToIgnoringWhitespace(json);
    assertThat(loopback.body(bodies.jsonObject(Map.of("a", precise))))
        .isEqualToIgnoringWhitespace(json);
  }

  @Test
  void noDigitIsLostOnTheWayBack() throws Exception {
    BigDecimal precise = new BigDecimal("12345678901234567890.12345678901234567890");
    String json = "{\"a\": " + precise + "}";

    assertThat(loopback.answer(bodies.jsonMap(Map.of()), json)).containsEntry("a", precise);
    assertThat(loopback.answer(bodies.jsonObject(Map.of()), json)).containsEntry("a", precise);
    assertThat(loopback.answer(bodies.jsonAny(1), "[" + precise + ", 12345678901234567890]"))
        .isEqualTo(List.of(precise, new BigDecimal("12345678901234567890")));
  }

  @Test
  void moreThanOneValueInAnAnswerIsRefused() {
    assertThatThrownBy(() -> loopback.answer(answers.onlyDefault(), PAGE_JSON + "{}"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void formIsEncoded() throws Exception {
    RecordedRequest request =
        loopback.received(
            bodies.form("a b+&ü/", 5L, NOON, Level.of("very high"), List.of("x", "y,z")));

    assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.getBody().readUtf8())
        .isEqualTo(
            "text=a%20b%2B%26%C3%BC%2F&number=5&moment=2026-01-31T12%3A00%3A00Z"
                + "&level=very%20high&list=x&list=y%2Cz");
  }

  @Test
  void formFieldThatIsNullIsLeftOut() throws Exception {
    assertThat(loopback.body(bodies.form("a", null, null, null, null))).isEqualTo("text=a");
  }

  @Test
  void optionalFieldsCanBeLeftOutTogether() throws Exception {
    assertThat(loopback.body(bodies.form("a"))).isEqualTo("text=a");
    assertThat(loopback.body(bodies.multipart(file("file", "a.png", "bytes"))))
        .contains("name=\"file\"; filename=\"a.png\"")
        .doesNotContain("name=\"title\"");
  }

  @Test
  void multipartSendsTextAsTextAndObjectsAsJson() throws Exception {
    String body =
        loopback.body(
            bodies.multipart(
                file("file", "ü.png", "bytes"), "tü", 5L, NOON, null, PAGE, List.of("x", "y")));

    assertThat(body)
        .contains(
            part("title", "text/plain; charset=utf-8", "tü"),
            part("count", "text/plain; charset=utf-8", "5"),
            part("moment", "text/plain; charset=utf-8", "2026-01-31T12:00:00Z"),
            part("tags", "text/plain; charset=utf-8", "x"),
            part("tags", "text/plain; charset=utf-8", "y"),
            part("page", "application/json", PAGE_JSON.replace(" ", "")))
        .contains("filename=\"ü.png\"\r\nContent-Type: image/png\r\n")
        .doesNotContain("name=\"level\"");
  }

  @Test
  void multipartSendsSeveralFilesUnderOneName() throws Exception {
    RecordedRequest request =
        loopback.received(
            bodies.files(List.of(file("files", "a.png", "A"), file("files", "b.png", "B"))));

    assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(request.getBody().readUtf8())
        .contains("name=\"files\"; filename=\"a.png\"", "name=\"files\"; filename=\"b.png\"");
  }

  @Test
  void plainTextIsSentAndReadWithoutQuotes() throws Exception {
    RecordedRequest request = loopback.received(bodies.text("ä \"b\""));

    assertThat(request.getHeader("Content-Type")).startsWith("text/plain");
    assertThat(request.getHeader("Accept")).isEqualTo("text/plain");
    assertThat(request.getBody().readUtf8()).isEqualTo("ä \"b\"");
    assertThat(loopback.answer(bodies.text(""), "text/plain; charset=utf-8", "\"ü\""))
        .isEqualTo("\"ü\"");
  }

  @Test
  void octetsAreSentAndStreamed() throws Exception {
    ByteString octets = ByteString.decodeHex("00ff80");
    RequestBody body = RequestBody.create(octets, MediaType.get("application/octet-stream"));

    assertThat(loopback.received(bodies.binary(body)).getBody().readByteString()).isEqualTo(octets);

    loopback.server().enqueue(new MockResponse().setBody(new Buffer().write(octets)));
    try (ResponseBody answer = bodies.binary(body).execute().body()) {
      assertThat(answer.byteString()).isEqualTo(octets);
    }
  }

  @Test
  void vendorJsonIsJsonOfItsOwnMediaType() throws Exception {
    RecordedRequest request = loopback.received(bodies.vendor(PAGE));

    assertThat(request.getHeader("Content-Type")).isEqualTo("application/vnd.page+json");
    assertThat(request.getHeader("Accept")).isEqualTo("application/vnd.page+json");
    assertThatJson(request.getBody().readUtf8()).isEqualTo(PAGE_JSON);
    assertThat(loopback.answer(bodies.vendor(PAGE), "application/vnd.page+json", PAGE_JSON))
        .isEqualTo(PAGE);
    assertThat(loopback.body(bodies.vendorString("n"))).isEqualTo("\"n\"");
    assertThat(loopback.answer(bodies.vendorString("n"), "application/vnd.name+json", "\"m\""))
        .isEqualTo("m");
  }

  @Test
  void mergePatchSendsNullAsNull() throws Exception {
    RecordedRequest request =
        loopback.received(bodies.mergePatch(Page.builder().note(null).build()));

    assertThat(request.getMethod()).isEqualTo("PATCH");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/merge-patch+json");
    assertThatJson(request.getBody().readUtf8()).isEqualTo("{note: null}");
  }

  @Test
  void everyMediaTypeOfTheAnswersIsAskedFor() throws Exception {
    assertThat(loopback.received(bodies.several("x")).getHeader("Accept"))
        .isEqualTo("application/json, application/problem+json");
  }

  @Test
  void operationWithoutABodySendsNone() throws Exception {
    RecordedRequest request = loopback.received(bodies.none());

    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getBodySize()).isZero();
    assertThat(request.getHeader("Content-Type")).isNull();
  }

  @Test
  void optionalBodyIsSentOrLeftOut() throws Exception {
    RecordedRequest with = loopback.received(bodies.optional("a", PAGE, null));
    RecordedRequest without = loopback.received(bodies.optional("a", "session=s"));

    assertThatJson(with.getBody().readUtf8()).isEqualTo(PAGE_JSON);
    assertThat(with.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(without.getRequestLine()).isEqualTo("POST /bodies/optional/a HTTP/1.1");
    assertThat(without.getHeader("Cookie")).isEqualTo("session=s");
    assertThat(without.getBodySize()).isZero();
    assertThat(without.getHeader("Content-Type")).isNull();
  }

  @Test
  void bodyOfGetIsLeftOutOrRefused() throws Exception {
    assertThat(loopback.received(methods.search()).getRequestLine())
        .isEqualTo("GET /methods/search HTTP/1.1");
    assertThatThrownBy(() -> methods.search(PAGE).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET must not have a request body");
  }

  @Test
  void formOfDeleteIsSent() throws Exception {
    RecordedRequest request = loopback.received(bodies.removeByForm("a b"));

    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(request.getBody().readUtf8()).isEqualTo("name=a%20b");
  }

  @Test
  void textOfNoMediaTypeIsPlainText() throws Exception {
    assertThat(loopback.received(bodies.whatever("ä")).getHeader("Content-Type"))
        .isEqualTo("text/plain");
    assertThat(loopback.answer(bodies.whatever("ä"), "text/csv", "a,b")).isEqualTo("a,b");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void everySuccessCodeHasItsAnswer(int code) throws IOException {
    loopback.server().enqueue(new MockResponse().setResponseCode(code).setBody(PAGE_JSON));
    Response<Page> response = answers.severalCodes().execute();

    assertThat(response.code()).isEqualTo(code);
    assertThat(response.body()).isEqualTo(PAGE);
  }

  @Test
  void noContentIsNoAnswer() throws IOException {
    loopback.server().enqueue(new MockResponse().setResponseCode(204));
    Response<Page> response = answers.severalCodes().execute();

    assertThat(response.isSuccessful()).isTrue();
    assertThat(response.body()).isNull();
  }

  @Test
  void everyMethodIsSent() throws Exception {
    assertThat(loopback.received(methods.head()).getMethod()).isEqualTo("HEAD");
    assertThat(loopback.received(methods.options()).getMethod()).isEqualTo("OPTIONS");
    assertThat(loopback.received(methods.trace()).getMethod()).isEqualTo("TRACE");
    RecordedRequest delete = loopback.received(methods.remove(PAGE));
    assertThat(delete.getMethod()).isEqualTo("DELETE");
    assertThatJson(delete.getBody().readUtf8()).isEqualTo(PAGE_JSON);
  }

  @Test
  void answerOfHeadIsItsHeaders() throws IOException {
    loopback
        .server()
        .enqueue(
            new MockResponse().setHeader("Content-Type", "application/json").setHeader("X", "y"));
    Response<Void> response = methods.head().execute();

    assertThat(response.headers().get("X")).isEqualTo("y");
    assertThat(response.body()).isNull();
  }

  @Test
  void tagsAndIdsThatAreNoJavaNamesOrClash() throws Exception {
    CallApi call = loopback.api(CallApi.class);

    assertThat(loopback.received(call.getIt()).getMethod()).isEqualTo("GET");
    assertThat(loopback.received(loopback.api(ListApi.class).getIt()).getMethod()).isEqualTo("GET");
    assertThat(loopback.received(loopback.api(PageApi.class).getIt()).getMethod()).isEqualTo("GET");
  }

  @Test
  void operationWithoutAnIdIsNamedAfterItsPath() throws Exception {
    assertThat(loopback.received(methods.methodsGet()).getRequestLine())
        .isEqualTo("GET /methods HTTP/1.1");
  }

  @Test
  void operationWithoutATagIsInTheDefaultInterface() throws Exception {
    assertThat(loopback.received(loopback.api(DefaultApi.class).methodsPost()).getRequestLine())
        .isEqualTo("POST /methods HTTP/1.1");
  }

  @Test
  @SuppressWarnings("deprecation")
  void operationOfTwoTagsIsInBothInterfaces() throws Exception {
    assertThat(loopback.received(methods.twoTags("x")).getPath()).isEqualTo("/methods?old=x");
    assertThat(loopback.received(answers.twoTags(null)).getPath()).isEqualTo("/methods");
  }

  @Test
  void deprecatedOperationIsDeprecatedInJava() throws NoSuchMethodException {
    assertThat(MethodsApi.class.getMethod("twoTags", String.class))
        .matches(method -> method.isAnnotationPresent(Deprecated.class));
  }

  @Test
  void namesThatJavaReservesReachTheServerAsTheyAre() throws Exception {
    RecordedRequest request = loopback.received(methods.callClass(PAGE, "n", "b", "c"));

    assertThat(request.getPath()).isEqualTo("/methods?new=n&body=b&cookies=c");
    assertThatJson(request.getBody().readUtf8()).isEqualTo(PAGE_JSON);
  }

  private static MultipartBody.Part file(String name, String fileName, String content) {
    return MultipartBody.Part.createFormData(
        name, fileName, RequestBody.create(content.getBytes(UTF_8), MediaType.get("image/png")));
  }

  private static String part(String name, String mediaType, String content) {
    return "name=\""
        + name
        + "\"\r\nContent-Transfer-Encoding: binary\r\nContent-Type: "
        + mediaType
        + "\r\nContent-Length: "
        + content.getBytes(UTF_8).length
        + "\r\n\r\n"
        + content
        + "\r\n";
  }
}
