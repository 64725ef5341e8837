package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.operations.api.ManyApi;
import dev.replicategateway.contracts.operations.api.QueryApi;
import dev.replicategateway.contracts.operations.model.ApiClient;
import dev.replicategateway.contracts.operations.model.Filter;
import dev.replicategateway.contracts.operations.model.Level;
import dev.replicategateway.contracts.operations.model.ManyFieldsParameters;
import dev.replicategateway.contracts.operations.model.ManyParameters;
import dev.replicategateway.contracts.operations.model.ManyPartsParameters;
import dev.replicategateway.contracts.operations.model.ManyWithBodyParameters;
import dev.replicategateway.contracts.operations.model.Page;
import dev.replicategateway.contracts.operations.model.TextOrTexts;
import java.util.List;
import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More than six optional parameters of an operation are one object. */
class ParametersObjectTest {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());
  private final ManyApi api = loopback.api(ManyApi.class);

  private static ManyParameters.Builder parameters() {
    return ManyParameters.builder().session("s");
  }

  private String queried(ManyParameters.Builder parameters) throws Exception {
    return loopback.query(api.many("1", "k", parameters.build()));
  }

  @Test
  void whatIsNotSetIsNotSent() throws Exception {
    RecordedRequest request = loopback.received(api.many("a/b", "k", parameters().build()));

    assertThat(request.getPath()).isEqualTo("/query/many/a%2Fb?kind=k");
    assertThat(request.getHeader("X-List")).isNull();
    assertThat(request.getHeader("Cookie")).isEqualTo("session=s");
  }

  @Test
  void arrayIsAParameterForEachElementOrOneWithItsDelimiter() throws Exception {
    assertThat(queried(parameters().tags(List.of("a b", "c&")).fields(List.of("d", "e|f"))))
        .isEqualTo("kind=k&tags=a%20b&tags=c%26&fields=d%7Ce%7Cf");
  }

  @Test
  void objectIsWrittenInItsStyle() throws Exception {
    Filter filter = Filter.builder().name("n+").level(Level.LOW).build();
    Page page = Page.builder().number(1).note("b,c").build();

    assertThat(queried(parameters().filter(filter).free(Map.of("k", List.of(1.5)))))
        .isEqualTo("kind=k&filter%5Bname%5D=n%2B&filter%5Blevel%5D=low&free%5Bk%5D%5B0%5D=1.5");
    assertThat(queried(parameters().page(page).compact(page)))
        .isEqualTo("kind=k&number=1&note=b%2Cc&compact=number,1,note,b%2Cc");
  }

  @Test
  void unionIsWrittenAsWhatItHolds() throws Exception {
    assertThat(queried(parameters().either(TextOrTexts.of("a")))).isEqualTo("kind=k&either=a");
    assertThat(queried(parameters().either(TextOrTexts.of(List.of("a", "b")))))
        .isEqualTo("kind=k&either=a&either=b");
  }

  @Test
  void reservedCharactersStayWhereTheContractAllowsThem() throws Exception {
    assertThat(queried(parameters().next("/a?b&c").oddName("&=")))
        .isEqualTo("kind=k&next=/a?b%26c&odd%5Bname%5D%20%26%3D=%26%3D");
  }

  @Test
  void jsonParameterIsJson() throws Exception {
    assertThat(
            loopback
                .received(api.many("1", "k", parameters().json(List.of("a")).build()))
                .getRequestUrl()
                .queryParameter("json"))
        .isEqualTo("[\"a\"]");
  }

  @Test
  void headersAndCookiesAreAmongThem() throws Exception {
    RecordedRequest request =
        loopback.received(
            api.many(
                "1",
                "k",
                parameters()
                    .xList(List.of("a", "b c"))
                    .xPage(Page.builder().number(1).note("n").build())
                    .visits(3)
                    .session("a; b")
                    .build()));

    assertThat(request.getHeader("X-List")).isEqualTo("a,b c");
    assertThat(request.getHeader("X-Page")).isEqualTo("number=1,note=n");
    assertThat(request.getHeaders().values("Cookie")).containsExactly("session=a%3B%20b; visits=3");
  }

  @Test
  void allThatIsMissingOrBreaksARuleIsReportedAtOnce() {
    assertThatThrownBy(
            () -> ManyParameters.builder().limit(101).tags(List.of("a", "b", "c")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ManyParameters")
        .hasMessageContaining("session is missing")
        .hasMessageContaining("limit is 101, must be at most 100")
        .hasMessageContaining("tags has 3 elements");
  }

  @Test
  void builderThatGoesOnLeavesWhatItBuiltAlone() {
    ManyParameters first = parameters().limit(5).build();
    ManyParameters second = first.toBuilder().limit(6).build();

    assertThat(first).isEqualTo(parameters().limit(5).build()).isNotEqualTo(second);
    assertThat(first).hasSameHashCodeAs(parameters().limit(5).build());
    assertThat(second).hasToString("ManyParameters{session=s, limit=6}");
  }

  @Test
  void operationOfTwoTagsTakesTheSameObject() throws Exception {
    assertThat(
            loopback
                .received(loopback.api(QueryApi.class).many("1", "k", parameters().build()))
                .getPath())
        .isEqualTo("/query/many/1?kind=k");
  }

  @Test
  void optionalBodyIsGivenOrLeftOut() throws Exception {
    ManyWithBodyParameters parameters =
        ManyWithBodyParameters.builder().session("s").limit(7).build();
    RecordedRequest with =
        loopback.received(api.manyWithBody("1", "k", parameters, Page.builder().number(1).build()));
    RecordedRequest without = loopback.received(api.manyWithBody("1", "k", parameters));

    assertThat(with.getPath()).isEqualTo("/query/many/1?kind=k&limit=7");
    assertThat(with.getBody().readUtf8()).isEqualTo("{\"number\":1}");
    assertThat(without.getPath()).isEqualTo("/query/many/1?kind=k&limit=7");
    assertThat(without.getBody().size()).isZero();
  }

  @Test
  void fieldsOfAFormAreAmongThem() throws Exception {
    RecordedRequest request =
        loopback.received(
            api.manyFields(
                "1",
                "k",
                "t",
                ManyFieldsParameters.builder()
                    .session("s")
                    .limit(5)
                    .list(List.of("a", "b&"))
                    .ssv(List.of("c", "d"))
                    .object(Page.builder().number(1).build())
                    .deep(Filter.builder().name("n").build())
                    .aB("+")
                    .build()));

    assertThat(request.getPath()).isEqualTo("/query/many/1?kind=k&limit=5");
    assertThat(request.getBody().readUtf8())
        .isEqualTo(
            "text=t&list=a&list=b%26&ssv=c%20d&object=%7B%22number%22%3A1%7D&deep%5Bname%5D=n"
                + "&a%20b%26=%2B");
  }

  @Test
  void partsOfAFormAreAmongThem() throws Exception {
    String body =
        loopback.body(
            api.manyParts(
                "1",
                "k",
                ManyPartsParameters.builder()
                    .session("s")
                    .file(MultipartBody.Part.createFormData("file", "f1"))
                    .files(List.of(MultipartBody.Part.createFormData("files", "f2")))
                    .table("a,b")
                    .texts(List.of("t1", "t2"))
                    .object(Page.builder().number(1).build())
                    .build()));

    assertThat(body.replaceAll("--[0-9a-f-]{36}(--)?\r\n", "|").replace("\r\n", "/"))
        .isEqualTo(
            "|Content-Disposition: form-data; name=\"file\"/Content-Length: 2//f1/"
                + "|Content-Disposition: form-data; name=\"files\"/Content-Length: 2//f2/"
                + "|Content-Disposition: form-data; name=\"table\"/Content-Type: text/csv"
                + "/Content-Length: 3//a,b/"
                + "|Content-Disposition: form-data; name=\"texts\"/Content-Type: text/plain;"
                + " charset=utf-8/Content-Length: 2//t1/"
                + "|Content-Disposition: form-data; name=\"texts\"/Content-Type: text/plain;"
                + " charset=utf-8/Content-Length: 2//t2/"
                + "|Content-Disposition: form-data; name=\"object\"/Content-Type:"
                + " application/json/Content-Length: 12//{\"number\":1}/|");
  }
}
