package dev.replicategateway.client.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.operations.api.*;
import dev.replicategateway.contracts.operations.model.*;
import java.util.List;
import java.util.Map;
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

    assertThat(loopback.received(path.callList(ApiClient.csv(values))).getPath())
        .isEqualTo("/path/list/a%20b,c%2Cd,e%2Ff,g%2B%C3%BC");
  }

  @Test
  void delimiterWithinAnElementIsNoDelimiter() throws Exception {
    List<String> values = List.of("a b", "c,d", "e|f", "g+&ü");

    assertThat(
            loopback.query(
                query.queryArrays(
                    null,
                    ApiClient.csv(values),
                    ApiClient.ssv(List.of("a", "b,c")),
                    ApiClient.pipes(List.of("a", "b|c")),
                    null,
                    ApiClient.csv(Level.values()),
                    null,
                    null)))
        .isEqualTo(
            "csv=a%20b,c%2Cd,e%7Cf,g%2B%26%C3%BC&spaces=a%20b%2Cc&pipes=a%7Cb%7Cc"
                + "&levels=low,very%20high");
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
