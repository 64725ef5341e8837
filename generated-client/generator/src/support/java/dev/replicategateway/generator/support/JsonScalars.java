package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.BufferedSink;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The adapters of scalars, one for each Java type that generated code has for them. */
@NullMarked
final class JsonScalars {
  static final JsonPart<String> STRING = new Text();
  static final JsonPart<Boolean> BOOLEAN = new Bool();
  static final JsonPart<Integer> INTEGER =
      new JsonNumber<>("a 32-bit integer", Integer::valueOf, BigDecimal::intValueExact);
  static final JsonPart<Long> LONG =
      new JsonNumber<>("a 64-bit integer", Long::valueOf, BigDecimal::longValueExact);
  static final JsonPart<Double> DOUBLE =
      new JsonNumber<>(
          "a number",
          digits -> finite(Double.parseDouble(digits)),
          number -> finite(number.doubleValue()));
  static final JsonPart<BigDecimal> DECIMAL = new Decimal();
  static final JsonPart<OffsetDateTime> DATE_TIME = new DateTime();
  static final JsonPart<LocalDate> DATE =
      new JsonText<>("a date such as 2026-01-31", LocalDate::parse);
  static final JsonPart<UUID> IDENTIFIER = new JsonText<>("a UUID", UUID::fromString);
  static final JsonPart<URI> ADDRESS = new Address();
  static final JsonPart<ByteString> BYTES = new Base64();

  /** The characters that some addresses hold as they are, although a URI has them escaped. */
  private static final Pattern UNESCAPED =
      Pattern.compile("[\\p{Cntrl}\\p{Z}\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

  private JsonScalars() {}

  private static double finite(double value) {
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("beyond a double");
    }
    return value;
  }

  /** Real responses have URIs with braces or spaces; those alone are escaped. */
  private static URI toUri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      String escaped = escapeAll(text);
      int fragment = escaped.indexOf('#') + 1;
      int authority = escaped.indexOf("://");
      int path = authority < 0 ? 0 : escaped.indexOf('/', authority + 3);
      String valid =
          escaped.substring(0, fragment) + escaped.substring(fragment).replace("#", "%23");
      return URI.create(
          path < 0
              ? valid
              : valid.substring(0, path)
                  + valid.substring(path).replace("[", "%5B").replace("]", "%5D"));
    }
  }

  private static String escapeAll(String text) {
    Matcher found = UNESCAPED.matcher(text);
    StringBuffer escaped = new StringBuffer();
    while (found.find()) {
      found.appendReplacement(escaped, escape(found.group()));
    }
    return found.appendTail(escaped).toString();
  }

  private static String escape(String character) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(String.format("%%%02X", octet));
    }
    return escaped.toString();
  }

  /** A JSON string as it is. */
  private static final class Text extends JsonPart<String> {
    @Override
    @Nullable String read(JsonReader reader, JsonNotes notes) throws IOException {
      return reader.peek() == JsonReader.Token.STRING
          ? reader.nextString()
          : notes.odd(reader, "a string");
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.STRING;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable String value) throws IOException {
      writer.value(Objects.requireNonNull(value, "a string"));
    }
  }

  private static final class Bool extends JsonPart<Boolean> {
    @Override
    @Nullable Boolean read(JsonReader reader, JsonNotes notes) throws IOException {
      return reader.peek() == JsonReader.Token.BOOLEAN
          ? (Boolean) reader.nextBoolean()
          : notes.odd(reader, "a boolean");
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.BOOLEAN;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Boolean value) throws IOException {
      writer.value(Objects.requireNonNull(value, "a boolean"));
    }
  }

  private static final class DateTime extends JsonText<OffsetDateTime> {
    private static final int LENGTH_TO_SECONDS = 19;

    DateTime() {
      super("an RFC 3339 date-time", OffsetDateTime::parse);
    }

    @Override
    String format(OffsetDateTime value) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }

    /** Most end in Z and have no zero at the end of a fraction; to format the others is slow. */
    @Override
    boolean isWrittenAs(String text, OffsetDateTime value) {
      int last = text.length() - 1;
      boolean isUsual =
          text.charAt(last) == 'Z'
              && text.charAt(10) == 'T'
              && (last == LENGTH_TO_SECONDS
                  || (last > LENGTH_TO_SECONDS && text.charAt(last - 1) > '0'));
      return (isUsual && text.charAt(4) == '-') || super.isWrittenAs(text, value);
    }
  }

  private static final class Address extends JsonText<URI> {
    /** As much as a segment of Okio's holds. */
    private static final int PIECE = 8 * 1024;

    Address() {
      super("a URI", JsonScalars::toUri);
    }

    /** A data URI may have megabytes, which a writer would hold at once. No URI needs escaping. */
    @Override
    void write(JsonWriter writer, String text) throws IOException {
      if (text.length() <= PIECE) {
        writer.value(text);
        return;
      }
      try (BufferedSink sink = writer.valueSink()) {
        sink.writeByte('"');
        int start = 0;
        while (start < text.length()) {
          int end = Math.min(start + PIECE, text.length());
          boolean isSplit = end < text.length() && Character.isLowSurrogate(text.charAt(end));
          sink.writeUtf8(text, start, isSplit ? ++end : end);
          start = end;
        }
        sink.writeByte('"');
      }
    }
  }

  private static final class Base64 extends JsonText<ByteString> {
    Base64() {
      super("Base64", text -> Objects.requireNonNull(ByteString.decodeBase64(text)));
    }

    @Override
    String format(ByteString value) {
      return value.base64();
    }
  }

  /** A decimal has every digit; only its exponent may be spelled otherwise, by whatever type. */
  private static final class Decimal extends JsonNumber<BigDecimal> {
    Decimal() {
      super("a number", BigDecimal::new, number -> number);
    }

    @Override
    boolean isWrittenAs(String digits, BigDecimal value) {
      return true;
    }
  }
}
