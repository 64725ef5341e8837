package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
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
  static final JsonAdapter<Object> ANY = new Any();

  static final JsonAdapter<Map<String, @Nullable Object>> OBJECT =
      JsonContainers.map(JsonContainers.nullable(ANY));

  private static final JsonAdapter<List<@Nullable Object>> ARRAY =
      JsonContainers.list(JsonContainers.nullable(ANY));

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
    throw new IllegalArgumentException(
        place
            + " is a "
            + value.getClass().getName()
            + ", which JSON does not have; give a String, Number, Boolean, List or Map");
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

  private static final class Any extends JsonAdapter<Object> {
    @Override
    public Object fromJson(JsonReader reader) throws IOException {
      switch (reader.peek()) {
        case BEGIN_ARRAY:
          return ARRAY.fromJson(reader);
        case BEGIN_OBJECT:
          return OBJECT.fromJson(reader);
        case STRING:
          return reader.nextString();
        case BOOLEAN:
          return reader.nextBoolean();
        case NUMBER:
          return number(reader);
        default:
          throw JsonErrors.unexpected(reader, "a value", reader.peek());
      }
    }

    private static Number number(JsonReader reader) throws IOException {
      String digits = reader.nextString();
      try {
        return canonical(JsonScalars.decimal(digits));
      } catch (NumberFormatException e) {
        throw JsonErrors.unexpectedLast(
            reader, "a number that Java can hold", JsonErrors.shorten(digits));
      }
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
      if (value instanceof Map) {
        writer.beginObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
          writer.name((String) entry.getKey());
          write(writer, entry.getValue());
        }
        writer.endObject();
      } else if (value instanceof Collection) {
        writer.beginArray();
        for (Object element : (Collection<?>) value) {
          write(writer, element);
        }
        writer.endArray();
      } else if (value instanceof Boolean) {
        writer.value((Boolean) value);
      } else if (value instanceof Number) {
        writer.value((Number) value);
      } else {
        writer.value((String) Objects.requireNonNull(value));
      }
    }

    private void write(JsonWriter writer, @Nullable Object value) throws IOException {
      if (value == null) {
        JsonContainers.writeNull(writer);
      } else {
        toJson(writer, value);
      }
    }
  }
}
