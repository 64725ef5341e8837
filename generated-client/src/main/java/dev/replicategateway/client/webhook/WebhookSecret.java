package dev.replicategateway.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that signs webhooks, shared by the sender and the receiver. It belongs to the account
 * that creates the predictions at Replicate: behind a gateway that is the gateway's account, and
 * only its operator can tell the secret. Thread-safe.
 */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  /** The least that the signature scheme allows; a secret with fewer was cut when it was copied. */
  private static final int MIN_BYTES = 24;

  private final SecretKeySpec key;

  private WebhookSecret(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Reads a secret as its owner shows it.
   *
   * @param secret {@code whsec_} and Base64 of at least 24 bytes
   * @return the secret
   * @throws IllegalArgumentException if the text is anything else; what it says is never part of
   *     the message
   */
  public static WebhookSecret of(String secret) {
    if (secret.chars().allMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "The webhook secret is blank; copy it whole, from " + PREFIX + " to its end");
    }
    if (!secret.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "The webhook secret does not start with "
              + PREFIX
              + "; copy it whole, without quotes; do not use an API key");
    }
    byte[] key = decode(secret.substring(PREFIX.length()));
    if (key.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "The webhook secret holds "
              + key.length
              + " bytes, must be at least "
              + MIN_BYTES
              + "; check that it was copied to its end");
    }
    return new WebhookSecret(key);
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // No cause: its message names a character of the secret.
      throw new IllegalArgumentException(
          "The webhook secret is not Base64 after "
              + PREFIX
              + "; check how it was copied: quotes, white space and line breaks are no part of it");
    }
  }

  /**
   * Signs a delivery as the sender does, so that a test of a receiver can send one.
   *
   * @param id the header {@code webhook-id}
   * @param timestamp the header {@code webhook-timestamp}, which holds its seconds since 1970; a
   *     fraction of a second is dropped
   * @param body the raw body
   * @return the header {@code webhook-signature}, {@code v1,} and Base64
   */
  public String sign(String id, Instant timestamp, byte[] body) {
    return sign(id, String.valueOf(timestamp.getEpochSecond()), body);
  }

  String sign(String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This Java lacks " + ALGORITHM + ", which every Java must have", e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecret{hidden}";
  }
}
