package dev.replicategateway.client.internal;

import okio.Buffer;

/**
 * Counts the values in JSON as its bytes come in, before anything is made of them. Each value but
 * the first follows a comma or an opening bracket, so that what is counted is never less than what
 * there is.
 */
final class JsonValueCount {
  private long count;
  private boolean isInString;
  private boolean isEscaped;

  /** Adds the last bytes of a buffer. */
  void add(Buffer buffer, long length) {
    try (Buffer.UnsafeCursor cursor = buffer.readUnsafe()) {
      int available = cursor.seek(buffer.size() - length);
      while (available > 0) {
        add(cursor.data, cursor.start, cursor.end);
        available = cursor.next();
      }
    }
  }

  private void add(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      byte c = bytes[i];
      if (isInString) {
        if (isEscaped) {
          isEscaped = false;
        } else if (c == '\\') {
          isEscaped = true;
        } else if (c == '"') {
          isInString = false;
        }
      } else if (c == '"') {
        isInString = true;
      } else if (c == ',' || c == '[' || c == '{') {
        count++;
      }
    }
  }

  long count() {
    return count;
  }
}
