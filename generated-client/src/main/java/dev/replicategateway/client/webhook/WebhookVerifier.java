package dev.replicategateway.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.WebhookException;
import dev.replicategateway.client.error.WebhookException.Reason;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the predictions that a webhook sends from those that anybody else could send to the same
 * address. Immutable and thread-safe; one instance serves a whole process.
 *
 * <p>A delivery may come twice, and one may overtake another. The same delivery carries the same
 * {@code webhook-id} each time: keep the ids of what was handled for twice the tolerance, and
 * answer a known one with success. Of two states of one prediction the one that has ended is the
 * later.
 */
public final class WebhookVerifier {
  private static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";

  private static final CallContext DELIVERY =
      CallContext.of("Verifying a delivery", Effect.READS, UnaryOperator.identity());

  /** Seconds since 1970; twelve digits last for thirty thousand years. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private static final JsonAdapter<Prediction> PREDICTIONS =
      new Moshi.Builder().build().adapter(Prediction.class);

  private final WebhookSecret secret;
  private final Duration tolerance;
  private final Clock clock;

  private WebhookVerifier(WebhookSecret secret, Duration tolerance, Clock clock) {
    this.secret = Objects.requireNonNull(secret, "secret");
    this.tolerance = tolerance;
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * A verifier that allows five minutes between the timestamp of a delivery and the clock of this
   * machine.
   *
   * @param secret the secret that the sender signs with
   * @return the verifier
   */
  public static WebhookVerifier of(WebhookSecret secret) {
    return new WebhookVerifier(secret, Duration.ofMinutes(5), Clock.systemUTC());
  }

  /**
   * The same verifier with another tolerance.
   *
   * @param tolerance how far a timestamp may lie before or after the clock; more than zero
   * @return a new verifier
   * @throws IllegalArgumentException if the tolerance is zero or negative
   */
  public WebhookVerifier withTolerance(Duration tolerance) {
    if (tolerance.isZero() || tolerance.isNegative()) {
      throw new IllegalArgumentException(
          "tolerance is " + tolerance + ", must be more than zero, such as PT5M");
    }
    return new WebhookVerifier(secret, tolerance, clock);
  }

  /**
   * The same verifier with another clock.
   *
   * @param clock what the timestamps are compared with
   * @return a new verifier
   */
  public WebhookVerifier withClock(Clock clock) {
    return new WebhookVerifier(secret, tolerance, clock);
  }

  /**
   * Checks that the sender signed the delivery, and not too long ago, then reads it.
   *
   * <p>The lookup gives a header's value by its name in lower case, or null where it is not there.
   * HTTP does not distinguish the case of names, and most servers look them up so:
   *
   * <ul>
   *   <li>a servlet: {@code verify(request::getHeader, request.getInputStream().readAllBytes())}
   *   <li>{@code com.sun.net.httpserver}: {@code verify(exchange.getRequestHeaders()::getFirst,
   *       exchange.getRequestBody().readAllBytes())}
   *   <li>a {@code Map} of strings: {@code verify(headers::get, body)}, where the map has its names
   *       in lower case or is a {@code TreeMap} by {@link String#CASE_INSENSITIVE_ORDER}
   * </ul>
   *
   * @param header the lookup; it is asked for {@code webhook-id}, {@code webhook-timestamp} and
   *     {@code webhook-signature}
   * @param body the raw bytes of the body as they came, before anything parsed them; not changed
   * @return the prediction, of which every property may be missing
   * @throws WebhookException if the delivery must not be acted on
   */
  public Prediction verify(Function<String, @Nullable String> header, byte[] body) {
    String id = value(header, ID);
    String timestamp = value(header, TIMESTAMP);
    String signatures = value(header, SIGNATURE);
    Instant sent = instant(timestamp);
    checkSignature(id, timestamp, signatures, body);
    checkAge(timestamp, sent);
    return read(body);
  }

