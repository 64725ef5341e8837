package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Free-form JSON: String, Boolean, Long, BigDecimal, List or Map. A number that fits is a Long, any
 * other a BigDecimal, so that no digit is lost.
 */
@NullMarked
final class JsonValues {
  /** Any value but null. */
  static final JsonPart<Object> ANY = new Any();

  static final JsonPart<Map<String, @Nullable Object>> OBJECT = new FreeForm();

  /** A text of so many digits is a Long for sure. */
  private static final int DIGITS_OF_A_LONG = 18;

  private JsonValues() {}

  /**
   * An unmodifiable copy of a value, in the types that reading gives.
   *
   * @param place where the value was given, for the message
   * @throws IllegalArgumentException for a value that JSON does not have
   */
  static @Nullable Object copy(String place, @Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number) {
      try {
        return canonical(new BigDecimal(value.toString()));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            place + " is " + value + ", which JSON has no number for", e);
      }
    }
    if (value instanceof Collection) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (Object element : (Collection<?>) value) {
        copy.add(copy(place + "[" + copy.size() + "]", element));
      }
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map) {
      return copyOfMap(place, (Map<?, ?>) value);
    }
    if (value instanceof ContractValue || JsonTypes.isScalar(value.getClass())) {
      return copy(place, JsonTypes.json(value));
    }
    throw new IllegalArgumentException(
        place
            + " is a "
            + value.getClass().getTypeName()
            + ", which JSON does not have; give a String, Number, Boolean, List or Map, or a value"
            + " that a property of the contract may have");
  }

  /** As {@link #copy}, of an object. */
  @SuppressWarnings("unchecked") // A copy of a map is a map.
  static Map<String, @Nullable Object> copyOfObject(String place, Map<String, ?> object) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(copy(place, object));
  }

  private static Map<String, @Nullable Object> copyOfMap(String place, Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String)) {
        throw new IllegalArgumentException(
            place + " has the key " + entry.getKey() + ", but a JSON object's keys are strings");
      }
      String key = (String) entry.getKey();
      copy.put(key, copy(place + "." + key, entry.getValue()));
    }
    return Collections.unmodifiableMap(copy);
  }

  private static Number canonical(BigDecimal number) {
    // The exponent is looked at first: 1e999999999 has no use as a Long, and no end as a long text.
    boolean isIntegral = number.scale() == 0 && number.precision() <= 19;
    return isIntegral && number.compareTo(BigDecimal.valueOf(number.longValue())) == 0
        ? (Number) number.longValue()
        : number;
  }

  /** Reads any value, null included. */
  static @Nullable Object readOrNull(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_ARRAY:
        return readArray(reader);
      case BEGIN_OBJECT:
        return readObject(reader);
      case STRING:
        return reader.nextString();
      case BOOLEAN:
        return reader.nextBoolean();
      case NUMBER:
        return number(reader.nextString(), reader);
      default:
        return reader.nextNull();
    }
  }

  private static List<@Nullable Object> readArray(JsonReader reader) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(readOrNull(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(list);
  }

  private static Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      map.put(reader.nextName(), readOrNull(reader));
    }
    reader.endObject();
    return Collections.unmodifiableMap(map);
  }

  /** The number of digits that a reader has just given. */
  static Number number(String digits, JsonReader reader) {
    if (digits.length() <= DIGITS_OF_A_LONG && isInteger(digits)) {
      return Long.parseLong(digits);
    }
    try {
      return canonical(JsonNumber.decimal(digits));
    } catch (NumberFormatException e) {
      throw new JsonDataException(
          "Expected a number that Java can hold but was "
              + JsonKept.shorten(digits)
              + " at path "
              + JsonKept.pathOfLast(reader));
    }
  }

  private static boolean isInteger(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char character = digits.charAt(i);
      if (character > '9' || (character < '0' && character != '-')) {
        return false;
      }
    }
    return true;
  }

  /** Writes any value, null included, even where the writer leaves nulls out. */
  static void writeOrNull(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value instanceof String) {
      writer.value((String) value);
    } else if (value instanceof Number) {
      writer.value((Number) value);
    } else if (value instanceof Boolean) {
      writer.value((Boolean) value);
    } else if (value instanceof Map) {
      writer.beginObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        writer.name((String) entry.getKey());
        writeOrNull(writer, entry.getValue());
      }
      writer.endObject();
    } else if (value instanceof Collection) {
      writer.beginArray();
      for (Object element : (Collection<?>) value) {
        writeOrNull(writer, element);
      }
      writer.endArray();
    } else {
      writeNull(writer);
    }
  }

  /** Writes null even where the writer leaves nulls out: the contract gives them a meaning. */
  static void writeNull(JsonWriter writer) throws IOException {
    boolean serializeNulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true);
    writer.nullValue();
    writer.setSerializeNulls(serializeNulls);
  }

  private static final class Any extends JsonPart<Object> {
    @Override
    @Nullable Object read(JsonReader reader, JsonNotes notes) throws IOException {
      return reader.peek() == JsonReader.Token.NULL
          ? notes.odd(reader, "a value")
          : readOrNull(reader);
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token != JsonReader.Token.NULL;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
      writeOrNull(writer, Objects.requireNonNull(value));
    }
  }

  private static final class FreeForm extends JsonPart<Map<String, @Nullable Object>> {
    @Override
    @Nullable Map<String, @Nullable Object> read(JsonReader reader, JsonNotes notes)
        throws IOException {
      return reader.peek() == JsonReader.Token.BEGIN_OBJECT
          ? readObject(reader)
          : notes.odd(reader, "an object");
    }

    @Override
    boolean begins(JsonReader.Token token) {
      return token == JsonReader.Token.BEGIN_OBJECT;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Map<String, @Nullable Object> value)
        throws IOException {
      writeOrNull(writer, Objects.requireNonNull(value));
    }
  }
}
