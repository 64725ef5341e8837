package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.security.api.SecuredApi;
import dev.replicategateway.contracts.security.model.ApiClient;
import dev.replicategateway.contracts.security.model.Secrets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;

class SecurityTest {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());
  private final SecuredApi api = secured(secrets(loopback.server().url("/")));

  @Test
  void schemeOfTheWholeContractHoldsWhereAnOperationNamesNone() throws Exception {
    assertThat(loopback.received(api.bearer()).getHeader("Authorization"))
        .isEqualTo("Bearer bearer-secret");
  }

  @Test
  void userAndPasswordAreSentAsBasicAuthentication() throws Exception {
    assertThat(loopback.received(api.basic()).getHeader("Authorization"))
        .isEqualTo(Credentials.basic("user", "basic-secret"));
  }

  @Test
  void keyIsSentWhereTheContractWantsIt() throws Exception {
    assertThat(loopback.received(api.header()).getHeader("X-Key")).isEqualTo("header-secret");
    assertThat(loopback.received(api.query("q")).getPath())
        .isEqualTo("/query?q=q&key=query-secret%20%26");
    assertThat(loopback.received(api.cookie(null)).getHeader("Cookie"))
        .isEqualTo("session=cookie-secret");
  }

  @Test
  void tokensOfOauthAndOpenIdAreBearerTokens() throws Exception {
    assertThat(loopback.received(api.oauth()).getHeader("Authorization"))
        .isEqualTo("Bearer oauth-secret");
    assertThat(loopback.received(api.openId()).getHeader("Authorization"))
        .isEqualTo("Bearer openid-secret");
  }

  @Test
  void tokenIsAskedForBeforeEachRequest() throws Exception {
    Queue<String> tokens = new ArrayDeque<>(List.of("first", "second"));
    SecuredApi changing =
        secured(new Secrets(loopback.server().url("/")).bearer("bearer", tokens::remove));

    assertThat(loopback.received(changing.bearer()).getHeader("Authorization"))
        .isEqualTo("Bearer first");
    assertThat(loopback.received(changing.bearer()).getHeader("Authorization"))
        .isEqualTo("Bearer second");
  }

  @Test
  void operationGetsTheSecretOfItsOwnSchemeAlone() throws Exception {
    RecordedRequest header = loopback.received(api.header());
    RecordedRequest oauth = loopback.received(api.oauth());

    assertThat(header.getHeader("Authorization")).isNull();
    assertThat(header.getRequestUrl().query()).isNull();
    assertThat(oauth.getHeader("X-Key")).isNull();
  }

  @Test
  void oneOfSeveralSchemesIsEnough() throws Exception {
    SecuredApi basic =
        secured(new Secrets(loopback.server().url("/")).basic("basic", "user", "basic-secret"));

    assertThat(loopback.received(basic.either()).getHeader("Authorization"))
        .isEqualTo(Credentials.basic("user", "basic-secret"));
  }

  @Test
  void allOfSeveralSchemesAreMetAtOnce() throws Exception {
    RecordedRequest both = loopback.received(api.both());

    assertThat(both.getHeader("X-Key")).isEqualTo("header-secret");
    assertThat(both.getRequestUrl().queryParameter("key")).isEqualTo("query-secret &");
  }

  @Test
  void optionalSchemeIsMetIfItsSecretIsThere() throws Exception {
    SecuredApi anonymous = secured(new Secrets(loopback.server().url("/")));

    assertThat(loopback.received(api.optional()).getHeader("X-Key")).isEqualTo("header-secret");
    assertThat(loopback.received(anonymous.optional()).getHeader("X-Key")).isNull();
  }

  @Test
  void openOperationGetsNoSecret() throws Exception {
    assertThat(loopback.received(api.open())).matches(SecurityTest::isWithoutSecret);
  }

  static Stream<Function<SecuredApi, Call<Void>>> calls() {
    return Stream.of(
        SecuredApi::bearer,
        SecuredApi::basic,
        SecuredApi::header,
        securedApi -> securedApi.query("q"),
        securedApi -> securedApi.cookie(null),
        SecuredApi::oauth);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void otherOriginGetsNoSecret(Function<SecuredApi, Call<Void>> call) throws Exception {
    SecuredApi elsewhere = secured(secrets(HttpUrl.get("https://gateway.example")));

    assertThat(loopback.received(call.apply(elsewhere))).matches(SecurityTest::isWithoutSecret);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void redirectToAnotherOriginCarriesNoSecret(Function<SecuredApi, Call<Void>> call)
      throws Exception {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(new MockResponse().setResponseCode(204));
      loopback
          .server()
          .enqueue(
              new MockResponse().setResponseCode(302).setHeader("Location", other.url("/other")));
      call.apply(api).execute();

      assertThat(loopback.server().takeRequest()).matches(request -> !isWithoutSecret(request));
      assertThat(other.takeRequest()).matches(SecurityTest::isWithoutSecret);
    }
  }

  private SecuredApi secured(Secrets secrets) {
    // A network interceptor sees each redirect by itself; what it adds to one request is not
    // carried to the next.
    return loopback.api(
        SecuredApi.class, new OkHttpClient.Builder().addNetworkInterceptor(secrets).build());
  }

  private static Secrets secrets(HttpUrl origin) {
    return new Secrets(origin)
        .bearer("bearer", () -> "bearer-secret")
        .basic("basic", "user", "basic-secret")
        .header("headerKey", "X-Key", "header-secret")
        .query("queryKey", "key", "query-secret &")
        .cookie("cookieKey", "session", "cookie-secret")
        .bearer("oauth", () -> "oauth-secret")
        .bearer("openId", () -> "openid-secret");
  }

  private static boolean isWithoutSecret(RecordedRequest request) {
    return request.getHeader("Authorization") == null
        && request.getHeader("X-Key") == null
        && request.getHeader("Cookie") == null
        && request.getRequestUrl().queryParameter("key") == null;
  }
}
