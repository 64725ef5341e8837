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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import okio.BufferedSink;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The adapters of scalars, one for each Java type that generated code has for them. */
@NullMarked
final class JsonScalars {
  static final JsonPart<String> STRING = new Text();
  static final JsonPart<Boolean> BOOLEAN = new Bool();
  static final JsonPart<Integer> INTEGER = new Int32();
  static final JsonPart<Long> LONG = new Int64();
  static final JsonPart<Double> DOUBLE = new Float64();
  static final JsonPart<BigDecimal> DECIMAL = new Decimal();
  static final JsonPart<OffsetDateTime> DATE_TIME = new DateTime();
  static final JsonPart<LocalDate> DATE = new Date();
  static final JsonPart<UUID> IDENTIFIER = new Identifier();
  static final JsonPart<URI> ADDRESS = new Address();
  static final JsonPart<ByteString> BYTES = new Base64();

  private JsonScalars() {}

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

  private static final class Int32 extends JsonNumber<Integer> {
    Int32() {
      super("a 32-bit integer");
    }

    @Override
    Integer parse(String digits) {
      return Integer.valueOf(digits);
    }

    @Override
    Integer convert(BigDecimal number) {
      return number.intValueExact();
    }
  }

  private static final class Int64 extends JsonNumber<Long> {
    Int64() {
      super("a 64-bit integer");
    }

    @Override
    Long parse(String digits) {
      return Long.valueOf(digits);
    }

    @Override
    Long convert(BigDecimal number) {
      return number.longValueExact();
    }
  }

  private static final class Float64 extends JsonNumber<Double> {
    Float64() {
      super("a number");
    }

    @Override
    Double parse(String digits) {
      return finite(Double.parseDouble(digits));
    }

    @Override
    Double convert(BigDecimal number) {
      return finite(number.doubleValue());
    }

    private static double finite(double value) {
      if (Double.isInfinite(value)) {
        throw new ArithmeticException("beyond a double");
      }
      return value;
    }
  }

  /** A decimal has every digit; only its exponent may be spelled otherwise, by whatever type. */
  private static final class Decimal extends JsonNumber<BigDecimal> {
    Decimal() {
      super("a number");
    }

    @Override
    BigDecimal parse(String digits) {
      return new BigDecimal(digits);
    }

    @Override
    BigDecimal convert(BigDecimal number) {
      return number;
    }

    @Override
    boolean isWrittenAs(String digits, BigDecimal value) {
      return true;
    }
  }

  private static final class DateTime extends JsonText<OffsetDateTime> {
    /** Nearly all are written so, with a Z at the end, and with fewer digits or no fraction. */
    private static final String USUAL = "0000-00-00T00:00:00.000000000";

    private static final int DOT = USUAL.indexOf('.');

    DateTime() {
      super("an RFC 3339 date-time");
    }

    /** The JDK's parser, which knows every other spelling, takes many times as long. */
    @Override
    OffsetDateTime parse(String text) {
      return isUsual(text)
          ? OffsetDateTime.of(
              digits(text, 0, 4),
              digits(text, 5, 7),
              digits(text, 8, 10),
              digits(text, 11, 13),
              digits(text, 14, 16),
              digits(text, 17, DOT),
              digits(text, DOT + 1, USUAL.length()),
              ZoneOffset.UTC)
          : OffsetDateTime.parse(text);
    }

    private static boolean isUsual(String text) {
      int end = text.length() - 1;
      boolean isUsual =
          (end == DOT || (end > DOT + 1 && end <= USUAL.length())) && text.charAt(end) == 'Z';
      for (int i = 0; isUsual && i < end; i++) {
        char c = text.charAt(i);
        isUsual = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
      }
      return isUsual;
    }

    /** A number at a place of a usual text, which may leave out digits at the end of a fraction. */
    private static int digits(String text, int start, int end) {
      int number = 0;
      for (int i = start; i < end; i++) {
        number = number * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
      }
      return number;
    }

    @Override
    String format(OffsetDateTime value) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }

    /** Most have no zero at the end of a fraction; to format the others is slow. */
    @Override
    boolean isWrittenAs(String text, OffsetDateTime value) {
      int end = text.length() - 1;
      return (isUsual(text) && (end == DOT || text.charAt(end - 1) != '0'))
          || super.isWrittenAs(text, value);
    }
  }

  private static final class Date extends JsonText<LocalDate> {
    Date() {
      super("a date such as 2026-01-31");
    }

    @Override
    LocalDate parse(String text) {
      return LocalDate.parse(text);
    }
  }

  private static final class Identifier extends JsonText<UUID> {
    Identifier() {
      super("a UUID");
    }

    /** The JDK takes shorter and longer groups too, and makes another UUID of them. */
    @Override
    UUID parse(String text) {
      UUID value = UUID.fromString(text);
      if (!value.toString().equalsIgnoreCase(text)) {
        throw new IllegalArgumentException(text);
      }
      return value;
    }
  }

  private static final class Address extends JsonText<URI> {
    /** As much as a segment of Okio's holds. */
    private static final int PIECE = 8 * 1024;

    /** Some addresses hold these as they are, although a URI has them escaped; spaces as well. */
    private static final String UNESCAPED = "\"<>\\^`{|}";

    Address() {
      super("a URI");
    }

    /** Real responses have URIs with braces or spaces; those alone are escaped. */
    @Override
    URI parse(String text) {
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
      StringBuilder escaped = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '%' ? isHex(text, i + 1) && isHex(text, i + 2) : isAllowed(c)) {
          escaped.append(c);
        } else {
          for (byte octet : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02X", octet));
          }
        }
      }
      return escaped.toString();
    }

    private static boolean isHex(String text, int index) {
      return index < text.length() && "0123456789abcdefABCDEF".indexOf(text.charAt(index)) >= 0;
    }

    private static boolean isAllowed(char c) {
      return c > 0x1f && c != 0x7f && !Character.isSpaceChar(c) && UNESCAPED.indexOf(c) < 0;
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
      super("Base64");
    }

    @Override
    ByteString parse(String text) {
      return Objects.requireNonNull(ByteString.decodeBase64(text));
    }

    @Override
    String format(ByteString value) {
      return value.base64();
    }
  }
}
