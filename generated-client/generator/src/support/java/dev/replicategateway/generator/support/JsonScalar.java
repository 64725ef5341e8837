package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a JSON string, number or boolean as a Java value, and tells how JSON spelled it
 * where writing the value would spell it otherwise.
 */
@NullMarked
abstract class JsonScalar<T> extends JsonAdapter<T> {
  /** How the value that was read last was spelled, or null if it would be written so anyway. */
  static final class Spelling {
    @Nullable Object json;

    /** Returns the spelling and forgets it. */
    @Nullable Object take() {
      Object taken = json;
      json = null;
      return taken;
    }
  }

  /** Reads a value; sets the spelling only where it is to be kept. */
  abstract T read(JsonReader reader, Spelling spelling) throws IOException;

  @Override
  public final T fromJson(JsonReader reader) throws IOException {
    return read(reader, new Spelling());
  }
}
