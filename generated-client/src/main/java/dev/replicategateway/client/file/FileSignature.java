package dev.replicategateway.client.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the files of a media type begin. For this library's own use. */
public final class FileSignature {
  /** What is known of a file of which nothing is known. */
  static final String UNKNOWN = "application/octet-stream";

  /** No pattern looks further. */
  static final int LENGTH = 64;

  /** The first that matches decides. */
  private static final List<FileSignature> ALL =
      List.of(
          new FileSignature("image/png", "\\x89PNG\\r\\n\\x1a\\n"),
          new FileSignature("image/jpeg", "\\xff\\xd8\\xff"),
          new FileSignature("image/gif", "GIF8[79]a"),
          new FileSignature("image/webp", "RIFF.{4}WEBP"),
          // Two letters alone would match text; the reserved bytes after the size are zero.
          new FileSignature("image/bmp", "BM.{4}\\x00{4}"),
          new FileSignature("image/tiff", "II\\*\\x00|MM\\x00\\*"),
          new FileSignature("image/avif", ".{4}ftypavi[fs]"),
          new FileSignature("image/heic", ".{4}ftyphe[iv][cxms]"),
          new FileSignature("image/heif", ".{4}ftyp(mif1|msf1)"),
          new FileSignature("video/mp4", ".{4}ftyp(iso.|mp4.|avc1|M4V.|dash|MSNV)"),
          new FileSignature("video/quicktime", ".{4}ftypqt  "),
          new FileSignature("video/webm", "\\x1aE\\xdf\\xa3.{0,52}B\\x82.webm"),
          new FileSignature("video/x-matroska", "\\x1aE\\xdf\\xa3.{0,48}B\\x82.matroska"),
          new FileSignature("audio/mp4", ".{4}ftypM4A "),
          new FileSignature("audio/wav", "RIFF.{4}WAVE"),
          // Either tags, or a frame of layer III in one of the three versions.
          new FileSignature("audio/mpeg", "ID3[\\x02-\\x04]|\\xff[\\xe2\\xe3\\xf2\\xf3\\xfa\\xfb]"),
          new FileSignature("audio/aac", "\\xff[\\xf1\\xf9]"),
          new FileSignature("audio/ogg", "OggS"),
          new FileSignature("audio/flac", "fLaC"),
          new FileSignature("application/pdf", "%PDF-"));

  private final String mediaType;
  private final Pattern beginning;

  /** The pattern is over characters that stand for one byte each. */
  private FileSignature(String mediaType, String beginning) {
    this.mediaType = mediaType;
    this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
  }

  /**
   * The media type of a file, told by its first bytes, else by its name, as {@link
   * Files#probeContentType} knows it on this machine.
   *
   * @param file the file, of which only the first bytes are read
   * @return the media type, {@code application/octet-stream} where it is not known
   * @throws IOException if the file cannot be read
   */
  public static String mediaTypeOf(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return mediaType(startOf(content), file);
    }
  }

  /** As many bytes as a signature has; InputStream has no method for it on every Android. */
  static byte[] startOf(InputStream content) throws IOException {
    byte[] start = new byte[LENGTH];
    int length = 0;
    int count = 0;
    while (length < start.length && count >= 0) {
      length += count;
      count = content.read(start, length, start.length - length);
    }
    return Arrays.copyOf(start, length);
  }

  /** The same where the first bytes have been read already. */
  static String mediaType(byte[] bytes, Path file) throws IOException {
    String mediaType = mediaType(bytes).orElse(null);
    if (mediaType == null) {
      mediaType = Files.probeContentType(file);
    }
    return mediaType != null && DataUri.isMediaType(mediaType) ? mediaType : UNKNOWN;
  }

  /** The media type of a file by its first bytes; empty where they are no known ones. */
  static Optional<String> mediaType(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LENGTH), ISO_8859_1);
    return ALL.stream()
        .filter(signature -> signature.beginning.matcher(start).lookingAt())
        .map(signature -> signature.mediaType)
        .findFirst();
  }
}
