package dev.replicategateway.client.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file within a URI, as {@code data:image/png;base64,…}: for an input without an address of its
 * own, and for an output that comes so.
 *
 * <p>What goes in is limited to {@value #MAX_BYTES} bytes, and takes a third more once encoded.
 * Replicate advises less: a URL for what has more than 256 kB by its reference, more than 1 MB by
 * its guide. A gateway may have a limit of its own. The client's {@code upload} takes larger files.
 */
public final class DataUri {
  /** The most bytes that are put into a URI. Replicate's own clients draw the line there too. */
  public static final int MAX_BYTES = 10_000_000;

  private static final String TEXT = "text/plain";
  private static final String BASE64 = ";base64";
  private static final int PART = 8192;

  /** The characters of RFC 6838 that a URI can hold. */
  private static final String NAME = "[A-Za-z0-9!$&_.+-]{1,127}";

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(NAME + "/" + NAME + "(;" + NAME + "=" + NAME + ")*");

  private DataUri() {}

  /**
   * A file as a URI. Its media type is told by its first bytes, else by its name, as {@link
   * Files#probeContentType} knows it on this machine, else it is {@code application/octet-stream}.
   *
   * @param file a file of 1 to {@value #MAX_BYTES} bytes; it is not read if it has more
   * @return the URI
   * @throws NoSuchFileException if the file is missing, with its absolute path in the message
   * @throws IOException if the file cannot be read for another reason
   * @throws IllegalArgumentException if it is not a file, or empty, or too large
   */
  public static URI of(Path file) throws IOException {
    long size = sizeOf(file);
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = FileSignature.startOf(content);
      DataUriEncoder uri = new DataUriEncoder(FileSignature.mediaType(start, file), size);
      uri.write(start);
      return encode(content, uri, file);
    }
  }

  /**
   * A file as a URI, with a media type that the caller knows.
   *
   * @param file a file of 1 to {@value #MAX_BYTES} bytes; it is not read if it has more
   * @param mediaType such as {@code image/png} or {@code text/plain;charset=utf-8}, without spaces
   * @return the URI
   * @throws NoSuchFileException if the file is missing, with its absolute path in the message
   * @throws IOException if the file cannot be read for another reason
   * @throws IllegalArgumentException if it is not a file, or empty, or too large, or the media type
   *     is invalid
   */
  public static URI of(Path file, String mediaType) throws IOException {
    checkMediaType(mediaType);
    long size = sizeOf(file);
    try (InputStream content = Files.newInputStream(file)) {
      return encode(content, new DataUriEncoder(mediaType, size), file);
    }
  }

  /**
   * The content of a file as a URI. Its media type is told by its first bytes, else it is {@code
   * application/octet-stream}.
   *
   * @param bytes 1 to {@value #MAX_BYTES} bytes; not changed
   * @return the URI
   * @throws IllegalArgumentException if there are no bytes, or too many
   */
  public static URI of(byte[] bytes) {
    return of(bytes, FileSignature.mediaType(bytes).orElse(FileSignature.UNKNOWN));
  }

  /**
   * The content of a file as a URI, with a media type that the caller knows.
   *
   * @param bytes 1 to {@value #MAX_BYTES} bytes; not changed
   * @param mediaType such as {@code image/png} or {@code text/plain;charset=utf-8}, without spaces
   * @return the URI
   * @throws IllegalArgumentException if there are no bytes, or too many, or the media type is
   *     invalid
   */
  public static URI of(byte[] bytes, String mediaType) {
    checkMediaType(mediaType);
    checkSize("The content", bytes.length);
    DataUriEncoder uri = new DataUriEncoder(mediaType, bytes.length);
    uri.write(bytes);
    return uri.end();
  }

  /**
   * The bytes within a data URI, in Base64 or percent-encoded. A fragment is not part of them.
   *
   * @param uri a data URI of any size
   * @return a new array, which may be empty
   * @throws IllegalArgumentException if it is not a data URI, or says that it is in Base64 and is
   *     not
   */
  public static byte[] bytes(URI uri) {
    String header = header(uri);
    String content = uri.getRawSchemeSpecificPart().substring(header.length() + 1);
    byte[] bytes = unescape(content);
    if (!isBase64(header)) {
      return bytes;
    }
    try {
      return Base64.getDecoder().decode(bytes);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          quote(uri) + " is not in Base64 as it says: " + e.getMessage(), e);
    }
  }

  /**
   * The media type that a data URI states for its bytes, with its parameters. It is the sender's
   * word; nothing checks it.
   *
   * @param uri a data URI
   * @return the media type as it is written; {@code text/plain} where the URI leaves it out, and
   *     {@code text/plain;charset=US-ASCII} where it leaves out the parameters too
   * @throws IllegalArgumentException if it is not a data URI
   */
  public static String mediaType(URI uri) {
    String header = header(uri);
    String mediaType =
        isBase64(header) ? header.substring(0, header.length() - BASE64.length()) : header;
    if (mediaType.isEmpty()) {
      return TEXT + ";charset=US-ASCII";
    }
    return mediaType.startsWith(";") ? TEXT + mediaType : mediaType;
  }

  /** Whether it is a URI of this kind, whatever its bytes. */
  static boolean isDataUri(URI uri) {
    return "data".equalsIgnoreCase(uri.getScheme()) && uri.getRawSchemeSpecificPart().contains(",");
  }

  /** Everything between the scheme and the comma. */
  private static String header(URI uri) {
    if (!isDataUri(uri)) {
      throw new IllegalArgumentException(
          quote(uri)
              + " is not a data URI (expected, for example, data:image/png;base64,iVBORw0KGgo=)");
    }
    String content = uri.getRawSchemeSpecificPart();
    return content.substring(0, content.indexOf(','));
  }

  private static boolean isBase64(String header) {
    int start = header.length() - BASE64.length();
    return header.regionMatches(true, start, BASE64, 0, BASE64.length());
  }

  private static byte[] unescape(String content) {
    byte[] text = content.getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '%') {
        // A URI has two hexadecimal digits after each of them.
        bytes.write(Character.digit(text[i + 1], 16) << 4 | Character.digit(text[i + 2], 16));
        i += 2;
      } else {
        bytes.write(text[i]);
      }
    }
    return bytes.toByteArray();
  }

  private static long sizeOf(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(
          file.toAbsolutePath().toString(), null, "there is no such file; give the path of one");
    }
    long size = Files.size(file);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is not a file; give the path of one");
    }
    checkSize(file.toString(), size);
    return size;
  }

  /** Encodes the rest of a file; it may have changed since its size was read. */
  private static URI encode(InputStream content, DataUriEncoder uri, Path file) throws IOException {
    byte[] part = new byte[PART];
    int length = content.read(part);
    while (length != -1 && uri.size() <= MAX_BYTES) {
      uri.write(part, 0, length);
      length = content.read(part);
    }
    checkSize(file.toString(), uri.size());
    return uri.end();
  }

  private static void checkSize(String name, long size) {
    if (size == 0) {
      throw new IllegalArgumentException(name + " is empty, must have at least one byte");
    }
    if (size > MAX_BYTES) {
      throw new IllegalArgumentException(
          name
              + " has "
              + size
              + " bytes, must be at most "
              + MAX_BYTES
              + " within a request; upload it with ReplicateClient.upload, or put it on a server,"
              + " and pass its URL");
    }
  }

  private static void checkMediaType(String mediaType) {
    if (!isMediaType(Objects.requireNonNull(mediaType, "mediaType"))) {
      throw new IllegalArgumentException(
          "mediaType is "
              + quote(mediaType)
              + ", must be as image/png or text/plain;charset=utf-8, without spaces and quotes");
    }
  }

  static boolean isMediaType(String text) {
    return text.length() <= 255 && MEDIA_TYPE.matcher(text).matches();
  }

  /** A text for a message: short enough to read, on one line, in plain characters. */
  private static String quote(Object value) {
    String text = value.toString();
    String start = text.length() > 80 ? text.substring(0, 80) + "..." : text;
    return '"' + start.replaceAll("[^\\x20-\\x7e]", "?") + '"';
  }
}
