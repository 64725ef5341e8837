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
  static final JsonPart<Integer> INTEGER = new Int32();
  static final JsonPart<Long> LONG = new Int64();
  static final JsonPart<Double> DOUBLE = new Float64();
  static final JsonPart<BigDecimal> DECIMAL = new Decimal();
  static final JsonPart<OffsetDateTime> DATE_TIME = new DateTime();
  static final JsonPart<LocalDate> DATE = new Date();
  static final JsonPart<UUID> IDENTIFIER = new Identifier();
  static final JsonPart<URI> ADDRESS = new Address();
  static final JsonPart<ByteString> BYTES = new Base64();

  /** The time to read a number grows with the square of its length, and no real one is longer. */
  private static final int LONGEST_NUMBER = 1_000;

  /** The characters that some addresses hold as they are, although a URI has them escaped. */
  private static final Pattern UNESCAPED =
      Pattern.compile("[\\p{Cntrl}\\p{Z}\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

  private JsonScalars() {}

  /**
   * A JSON number, every digit of it.
   *
   * @throws NumberFormatException if it is too long to be read
   */
  static BigDecimal decimal(String digits) {
    if (digits.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("more than " + LONGEST_NUMBER + " characters");
    }
    return new BigDecimal(digits);
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

  /** A JSON string that stands for a Java value. */
  private abstract static class Parsed<T> extends JsonPart<T> {
    private final String expected;

    Parsed(String expected) {
      this.expected = expected;
    }

    /** The value of a text; any exception means that it is none. */
    abstract T parse(String text);

    String format(T value) {
      return value.toString();
    }

    /** Whether the value is written as this text. */
    boolean isWrittenAs(String text, T value) {
      return format(value).equals(text);
    }

    @Override
    final @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException {
      if (reader.peek() != JsonReader.Token.STRING) {
        return notes.odd(reader, expected);
      }
      String text = reader.nextString();
      T value;
      try {
        value = parse(text);
      } catch (RuntimeException e) {
        return notes.odd(JsonKept.odd(text, expected));
      }
      if (!isWrittenAs(text, value)) {
        notes.spelled(value, text);
      }
      return value;
    }

    @Override
    final boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.STRING;
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      write(writer, format(Objects.requireNonNull(value, expected)));
    }

    void write(JsonWriter writer, String text) throws IOException {
      writer.value(text);
    }
  }

  private static final class DateTime extends Parsed<OffsetDateTime> {
    private static final int LENGTH_TO_SECONDS = 19;

    DateTime() {
      super("an RFC 3339 date-time");
    }

    @Override
    OffsetDateTime parse(String text) {
      return OffsetDateTime.parse(text);
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

  private static final class Date extends Parsed<LocalDate> {
    Date() {
      super("a date such as 2026-01-31");
    }

    @Override
    LocalDate parse(String text) {
      return LocalDate.parse(text);
    }
  }

  private static final class Identifier extends Parsed<UUID> {
    Identifier() {
      super("a UUID");
    }

    @Override
    UUID parse(String text) {
      return UUID.fromString(text);
    }
  }

  private static final class Address extends Parsed<URI> {
    /** As much as a segment of Okio's holds. */
    private static final int PIECE = 8 * 1024;

    Address() {
      super("a URI");
    }

    @Override
    URI parse(String text) {
      return toUri(text);
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

  private static final class Base64 extends Parsed<ByteString> {
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

  /** A JSON number that stands for a Java number; what the Java type cannot hold is odd. */
  private abstract static class Digits<T extends Number> extends JsonPart<T> {
    private final String expected;

    Digits(String expected) {
      this.expected = expected;
    }

    /** The value of the usual spelling; an exception means that it is another. */
    abstract T parse(String digits);

    /** The value of any other, such as 1e3 of an integer. */
    abstract T convert(BigDecimal number);

    /** Whether the value is written as these digits. */
    boolean isWrittenAs(String digits, T value) {
      return value.toString().equals(digits);
    }

    @Override
    final @Nullable T read(JsonReader reader, JsonNotes notes) throws IOException {
      if (reader.peek() != JsonReader.Token.NUMBER) {
        return notes.odd(reader, expected);
      }
      String digits = reader.nextString();
      T value;
      try {
        value = value(digits);
      } catch (ArithmeticException | NumberFormatException e) {
        return notes.odd(JsonKept.odd(JsonValues.number(digits, reader), expected));
      }
      if (!isWrittenAs(digits, value)) {
        notes.spelled(value, decimal(digits));
      }
      return value;
    }

    private T value(String digits) {
      if (digits.length() > LONGEST_NUMBER) {
        return convert(decimal(digits));
      }
      try {
        return parse(digits);
      } catch (NumberFormatException e) {
        return convert(decimal(digits));
      }
    }

    @Override
    final boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.NUMBER;
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      writer.value(Objects.requireNonNull(value, expected));
    }
  }

  private static final class Int32 extends Digits<Integer> {
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

  private static final class Int64 extends Digits<Long> {
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

  private static final class Float64 extends Digits<Double> {
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

  private static final class Decimal extends Digits<BigDecimal> {
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

    /** A decimal has every digit; only its exponent may be spelled otherwise, by whatever type. */
    @Override
    boolean isWrittenAs(String digits, BigDecimal value) {
      return true;
    }
  }
}