  private static String value(Function<String, @Nullable String> header, String name) {
    String value = header.apply(name);
    if (value == null) {
      throw DELIVERY.refused(
          Reason.MISSING_HEADER,
          "The delivery has no header "
              + name
              + ", which every signed webhook has; check that a proxy passes it on and that the"
              + " lookup ignores the case of names",
          null);
    }
    if (value.chars().allMatch(Character::isWhitespace)) {
      throw malformed(name + " is blank; check that a proxy passes it on as it came");
    }
    return value;
  }

  private static Instant instant(String timestamp) {
    if (!SECONDS.matcher(timestamp).matches()) {
      throw malformed(
          TIMESTAMP
              + " is "
              + quote(timestamp)
              + ", must be whole seconds since 1970, such as 1614265330; check that a proxy passes"
              + " it on as it came");
    }
    return Instant.ofEpochSecond(Long.parseLong(timestamp));
  }

  private void checkSignature(String id, String timestamp, String signatures, byte[] body) {
    byte[] expected = secret.sign(id, timestamp, body).getBytes(UTF_8);
    int candidates = 0;
    boolean signed = false;
    for (String signature : signatures.split(" ", -1)) {
      if (signature.startsWith("v1,")) {
        candidates++;
        signed |= MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
      }
    }
    if (candidates == 0) {
      // Its value is not shown: a signature without its version may be a valid one.
      throw malformed(
          SIGNATURE
              + " (of "
              + signatures.length()
              + " characters) has no entry of the form v1,<base64>, the only one that is known;"
              + " check that a proxy passes it on as it came");
    }
    if (!signed) {
      throw DELIVERY.refused(
          Reason.SIGNATURE_MISMATCH,
          "None of the v1 signatures in "
              + SIGNATURE
              + " ("
              + candidates
              + ") is that of id "
              + quote(id)
              + ", timestamp "
              + timestamp
              + " and a body of "
              + body.length
              + " bytes; verify the raw bytes, before any parsing, and with the secret of the"
              + " account that creates the predictions: behind a gateway that is the gateway's",
          null);
    }
  }

  private void checkAge(String timestamp, Instant sent) {
    Instant now = clock.instant();
    Duration age = Duration.between(sent, now);
    if (age.abs().compareTo(tolerance) > 0) {
      throw DELIVERY.refused(
          Reason.OUTSIDE_TOLERANCE,
          TIMESTAMP
              + " is "
              + timestamp
              + " ("
              + sent
              + "), "
              + age.abs()
              + (age.isNegative() ? " after " : " before ")
              + now
              + ", the time here, and the tolerance is "
              + tolerance
              + "; check this machine's clock, or else take it for a replay",
          null);
    }
  }

  private static Prediction read(byte[] body) {
    Prediction prediction;
    try {
      prediction =
          PREDICTIONS.fromJson(UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      throw noPrediction("it is not in UTF-8", e);
    } catch (IOException e) {
      throw noPrediction("it is not JSON", e);
    } catch (RuntimeException e) {
      // Whatever the reader stumbles over, the body is at fault.
      throw noPrediction(String.valueOf(e.getMessage()), e);
    }
    if (prediction == null) {
      throw noPrediction("it is null", null);
    }
    return prediction;
  }

  private static WebhookException noPrediction(String problem, @Nullable Throwable cause) {
    return DELIVERY.refused(
        Reason.MALFORMED_BODY,
        "The body is signed, but is not a prediction: "
            + DELIVERY.clean(problem)
            + "; check that nothing but predictions is sent to this address",
        cause);
  }

  private static WebhookException malformed(String message) {
    return DELIVERY.refused(Reason.MALFORMED_HEADER, message, null);
  }

  /** A text of anybody's, for a message: short enough to read, on one line, in plain characters. */
  private static String quote(String text) {
    String start = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return '"' + start.replaceAll("[^\\x20-\\x7e]", "?") + '"';
  }
}
