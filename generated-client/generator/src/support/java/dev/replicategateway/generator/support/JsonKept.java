package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A value as it came, which is how it is written again: null, a value that Java would spell
 * otherwise, or one that is of another type than the contract has.
 */
@NullMarked
final class JsonKept {
  /** The null that the contract allows. */
  static final JsonKept NULL = new JsonKept(null, null, null);

  private static final int LONGEST_EXCERPT = 80;

  final @Nullable Object json;

  /** The Java value that stands for it, or null where none does. */
  final @Nullable Object value;

  private final @Nullable Oddity oddity;
  private final boolean isAlternative;

  private JsonKept(@Nullable Object json, @Nullable Object value, @Nullable Oddity oddity) {
    this.json = json;
    this.value = value;
    this.oddity = oddity;
    this.isAlternative = false;
  }

  private JsonKept(JsonKept odd) {
    this.json = odd.json;
    this.value = null;
    this.oddity = odd.oddity;
    this.isAlternative = true;
  }

  static JsonKept spelled(Object value, Object json) {
    return new JsonKept(json, value, null);
  }

  /** A value that another alternative of the contract has. */
  static JsonKept alternative(JsonKept odd) {
    return new JsonKept(odd);
  }

  static JsonKept odd(@Nullable Object json, String expected) {
    return new JsonKept(json, null, new Oddity("", json, expected, null));
  }

  /** A container, with the first of its elements that is odd. */
  static JsonKept within(
      JsonContainers.Container<?> container, Object json, String place, JsonKept element) {
    Oddity inner = Objects.requireNonNull(element.oddity);
    return new JsonKept(
        json, null, new Oddity(place + inner.place, inner.found, inner.expected, container));
  }

  boolean isOdd() {
    return oddity != null && !isAlternative;
  }

  /** Adds all that is wrong with it: of a container, what is wrong with each element. */
  void explain(Violations violations) {
    JsonContainers.Container<?> container = Objects.requireNonNull(oddity).container;
    if (container == null) {
      violations.add(inWords());
    } else {
      container.checkElements(Objects.requireNonNull(json), violations);
    }
  }

  /** What is wrong with it first, as the text that goes on after the property's name. */
  String inWords() {
    Oddity odd = Objects.requireNonNull(oddity);
    return odd.place + " is " + show(odd.found) + ", must be " + odd.expected;
  }

  JsonDataException refusal(JsonReader reader) {
    Oddity odd = Objects.requireNonNull(oddity);
    return new JsonDataException(
        "Expected "
            + odd.expected
            + " but was "
            + show(odd.found)
            + " at path "
            + pathOfLast(reader)
            + odd.place);
  }

  void write(JsonWriter writer) throws IOException {
    JsonValues.writeOrNull(writer, json);
  }

  /** A JSON value for a message: short enough to read, on one line. */
  static String show(@Nullable Object json) {
    if (json instanceof String) {
      return quote((String) json);
    }
    if (json instanceof Map) {
      return "an object";
    }
    return json instanceof Collection ? "an array" : shorten(String.valueOf(json));
  }

  static String quote(String text) {
    return '"' + shorten(text).replaceAll("\\p{Cntrl}", " ") + '"';
  }

  static String shorten(String text) {
    return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
  }

  /** In an array, a reader's path is already that of the next element. */
  static String pathOfLast(JsonReader reader) {
    String path = reader.getPath();
    int bracket = path.lastIndexOf('[');
    if (!path.endsWith("]") || bracket < 0) {
      return path;
    }
    String index = path.substring(bracket + 1, path.length() - 1);
    return index.matches("[1-9]\\d{0,8}")
        ? path.substring(0, bracket + 1) + (Integer.parseInt(index) - 1) + "]"
        : path;
  }

  /** What the contract has otherwise. */
  private static final class Oddity {
    final String place;
    final @Nullable Object found;
    final String expected;

    /** What knows the elements, where one of them is what is odd. */
    final JsonContainers.@Nullable Container<?> container;

    Oddity(
        String place,
        @Nullable Object found,
        String expected,
        JsonContainers.@Nullable Container<?> container) {
      this.place = place;
      this.found = found;
      this.expected = expected;
      this.container = container;
    }
  }
}
