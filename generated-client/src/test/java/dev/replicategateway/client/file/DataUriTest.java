package dev.replicategateway.client.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataUriTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };
  private static final String PNG_URI = "data:image/png;base64,iVBORw0KGgoAAAAN";

  @TempDir private Path folder;

  @Test
  void bytesAreAUriWithTheirMediaType() {
    assertThat(DataUri.of(PNG)).hasToString(PNG_URI);
  }

  @Test
  void unknownBytesAreAStreamOfOctets() {
    assertThat(DataUri.of(new byte[] {1, 2, 3}))
        .hasToString("data:application/octet-stream;base64,AQID");
  }

  @Test
  void bytesOfAFileMatterMoreThanItsName() throws IOException {
    assertThat(DataUri.of(file("photo.jpg", PNG))).hasToString(PNG_URI);
    assertThat(DataUri.of(file("photo", PNG))).hasToString(PNG_URI);
  }

  @Test
  void nameOfAFileMattersWhereItsBytesSayNothing() throws IOException {
    assertThat(DataUri.of(file("notes.txt", "hello".getBytes(UTF_8))))
        .hasToString("data:text/plain;base64,aGVsbG8=");
  }

  @Test
  void fileThatNothingTellsAboutIsAStreamOfOctets() throws IOException {
    assertThat(DataUri.of(file("notes", "hello".getBytes(UTF_8))))
        .hasToString("data:application/octet-stream;base64,aGVsbG8=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "text/plain;charset=utf-8",
        "application/vnd.ms-excel",
        "image/svg+xml",
        "video/mp4;codecs=avc1.64001f;profile=high",
        "application/x.a_b-c!$&",
      })
  void mediaTypeIsTheCallers(String mediaType) throws IOException {
    String uri = "data:" + mediaType + ";base64,iVBORw0KGgoAAAAN";

    assertThat(DataUri.of(PNG, mediaType)).hasToString(uri);
    assertThat(DataUri.of(file("a.gif", PNG), mediaType)).hasToString(uri);
    assertThat(DataUri.mediaType(URI.create(uri))).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "png",
        "image/",
        "/png",
        "image/png/x",
        "image/png;base64",
        "image/png;base64,AAAA",
        "image/png,AAAA",
        "image/png;",
        "image/png;a",
        "image/png;a=",
        "image/png; a=b",
        "image/png ",
        "image/png\n",
        "image/png#",
        "image/png?x=1",
        "image/%70ng",
        "image/*",
        "text/plain;charset=\"utf-8\"",
        "bild/größe",
      })
  void mediaTypeThatIsNoneIsRefused(String mediaType) throws IOException {
    Path file = file("a.png", PNG);

    assertThatThrownBy(() -> DataUri.of(PNG, mediaType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "mediaType is \""
                + mediaType.replaceAll("[^ -~]", "?")
                + "\", must be as image/png or text/plain;charset=utf-8, without spaces and quotes");
    assertThatThrownBy(() -> DataUri.of(file, mediaType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mediaType is ");
  }

  @Test
  void endlessMediaTypeIsRefusedInAShortSentence() {
    assertThatThrownBy(() -> DataUri.of(PNG, "a/b" + ";c=d".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mediaType is \"a/b;c=d;c=d")
        .hasMessageContaining("...\", must be");
  }

  @Test
  void tenMillionBytesAreTheMost() throws IOException {
    Path largest = sparse("largest", 10_000_000);

    assertThat(DataUri.bytes(DataUri.of(largest))).hasSize(10_000_000);
    assertThat(DataUri.bytes(DataUri.of(new byte[10_000_000]))).hasSize(10_000_000);
    assertThat(DataUri.MAX_BYTES).isEqualTo(10_000_000);
  }

  @Test
  void oneByteMoreIsRefused() throws IOException {
    Path tooLarge = sparse("holiday.mov", 10_000_001);

    assertThatThrownBy(() -> DataUri.of(tooLarge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            tooLarge
                + " has 10000001 bytes, must be at most 10000000 within a request; upload it with"
                + " ReplicateClient.upload, or put it on a server, and pass its URL");
    assertThatThrownBy(() -> DataUri.of(new byte[10_000_001]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The content has 10000001 bytes, must be at most 10000000 within a request; upload it"
                + " with ReplicateClient.upload, or put it on a server, and pass its URL");
  }

  @Test
  void hugeFileIsRefusedUnread() throws IOException {
    Path huge = sparse("huge", 3L << 30);

    assertThatThrownBy(() -> DataUri.of(huge, "video/mp4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("huge has 3221225472 bytes, must be at most 10000000");
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    Path empty = file("empty.png", new byte[0]);

    assertThatThrownBy(() -> DataUri.of(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(empty + " is empty, must have at least one byte");
    assertThatThrownBy(() -> DataUri.of(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The content is empty, must have at least one byte");
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("missing.png");

    assertThatThrownBy(() -> DataUri.of(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": there is no such file; give the path of one");
  }

  @Test
  void missingFileOfARelativePathIsNamedWithItsFolder() {
    assertThatThrownBy(() -> DataUri.of(Path.of("missing.png"), "image/png"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(
            Path.of("missing.png").toAbsolutePath()
                + ": there is no such file; give the path of one");
  }

  @Test
  void folderIsNoFile() {
    assertThatThrownBy(() -> DataUri.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder + " is not a file; give the path of one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data:text/plain;base64,aGVsbG8=                      | text/plain          | hello",
        "data:text/plain;base64,aGVsbG8                       | text/plain          | hello",
        "data:text/plain;base64,aGVsbG8%3D                    | text/plain          | hello",
        "data:text/plain;charset=utf-8;base64,w7w=            | text/plain;charset=utf-8 | ü",
        "data:text/plain;charset=utf-8,%C3%bc                 | text/plain;charset=utf-8 | ü",
        "data:text/plain;charset=utf-8,ü                      | text/plain;charset=utf-8 | ü",
        "DATA:Text/Plain;BASE64,aGVsbG8=                      | Text/Plain          | hello",
        "data:,hello%20world                                  | text/plain;charset=US-ASCII | hello world",
        "data:;base64,aGVsbG8=                                | text/plain;charset=US-ASCII | hello",
        "data:;charset=utf-8,hello                            | text/plain;charset=utf-8 | hello",
        "data:text/plain,a,b;base64,c                         | text/plain          | a,b;base64,c",
        "data:text/plain,1+1?x=/y                             | text/plain          | 1+1?x=/y",
        "data:text/plain,100%25                               | text/plain          | 100%",
        "data:text/plain,hello#fragment                       | text/plain          | hello",
        "data:text/plain;base64;x=y,aGVsbG8=                  | text/plain;base64;x=y | aGVsbG8=",
        "data:image/svg+xml,%3Csvg/%3E                        | image/svg+xml       | <svg/>",
        "data:/x,y                                            | /x                  | y",
        "data:,                                               | text/plain;charset=US-ASCII | ''",
        "data:;base64,                                        | text/plain;charset=US-ASCII | ''",
      })
  void uriIsReadAsItIsWritten(URI uri, String mediaType, String content) {
    assertThat(DataUri.bytes(uri)).asString(UTF_8).isEqualTo(content);
    assertThat(DataUri.mediaType(uri)).isEqualTo(mediaType);
  }

  @Test
  void bytesComeBackAsTheyWentIn() {
    Random random = new Random(42);
    for (int length = 1; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);

      assertThat(DataUri.bytes(DataUri.of(bytes))).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://replicate.delivery/a,b",
        "data:text/plain",
        "data:text/plain;base64#,AAAA",
        "image/png;base64,AAAA",
        "",
        "mailto:a,b@c.example",
      })
  void otherUriIsRefused(URI uri) {
    String sentence =
        "\""
            + uri
            + "\" is not a data URI (expected, for example, data:image/png;base64,iVBORw0KGgo=)";

    assertThatThrownBy(() -> DataUri.bytes(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> DataUri.mediaType(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:;base64,A",
        "data:;base64,a-_b",
        "data:;base64,AAAA%0AAAAA",
        "data:;base64,AA==AA",
        "data:;base64,ü",
      })
  void contentThatIsNotInBase64AsItSaysIsRefused(URI uri) {
    assertThatThrownBy(() -> DataUri.bytes(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not in Base64 as it says: ");
  }

  @Test
  void longUriIsShortInAMessage() {
    assertThatThrownBy(() -> DataUri.bytes(URI.create("data:;base64," + "A".repeat(100_001))))
        .hasMessageStartingWith("\"data:;base64,AAAA")
        .hasMessageContaining("...\" is not in Base64");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  /** A file of zeros that takes no room on the disk. */
  private Path sparse(String name, long size) throws IOException {
    Path path = folder.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(size);
    }
    return path;
  }
}
