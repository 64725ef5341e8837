package dev.replicategateway.client.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSignatureTest {
  private static final String FILES =
      """
      image/png           | 89504E470D0A1A0A 0000000D49484452
      image/jpeg          | FFD8FFE0 00104A464946
      image/jpeg          | FFD8FFE1
      image/jpeg          | FFD8FFDB
      image/gif           | 474946383761
      image/gif           | 474946383961
      image/webp          | 52494646 0A0D8525 57454250 56503820
      image/bmp           | 424D 36000C00 00000000 36000000
      image/tiff          | 49492A00 08000000
      image/tiff          | 4D4D002A 00000008
      image/avif          | 0000001C 66747970 61766966
      image/avif          | 0000001C 66747970 61766973
      image/heic          | 00000018 66747970 68656963
      image/heic          | 00000018 66747970 68657663
      image/heif          | 00000018 66747970 6D696631
      video/mp4           | 00000020 66747970 69736F6D
      video/mp4           | 00000020 66747970 69736F35
      video/mp4           | 0000000A 66747970 6D703432
      video/mp4           | 00000018 66747970 61766331
      video/mp4           | 00000018 66747970 4D345620
      video/quicktime     | 00000014 66747970 71742020
      audio/mp4           | 0000001C 66747970 4D344120
      video/webm          | 1A45DFA3 9F 42868101 42F78101 42F28104 42F38108 428284 7765626D
      video/webm          | 1A45DFA3 010000000000001F 42868101 42F78101 42F28104 42F38108 428284 7765626D
      video/webm          | 1A45DFA3 87 428284 7765626D
      video/x-matroska    | 1A45DFA3 A3 42868101 42F78101 42F28104 42F38108 428288 6D6174726F736B61
      audio/wav           | 52494646 24080000 57415645 666D7420
      audio/mpeg          | 49443303 000000000000
      audio/mpeg          | FFFB9064
      audio/mpeg          | FFF348C4
      audio/aac           | FFF15080
      audio/ogg           | 4F676753 0002
      audio/flac          | 664C6143 00000022
      application/pdf     | 255044462D 312E37
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = FILES)
  void fileIsKnownByItsFirstBytes(String mediaType, String hex) {
    assertThat(FileSignature.mediaType(bytes(hex))).contains(mediaType);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = FILES)
  void whatFollowsChangesNothing(String mediaType, String hex) {
    byte[] beginning = bytes(hex);

    for (int filler : new int[] {0, '\n', 'B', 0x7f, 0x80, 0xff}) {
      byte[] file = Arrays.copyOf(beginning, 1000);
      Arrays.fill(file, beginning.length, file.length, (byte) filler);
      assertThat(FileSignature.mediaType(file)).contains(mediaType);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = FILES)
  void bytesElsewhereThanAtTheStartAreNoSignature(String mediaType, String hex) {
    byte[] beginning = bytes(hex);
    byte[] moved = new byte[beginning.length + 1];
    System.arraycopy(beginning, 0, moved, 1, beginning.length);

    assertThat(FileSignature.mediaType(moved)).as(mediaType).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "B",
        "BMW and VW are makers of cars",
        "ID3 is a format of tags",
        "GIF88a",
        "RIFF1234AVI ",
        "RIFF1234",
        "RIFFWEBP",
        "MM*",
        "1234ftyp",
        "1234ftypcrx ",
        "OggX",
        "PDF-1.7",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "{}",
        "PK\u0003\u0004",
      })
  void otherBytesAreNotTakenForAKnownFile(String text) {
    assertThat(FileSignature.mediaType(text.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00ff\u00fe", "\u00fe\u00ff", "\u00ef\u00bb\u00bf{}", "\u001aE\u00df\u00a3"})
  void markOfAnEncodingIsNoSignature(String latin1) {
    assertThat(FileSignature.mediaType(latin1.getBytes(ISO_8859_1))).isEmpty();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
