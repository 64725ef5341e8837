package dev.replicategateway.client.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.replicategateway.client.model.Prediction;
import java.net.URI;
import java.net.URISyntaxException;

/** Whatever bytes come out of a data URI as they went in, and whatever URI is read or refused. */
class DataUriFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void anyBytesComeBackAndAnyUriIsReadOrRefused(byte[] data) {
    if (data.length > 0) {
      URI uri = DataUri.of(data);
      assertThat(DataUri.bytes(uri)).isEqualTo(data);
      assertThat(DataUri.mediaType(uri)).contains("/");
    }
    String text = new String(data, UTF_8);
    try {
      URI uri = new URI("data:" + text);
      assertThat(DataUri.mediaType(uri)).isNotNull();
      assertThat(DataUri.bytes(uri)).isNotNull();
    } catch (URISyntaxException | IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    assertThat(OutputFiles.of(Prediction.builder().output(text).build())).isNotNull();
    assertThat(OutputFiles.of(Prediction.builder().output("https://a/" + text).build()))
        .isNotNull();
  }
}
