package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.operations.api.*;
import dev.replicategateway.contracts.operations.model.*;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DelimitersAndPartsTest {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());
  private final PathApi path = loopback.api(PathApi.class);
  private final QueryApi query = loopback.api(QueryApi.class);
  private final HeadersApi headers = loopback.api(HeadersApi.class);
  private final BodiesApi bodies = loopback.api(BodiesApi.class);

  @Test
  void arrayInThePathIsOneSegmentWithCommas() throws Exception {
    List<String> values = List.of("a b", "c,d", "e/f", "g+ü");

    assertThat(loopback.received(path.list(values)).getPath())
        .isEqualTo("/path/list/a%20b,c%2Cd,e%2Ff,g%2B%C3%BC");
  }

  @Test
  void delimiterWithinAnElementIsNoDelimiter() throws Exception {
    List<String> values = List.of("a b", "c,d", "e|f", "g+&ü");

    assertThat(
            loopback.query(
                query.queryArrays(
                    QueryArraysParameters.builder()
                        .csv(values)
                        .spaces(List.of("a", "b,c"))
                        .pipes(List.of("a", "b|c"))
                        .levels(Level.values())
                        .build())))
        .isEqualTo(
            "csv=a%20b,c%2Cd,e%7Cf,g%2B%26%C3%BC&spaces=a%20b%2Cc&pipes=a%7Cb%7Cc"
                + "&levels=low,very%20high");
  }

  @Test
  void pathParameterIsWrittenInItsStyle() throws Exception {
    Page page = Page.builder().number(1).note("a,b=;").build();
    List<String> values = List.of("a.b", "c,d");

    assertThat(
            loopback
                .received(
                    path.styles(
                        List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1)),
                        page,
                        "x/y",
                        values,
                        values,
                        new TreeMap<>(Map.of("k", "1", "l", "2"))))
                .getPath())
        .isEqualTo(
            "/path/styles/2026-01-31,2026-02-01/number,1,note,a%2Cb%3D%3B/.x%2Fy/.a.b.c%2Cd"
                + "/;matrix=a.b,c%2Cd/;k=1;l=2");
    assertThat(loopback.received(path.matrix(5, values, page, page)).getPath())
        .isEqualTo(
            "/path/matrix/;scalar=5/;array=a.b;array=c%2Cd/;object=number,1,note,a%2Cb%3D%3B"
                + "/.number=1.note=a%2Cb%3D%3B");
  }

  @Test
  void headerThatIsAnObjectIsOneLine() throws Exception {
    RecordedRequest request =
        loopback.received(
            headers.headerObjects(
                Page.builder().number(1).note("a b").build(),
                new TreeMap<>(Map.of("k", 1L, "l", 2L))));

    assertThat(request.getHeader("X-Page")).isEqualTo("number,1,note,a b");
    assertThat(request.getHeader("X-Map")).isEqualTo("k=1,l=2");
  }

  @Test
  void objectThatIsNotExplodedIsOneParameter() throws Exception {
    assertThat(
            loopback.query(
                query.queryCompact(
                    Page.builder().number(1).note("b,c").build(),
                    new TreeMap<>(Map.of("k", Level.LOW)))))
        .isEqualTo("page=number,1,note,b%2Cc&others=k,low");
    assertThat(loopback.query(query.queryCompact(null, null))).isNull();
  }

  @Test
  void unionIsWrittenAsWhatItHolds() throws Exception {
    assertThat(
            loopback.query(
                query.queryUnions(
                    ApiClient.texts(QueryUnionsEitherParameter.of(5)),
                    ApiClient.texts(QueryUnionsSeveralParameter.of(List.of("a", "b c"))),
                    TextOrTexts.of(List.of("a", "b,c")),
                    ApiClient.deepObject("range", QueryUnionsRangeParameter.of(7)),
                    ApiClient.deepObject("list", List.of("a", "b")),
                    "")))
        .isEqualTo(
            "either=5&several=a&several=b%20c&compact=a,b%2Cc&range=7&list%5B0%5D=a&list%5B1%5D=b"
                + "&flag=");
    assertThat(
            loopback.query(
                query.queryUnions(
                    null,
                    ApiClient.texts(QueryUnionsSeveralParameter.of("a")),
                    null,
                    ApiClient.deepObject(
                        "range",
                        QueryUnionsRangeParameter.of(
                            QueryUnionsRangeParameterAnyOf1.builder().gt(7).build())),
                    Map.of(),
                    null)))
        .isEqualTo("several=a&range%5Bgt%5D=7");
  }

  @Test
  void objectAmongTheValuesOfAParameterIsRefused() {
    assertThatThrownBy(() -> ApiClient.texts(Page.builder().number(1).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{\"number\":1}");
  }

  @Test
  void fieldOfAFormIsWrittenInItsStyle() throws Exception {
    assertThat(
            loopback.body(
                bodies.formStyles(
                    ApiClient.deepObject(
                        "filter", Filter.builder().name("n").list(List.of("x")).build()),
                    ApiClient.deepObject("expand", List.of("a", "b")),
                    ApiClient.csv(List.of("c", "d")),
                    Page.builder().number(1).build())))
        .isEqualTo(
            "filter%5Bname%5D=n&filter%5Blist%5D%5B0%5D=x&expand%5B0%5D=a&expand%5B1%5D=b&csv=c%2Cd"
                + "&page=%7B%22number%22%3A1%7D");
  }

  @Test
  void partHasTheMediaTypeOfTheContract() throws Exception {
    String body =
        loopback.body(
            bodies.partTypes(
                "a,b",
                "c",
                Page.builder().number(1).build(),
                null,
                URI.create("https://a.example")));

    assertThat(body)
        .contains("Content-Type: text/csv\r\nContent-Length: 3\r\n\r\na,b\r\n")
        .contains("Content-Type: application/json\r\nContent-Length: 3\r\n\r\n\"c\"\r\n")
        .contains(
            "Content-Type: application/vnd.page+json\r\nContent-Length: 12\r\n\r\n{\"number\":1}\r\n")
        .contains("\r\n\r\nhttps://a.example\r\n");
  }

  @Test
  void cookieValueCannotBecomeAnotherCookie() throws Exception {
    assertThat(
            loopback
                .received(headers.cookie(ApiClient.cookies(Map.of("session", "a; admin=1"))))
                .getHeader("Cookie"))
        .isEqualTo("session=a%3B%20admin%3D1");
  }

  @Test
  void enumPartIsText() throws Exception {
    assertThat(
            loopback.body(
                bodies.multipart(
                    okhttp3.MultipartBody.Part.createFormData("file", "f"),
                    null,
                    null,
                    null,
                    Level.of("very high"),
                    null,
                    null)))
        .contains("\r\n\r\nvery high\r\n");
  }

  @Test
  void bodyAndItsMediaTypeAreOfTheSameContent() throws Exception {
    assertThat(loopback.received(bodies.several("x")).getHeader("Content-Type"))
        .startsWith("text/plain");
  }
}
