package dev.replicategateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.replicategateway.client.internal.Redaction;
import java.util.List;

/** Whatever is given as base URL and key, there is a client, or a refusal that names neither. */
class SettingsFuzzTest {
  /** The text before the first line end is the base URL, the rest the key. */
  @FuzzTest(maxDuration = "60s")
  void anySettingIsTakenOrRefused(byte[] data) {
    String text = new String(data, UTF_8);
    int line = text.indexOf('\n');
    String baseUrl = line < 0 ? text : text.substring(0, line);
    String key = text.substring(line + 1);
    ReplicateClientBuilder builder = ReplicateClient.builder().baseUrl(baseUrl).apiKey(key);

    try (ReplicateClient client = builder.build()) {
      assertThat(client.retrofit().baseUrl().encodedPath()).endsWith("/");
      assertThat(client.toString()).startsWith("ReplicateClient{baseUrl=http");
      Redaction redaction = new Redaction();
      redaction.remember(key);
      assertThat(redaction.apply("Bearer " + key + ".")).isIn(redacted(key));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("ReplicateClient: ");
    }
  }

  private static List<String> redacted(String key) {
    return key.length() < 8 ? List.of("Bearer " + key + ".") : List.of("Bearer [the key].");
  }
}
