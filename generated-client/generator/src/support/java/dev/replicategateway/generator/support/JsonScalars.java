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
import java.util.function.Function;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The adapters of scalars, one for each Java type that generated code has for them. */
@NullMarked
final class JsonScalars {
  static final JsonScalar<String> STRING = new Text<>("a string", text -> text, text -> text);
  static final JsonScalar<Boolean> BOOLEAN = new Bool();
  static final JsonScalar<Integer> INTEGER =
      new Digits<>("a 32-bit integer", Integer::valueOf, BigDecimal::intValueExact);
  static final JsonScalar<Long> LONG =
      new Digits<>("a 64-bit integer", Long::valueOf, BigDecimal::longValueExact);
  static final JsonScalar<Double> DOUBLE =
      new Digits<>("a number", JsonScalars::toDouble, JsonScalars::toDouble);
  static final JsonScalar<BigDecimal> DECIMAL =
      new Digits<>("a number", BigDecimal::new, number -> number);
  static final JsonScalar<OffsetDateTime> DATE_TIME =
      new Text<>(
          "an RFC 3339 date-time",
          OffsetDateTime::parse,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
  static final JsonScalar<LocalDate> DATE =
      new Text<>("a date such as 2026-01-31", LocalDate::parse, LocalDate::toString);
  static final JsonScalar<UUID> IDENTIFIER = new Text<>("a UUID", UUID::fromString, UUID::toString);
  static final JsonScalar<URI> ADDRESS = new Text<>("a URI", JsonScalars::toUri, URI::toString);
  static final JsonScalar<ByteString> BYTES =
      new Text<>("Base64", JsonScalars::decodeBase64, ByteString::base64);

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

  private static Double toDouble(String digits) {
    return toDouble(decimal(digits));
  }

  private static Double toDouble(BigDecimal number) {
    double value = number.doubleValue();
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
      String escaped = UNESCAPED.matcher(text).replaceAll(found -> escape(found.group()));
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

  private static String escape(String character) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(String.format("%%%02X", octet));
    }
    return escaped.toString();
  }

  private static ByteString decodeBase64(String text) {
    ByteString bytes = ByteString.decodeBase64(text);
    if (bytes == null) {
      throw new IllegalArgumentException("not Base64");
    }
    return bytes;
  }

  /** A JSON string that stands for a Java value. */
  private static final class Text<T> extends JsonScalar<T> {
    private final String expected;
    private final Function<String, T> parse;
    private final Function<T, String> format;

    Text(String expected, Function<String, T> parse, Function<T, String> format) {
      this.expected = expected;
      this.parse = parse;
      this.format = format;
    }

    @Override
    T read(JsonReader reader, Spelling spelling) throws IOException {
      if (reader.peek() != JsonReader.Token.STRING) {
        throw JsonErrors.unexpected(reader, expected, reader.peek());
      }
      String text = reader.nextString();
      try {
        T value = parse.apply(text);
        spelling.json = format.apply(value).equals(text) ? null : text;
        return value;
      } catch (RuntimeException e) {
        throw JsonErrors.unexpectedLast(reader, expected, JsonErrors.quote(text));
      }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      writer.value(format.apply(Objects.requireNonNull(value, expected)));
    }
  }

  /** A JSON number that stands for a Java number; what the Java type cannot hold is refused. */
  private static final class Digits<T extends Number> extends JsonScalar<T> {
    private final String expected;
    private final Function<String, T> parse;
    private final Function<BigDecimal, T> convert;

    /**
     * A kind of number.
     *
     * @param parse reads the usual spelling
     * @param convert reads any other, such as 1e3 of an integer
     */
    Digits(String expected, Function<String, T> parse, Function<BigDecimal, T> convert) {
      this.expected = expected;
      this.parse = parse;
      this.convert = convert;
    }

    @Override
    T read(JsonReader reader, Spelling spelling) throws IOException {
      if (reader.peek() != JsonReader.Token.NUMBER) {
        throw JsonErrors.unexpected(reader, expected, reader.peek());
      }
      String digits = reader.nextString();
      try {
        T value = value(digits);
        spelling.json = value.toString().equals(digits) ? null : decimal(digits);
        return value;
      } catch (ArithmeticException | NumberFormatException e) {
        throw JsonErrors.unexpectedLast(reader, expected, JsonErrors.shorten(digits));
      }
    }

    private T value(String digits) {
      BigDecimal checked = digits.length() > LONGEST_NUMBER ? decimal(digits) : null;
      try {
        return checked == null ? parse.apply(digits) : convert.apply(checked);
      } catch (NumberFormatException e) {
        return convert.apply(decimal(digits));
      }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
      writer.value(Objects.requireNonNull(value, expected));
    }
  }

  private static final class Bool extends JsonScalar<Boolean> {
    @Override
    Boolean read(JsonReader reader, Spelling spelling) throws IOException {
      if (reader.peek() != JsonReader.Token.BOOLEAN) {
        throw JsonErrors.unexpected(reader, "a boolean", reader.peek());
      }
      return reader.nextBoolean();
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Boolean value) throws IOException {
      writer.value(Objects.requireNonNull(value, "a boolean"));
    }
  }
}
