package dev.replicategateway.client.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFilesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"https://a.example/out.mp4\"                      | https://a.example/out.mp4",
        "\"http://127.0.0.1:80/out.mp4\"                    | http://127.0.0.1:80/out.mp4",
        "\"HTTPS://a.example\"                              | HTTPS://a.example",
        "\"https://my_bucket.example/a\"                    | https://my_bucket.example/a",
        "\"https://a.example/%C3%BC%20b?x=%2B#c\"           | https://a.example/%C3%BC%20b?x=%2B#c",
        "\"https://a.example/ü\"                            | https://a.example/ü",
        "\"data:text/plain,hello\"                          | data:text/plain,hello",
        "[\"https://a.example/2\", \"https://a.example/1\"] | https://a.example/2 https://a.example/1",
        "[\"https://a.example/1\", \"https://a.example/1\"] | https://a.example/1 https://a.example/1",
        "[[\"https://a.example/1\"], [[\"https://a.example/2\"], \"https://a.example/3\"]]"
            + " | https://a.example/1 https://a.example/2 https://a.example/3",
        "{\"z\": \"https://a.example/1\", \"a\": [\"data:,x\"], \"n\": {\"m\": \"https://a.example/3\"}}"
            + " | https://a.example/1 data:,x https://a.example/3",
        "[{\"image\": \"https://a.example/1\", \"score\": 0.5, \"label\": \"cat\", \"box\": null}]"
            + " | https://a.example/1",
        "[null, true, 7, 1.5, \"a text\", \"https://a.example/1\"] | https://a.example/1",
      })
  void filesAreThoseOfTheOutputInItsOrder(String output, String files) throws IOException {
    assertThat(OutputFiles.of(prediction("{\"output\": " + output + "}")))
        .extracting(URI::toString)
        .containsExactly(files.split(" "));
  }

  @Test
  void firstIsTheFirst() throws IOException {
    assertThat(
            OutputFiles.first(
                prediction("{\"output\": [\"https://a.example/1\", \"https://a.example/2\"]}")))
        .hasToString("https://a.example/1");
  }

  @Test
  void outputWithoutAFirstFileIsShown() throws IOException {
    Prediction prediction =
        prediction(
            "{\"id\": \"x1\", \"status\": \"succeeded\", \"output\": {\"text\": \"petals\"}}");

    assertThatThrownBy(() -> OutputFiles.first(prediction))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "The prediction (SUCCEEDED) has no file in its output, which is an object of 1 properties");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"output\": null}",
        "{\"output\": null, \"data_removed\": true, \"status\": \"succeeded\"}",
        "{\"output\": []}",
        "{\"output\": {}}",
        "{\"output\": \"\"}",
        "{\"output\": [\"Hello\", \" \", \"world\", \"!\"]}",
        "{\"output\": \"https://a.example/1 is where it lies\"}",
        "{\"output\": \"https://a.example/1\\n\"}",
        "{\"output\": \" https://a.example/1\"}",
        "{\"output\": \"see https://a.example/1\"}",
        "{\"output\": \"a.example/out.mp4\"}",
        "{\"output\": \"//a.example/out.mp4\"}",
        "{\"output\": \"/out.mp4\"}",
        "{\"output\": \"https:\"}",
        "{\"output\": \"https://\"}",
        "{\"output\": \"https:///out.mp4\"}",
        "{\"output\": \"https:out.mp4\"}",
        "{\"output\": \"file:///etc/passwd\"}",
        "{\"output\": \"ftp://a.example/out.mp4\"}",
        "{\"output\": \"javascript:alert(1)\"}",
        "{\"output\": \"data:no comma\"}",
        "{\"output\": \"data:\"}",
        "{\"output\": \"data: point, set\"}",
        "{\"output\": {\"https://a.example/1\": 1}}",
        "{\"output\": 7}",
        "{\"output\": true}",
        "{\"input\": {\"image\": \"https://a.example/1\"}, \"urls\": {\"get\": \"https://a.example/2\"}}",
      })
  void whatIsNoFileIsLeftOut(String json) throws IOException {
    assertThat(OutputFiles.of(prediction(json))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/{b}|c%20d,     https://a.example/%7Bb%7D%7Cc%20d",
    "https://a.example/a[1].png?b=[c]^`d, https://a.example/a%5B1%5D.png?b=%5Bc%5D%5E%60d",
    "https://a.example/100%,          https://a.example/100%25",
    "'https://a.example/<\"\\>%zz%4',   https://a.example/%3C%22%5C%3E%25zz%254",
    "'http://[::1]:80/{b}',           'http://[::1]:80/%7Bb%7D'",
  })
  void addressWithSignsThatAUriEscapesIsAFile(String output, String file) {
    assertThat(OutputFiles.of(Prediction.builder().output(output).build()))
        .containsExactly(URI.create(file));
  }

  @Test
  void filesCannotBeChanged() throws IOException {
    List<URI> files = OutputFiles.of(prediction("{\"output\": \"https://a.example/1\"}"));

    assertThatThrownBy(files::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void arbitraryTextIsAFileOrLeftOut() {
    Random random = new Random(42);
    String[] parts = {
      "http",
      "https",
      "data",
      ":",
      "/",
      "//",
      "[",
      "]",
      "::1",
      "%",
      "%2",
      "%41",
      "@",
      "#",
      "?",
      ",",
      "a.example",
      "_",
      "..",
      "{",
      "|",
      "\\",
      "\"",
      "<",
      "ü",
      "\u0000",
      "\u00a0",
      "\u2028",
      "\ud800",
      "xn--",
      ":99999",
      "0x7f.1",
      "\ud83c\udf38",
      "^",
      "`",
      ";base64"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "");
      for (int left = random.nextInt(8); left > 0; left--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Prediction prediction = Prediction.builder().output(text.toString()).build();

      assertThatCode(() -> OutputFiles.of(prediction))
          .describedAs("%s", text)
          .doesNotThrowAnyException();
    }
  }

  private static Prediction prediction(String json) throws IOException {
    return new Moshi.Builder().build().adapter(Prediction.class).fromJson(json);
  }
}
