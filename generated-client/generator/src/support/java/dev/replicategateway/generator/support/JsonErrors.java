package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Says what JSON should have held, what it held instead, and where. */
@NullMarked
final class JsonErrors {
  private static final int LONGEST_EXCERPT = 80;
  private static final String AT_PATH = " at path ";

  private JsonErrors() {}

  /** Of the value that comes next. */
  static JsonDataException unexpected(JsonReader reader, String expected, @Nullable Object actual) {
    return at(reader.getPath(), expected, actual);
  }

  /** Of the value that was just read. */
  static JsonDataException unexpectedLast(
      JsonReader reader, String expected, @Nullable Object actual) {
    return at(pathOfLast(reader), expected, actual);
  }

  /** The same failure, of a value that was buffered when it was read from the reader. */
  static JsonDataException within(JsonReader reader, JsonDataException failure) {
    String message = String.valueOf(failure.getMessage());
    int root = message.lastIndexOf(AT_PATH + "$");
    if (root < 0) {
      return failure;
    }
    int rest = root + AT_PATH.length() + 1;
    return new JsonDataException(
        message.substring(0, root) + AT_PATH + pathOfLast(reader) + message.substring(rest),
        failure);
  }

  /** A string for a message: short enough to read, on one line. */
  static String quote(String text) {
    return '"' + shorten(text).replaceAll("\\p{Cntrl}", " ") + '"';
  }

  static String shorten(String text) {
    return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
  }

  private static JsonDataException at(String path, String expected, @Nullable Object actual) {
    return new JsonDataException("Expected " + expected + " but was " + actual + AT_PATH + path);
  }

  /** In an array, a reader's path is already that of the next element. */
  private static String pathOfLast(JsonReader reader) {
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
}
