package dev.replicategateway.client.testing;

import java.io.IOException;
import java.util.stream.Stream;

/** What a caller's code may throw, declared or not: Kotlin declares nothing. */
public final class Sneaky {
  private Sneaky() {}

  public static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new ClassNotFoundException("checked"),
        new InterruptedException("checked, and special to threads"),
        new AssertionError("an error"),
        new StackOverflowError("of the JVM"),
        new OutOfMemoryError("of the JVM"));
  }

  /** As {@link #throwables}, with what an interceptor may not throw without meaning it. */
  public static Stream<Throwable> throwablesOfAListener() {
    return Stream.concat(throwables(), Stream.of(new IOException("disk of the listener")));
  }

  @SuppressWarnings("unchecked") // Nothing is cast where it runs.
  public static <E extends Throwable> RuntimeException raise(Throwable thrown) throws E {
    throw (E) thrown;
  }

  public static RuntimeException throwAny(Throwable thrown) {
    return Sneaky.<RuntimeException>raise(thrown);
  }
}
