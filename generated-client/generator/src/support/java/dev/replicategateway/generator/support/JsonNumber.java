package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A JSON number that stands for a Java number; what the Java type cannot hold is odd. */
@NullMarked
abstract class JsonNumber<T extends Number> extends JsonPart<T> {
  /** The time to read a number grows with the square of its length, and no real one is longer. */
  private static final int LONGEST = 1_000;

  private final String expected;

  JsonNumber(String expected) {
    this.expected = expected;
  }

  /** The value of the usual spelling; a NumberFormatException means that it is another. */
  abstract T parse(String digits);

  /**
   * The value of any other spelling, such as 1e3 of an integer.
   *
   * @throws ArithmeticException if the type cannot hold it
   */
  abstract T convert(BigDecimal number);

  /**
   * A JSON number, every digit of it.
   *
   * @throws NumberFormatException if it is too long to be read
   */
  static BigDecimal decimal(String digits) {
    if (digits.length() > LONGEST) {
      throw new NumberFormatException("more than " + LONGEST + " characters");
    }
    return new BigDecimal(digits);
  }

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
    if (digits.length() > LONGEST) {
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
