package dev.replicategateway.client.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.WebhookException;
import dev.replicategateway.client.error.WebhookException.Reason;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant SENT = Instant.ofEpochSecond(1614265330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final WebhookVerifier verifier = at(SENT);
  private final Map<String, String> headers =
      new HashMap<>(
          Map.of(
              "webhook-id", ID,
              "webhook-timestamp", "1614265330",
              "webhook-signature", SIGNATURE));

  @Test
  void publishedVectorIsVerified() {
    assertThat(verifier.verify(headers::get, BODY).getAdditionalProperties())
        .containsOnly(Map.entry("test", 2432232314L));
  }

  @Test
  void signedPredictionIsRead() {
    byte[] body =
        """
        {"id": "w44zs9cet5rmc0cqzp49gpkhf8", "status": "succeeded", "output": "https://replicate.delivery/ü.mp4"}
        """
            .getBytes(UTF_8);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    Prediction prediction = verifier.verify(headers::get, body);

    assertThat(prediction.getId()).isEqualTo("w44zs9cet5rmc0cqzp49gpkhf8");
    assertThat(prediction.getStatus()).isEqualTo(PredictionStatus.SUCCEEDED);
    assertThat(prediction.getOutput()).isEqualTo("https://replicate.delivery/ü.mp4");
  }

  @Test
  void emptyPredictionIsOne() {
    byte[] body = "{}".getBytes(UTF_8);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    assertThat(verifier.verify(headers::get, body)).isEqualTo(Prediction.builder().build());
  }

  @Test
  void duplicateOfADeliveryIsVerifiedAgain() {
    assertThat(verifier.verify(headers::get, BODY)).isEqualTo(verifier.verify(headers::get, BODY));
  }

  @Test
  void headersOfAnHttpServerAreFound() throws Exception {
    CompletableFuture<Prediction> received = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.complete(verifier.verify(exchange.getRequestHeaders()::getFirst, body));
            exchange.sendResponseHeaders(204, -1);
          } catch (WebhookException e) {
            received.completeExceptionally(e);
          }
        });
    server.start();
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
              .POST(BodyPublishers.ofByteArray(BODY));
      headers.forEach(request::header);

      HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());

      assertThat(received.get(10, TimeUnit.SECONDS).getAdditionalProperties())
          .containsOnlyKeys("test");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void headersOfAMapThatIgnoresCaseAreFound() {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(
        Map.of(
            "Webhook-Id", ID,
            "Webhook-Timestamp", "1614265330",
            "Webhook-Signature", SIGNATURE));

    assertThat(verifier.verify(anyCase::get, BODY)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,AAAA",
        "v1a,g0hM9SsE v2,AAAA,BBBB  v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= ",
        "v1, v1,= , rubbish v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
      })
  void oneGoodSignatureAmongSeveralIsEnough(String signatures) {
    headers.put("webhook-signature", signatures);

    assertThat(verifier.verify(headers::get, BODY)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,",
        "v1,A",
        "v1,g0hM9SsE",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
        "v1,G0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=AAAA",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=,",
        "v1,,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE-OTPJTGt_tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,ünlesbar",
      })
  void otherSignatureIsRefused(String signature) {
    headers.put("webhook-signature", signature);

    WebhookException refusal = refusal(BODY);

    assertThat(refusal.reason()).isEqualTo(Reason.SIGNATURE_MISMATCH);
    assertThat(refusal)
        .hasMessage(
            "None of the v1 signatures in webhook-signature (1) is that of id"
                + " \"msg_p5jXN8AQM9LWM0D4loKWxJek\", timestamp 1614265330 and a body of 20 bytes;"
                + " verify the raw bytes, before any parsing, and with the secret of the account"
                + " that creates the predictions: behind a gateway that is the gateway's");
  }

  @Test
  void signatureOfAnotherSecretIsRefused() {
    WebhookSecret other = WebhookSecret.of("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    headers.put("webhook-signature", other.sign(ID, SENT, BODY));

    assertThat(refusal(BODY).reason()).isEqualTo(Reason.SIGNATURE_MISMATCH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{\"test\":2432232314}", "{\"test\": 2432232314}\n", "{\"test\": 2432232315}"})
  void bodyThatWasChangedIsRefused(String body) {
    assertThat(refusal(body.getBytes(UTF_8)).reason()).isEqualTo(Reason.SIGNATURE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "webhook-id,        msg_p5jXN8AQM9LWM0D4loKWxJeK",
    "webhook-timestamp, 1614265331",
    "webhook-timestamp, 01614265330"
  })
  void headerThatWasChangedIsRefused(String name, String value) {
    headers.put(name, value);

    assertThat(refusal(BODY).reason()).isEqualTo(Reason.SIGNATURE_MISMATCH);
  }

  @Test
  void idOfAStrangerDoesNotReachALogAsItIs() {
    headers.put("webhook-id", "msg\r\nERROR: \u2028\u202e" + "x".repeat(100));

    assertThat(refusal(BODY))
        .hasMessageContaining("id \"msg??ERROR: ??" + "x".repeat(66) + "...\", timestamp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void missingHeaderIsNamed(String name) {
    headers.remove(name);

    WebhookException refusal = refusal(BODY);

    assertThat(refusal.reason()).isEqualTo(Reason.MISSING_HEADER);
    assertThat(refusal)
        .hasMessage(
            "The delivery has no header "
                + name
                + ", which every signed webhook has; check that a proxy passes it on and that the"
                + " lookup ignores the case of names");
  }

  @ParameterizedTest
  @CsvSource({
    "webhook-id, ''",
    "webhook-timestamp, ''",
    "webhook-signature, ''",
    "webhook-signature, '  '"
  })
  void blankHeaderIsNamed(String name, String blank) {
    headers.put(name, blank);

    WebhookException refusal = refusal(BODY);

    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_HEADER);
    assertThat(refusal).hasMessageStartingWith(name + " is blank; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1614265330.5",
        "-1614265330",
        "+1614265330",
        " 1614265330",
        "1614265330\n",
        "1.6e9",
        "0x6037be32",
        "1614265330000000",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999999999",
        "١٦١٤٢٦٥٣٣٠",
        "2021-02-25T15:02:10Z",
        "now",
      })
  void timestampThatIsNoneIsRefused(String timestamp) {
    headers.put("webhook-timestamp", timestamp);

    WebhookException refusal = refusal(BODY);

    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_HEADER);
    assertThat(refusal)
        .hasMessage(
            "webhook-timestamp is \""
                + timestamp.replaceAll("[^ -~]", "?")
                + "\", must be whole seconds since 1970, such as 1614265330; check that a proxy"
                + " passes it on as it came");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1=g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1a,AAAA",
        ",",
      })
  void signatureOfAnUnknownVersionIsRefusedAndNotShown(String signature) {
    headers.put("webhook-signature", signature);

    WebhookException refusal = refusal(BODY);

    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_HEADER);
    assertThat(refusal)
        .hasMessageStartingWith("webhook-signature (of " + signature.length() + " characters)")
        .hasMessageNotContaining("g0hM9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-25T14:57:10Z", "2021-02-25T15:02:10Z", "2021-02-25T15:07:10Z"})
  void deliveryWithinFiveMinutesIsTaken(Instant now) {
    assertThat(at(now).verify(headers::get, BODY)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-25T14:57:09.999Z,       PT5M0.001S after 2021-02-25T14:57:09.999Z",
    "2021-02-25T15:07:10.000000001Z, PT5M0.000000001S before 2021-02-25T15:07:10.000000001Z",
    "2021-02-25T16:02:10Z,           PT1H before 2021-02-25T16:02:10Z",
    "1970-01-01T00:00:00Z,           PT448407H2M10S after 1970-01-01T00:00:00Z",
  })
  void deliveryBeyondFiveMinutesIsRefused(Instant now, String distance) {
    WebhookException refusal =
        catchThrowableOfType(WebhookException.class, () -> at(now).verify(headers::get, BODY));

    assertThat(refusal.reason()).isEqualTo(Reason.OUTSIDE_TOLERANCE);
    assertThat(refusal)
        .hasMessage(
            "webhook-timestamp is 1614265330 (2021-02-25T15:02:10Z), "
                + distance
                + ", the time here, and the tolerance is PT5M; check this machine's clock, or else"
                + " take it for a replay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void clockAtTheEndOfTimeIsOutsideTheTolerance(String now) {
    WebhookVerifier farAway = at(now.startsWith("-") ? Instant.MIN : Instant.MAX);
    headers.put("webhook-timestamp", "999999999999");
    headers.put("webhook-signature", SECRET.sign(ID, Instant.ofEpochSecond(999999999999L), BODY));

    WebhookException refusal =
        catchThrowableOfType(WebhookException.class, () -> farAway.verify(headers::get, BODY));

    assertThat(refusal.reason()).isEqualTo(Reason.OUTSIDE_TOLERANCE);
    assertThat(refusal).hasMessageContaining(now);
  }

  @Test
  void toleranceIsTheCallers() {
    WebhookVerifier anHourLater = at(SENT.plus(Duration.ofHours(1)));

    assertThatThrownBy(() -> anHourLater.verify(headers::get, BODY))
        .isInstanceOf(WebhookException.class);
    assertThat(anHourLater.withTolerance(Duration.ofHours(1)).verify(headers::get, BODY))
        .isNotNull();
    assertThatThrownBy(
            () -> anHourLater.withTolerance(Duration.ofMinutes(59)).verify(headers::get, BODY))
        .isInstanceOf(WebhookException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-5M"})
  void toleranceOfNothingIsRefused(Duration tolerance) {
    assertThatThrownBy(() -> verifier.withTolerance(tolerance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance is " + tolerance + ", must be more than zero, such as PT5M");
  }

  @Test
  void clockOfThisMachineIsTheDefault() {
    WebhookVerifier today = WebhookVerifier.of(SECRET);
    assertThatThrownBy(() -> today.verify(headers::get, BODY))
        .isInstanceOfSatisfying(
            WebhookException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OUTSIDE_TOLERANCE));

    Instant now = Instant.now();
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", SECRET.sign(ID, now, BODY));
    assertThat(today.verify(headers::get, BODY)).isNotNull();
  }

  @Test
  void forgeryIsNoMatterOfItsAge() {
    headers.put("webhook-timestamp", "0");

    assertThat(refusal(BODY).reason()).isEqualTo(Reason.SIGNATURE_MISMATCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                    | it is not JSON",
        "null                                  | it is null",
        "[]                                    | Expected an object (Prediction) but was an array",
        "\"text\"                              | Expected an object (Prediction) but was \"text\"",
        "<html>                                | it is not JSON",
        "{\"id\": \"a\"                        | it is not JSON",
        "{} {}                                 | it is not JSON",
        "{\"output\": 1e99999999999}           | ",
      })
  void signedBodyThatIsNoPredictionIsRefused(String json, String problem) {
    byte[] body = json.getBytes(UTF_8);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    WebhookException refusal = refusal(body);

    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_BODY);
    assertThat(refusal)
        .hasMessageStartingWith("The body is signed, but is not a prediction: ")
        .hasMessageContaining(problem == null ? "" : problem)
        .hasMessageEndingWith("; check that nothing but predictions is sent to this address");
  }

  @Test
  void predictionThatBreaksTheContractIsDelivered() throws WebhookException {
    byte[] body = "{\"id\": \"p\", \"created_at\": \"yesterday\", \"metrics\": []}".getBytes(UTF_8);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    Prediction delivered = verifier.verify(headers::get, body);

    assertThat(delivered.getId()).isEqualTo("p");
    assertThat(delivered.violations()).hasSize(2);
  }

  @Test
  void textOfABodyIsOneLineInTheRefusalAndItsCauses() {
    String name = "a\\nb\\u202e" + "x".repeat(600);
    byte[] body = ("{\"input\": {\"" + name + "\": 1e99999999999}}").getBytes(UTF_8);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    WebhookException refusal = refusal(body);

    assertThat(refusal).hasMessageContaining("…; check that nothing but predictions is sent");
    for (Throwable shown = refusal; shown != null; shown = shown.getCause()) {
      assertThat(shown.toString())
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
          .doesNotContain("x".repeat(501));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': '\u00ff\u00fe'}",
        "{'id': '\u00c3'}",
        "{'\u00ed\u00a0\u0080': 1}",
        "\u0080",
        "{}\u00f0\u009f\u008c"
      })
  void bodyThatIsNotInUtf8IsRefused(String latin1) {
    byte[] body = latin1.replace('\'', '"').getBytes(ISO_8859_1);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    WebhookException refusal = refusal(body);

    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_BODY);
    assertThat(refusal).hasMessageContaining("not a prediction: it is not in UTF-8; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"output\":", "{\"urls\":", "[{\"input\":["})
  void bodyOfEndlessDepthIsRefused(String opening) {
    byte[] body = ("{\"input\": {\"a\": " + opening.repeat(100_000)).getBytes(UTF_8);
    headers.put("webhook-signature", SECRET.sign(ID, SENT, body));

    assertThat(refusal(body).reason()).isEqualTo(Reason.MALFORMED_BODY);
  }

  @Test
  void refusalIsOneOfTheFamily() {
    headers.clear();

    assertThat(refusal(BODY)).isInstanceOf(ReplicateException.class).hasNoCause();
  }

  private WebhookException refusal(byte[] body) {
    WebhookException refusal =
        catchThrowableOfType(WebhookException.class, () -> verifier.verify(headers::get, body));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage())
        .doesNotContain("MfKQ9r8G", SECRET.sign(ID, SENT, body).substring("v1,".length()));
    return refusal;
  }

  private static WebhookVerifier at(Instant now) {
    return WebhookVerifier.of(SECRET).withClock(Clock.fixed(now, ZoneOffset.UTC));
  }
}
