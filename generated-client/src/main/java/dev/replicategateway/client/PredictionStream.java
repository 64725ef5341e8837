package dev.replicategateway.client;

import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ReplicateException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A prediction's output as it comes, piece by piece; for one thread. It holds a connection and a
 * thread until it has ended or is closed:
 *
 * <pre>{@code
 * try (PredictionStream output = client.stream(prediction)) {
 *   output.forEach(System.out::print);
 * }
 * }</pre>
 *
 * <p>One piece is fetched ahead; a slow reader makes the server wait.
 */
public final class PredictionStream implements Iterable<String>, AutoCloseable {
  private @Nullable Operation<?> operation;
  private @Nullable String piece;
  private @Nullable Throwable failure;
  private boolean hasEnded;

  PredictionStream() {}

  /** Begins to read what the operation puts in here. */
  PredictionStream begin(Operation<?> putting) {
    synchronized (this) {
      operation = putting;
    }
    CompletableFuture<?> unused = putting.begin().whenComplete((nothing, thrown) -> end(thrown));
    return this;
  }

  /** Puts a piece in, once there is room or nobody reads any more. */
  synchronized void put(String text) {
    try {
      while (piece != null && !hasEnded) {
        wait();
      }
    } catch (InterruptedException e) {
      // By nobody of this client; the operation is not known to have ended.
      Thread.currentThread().interrupt();
      return;
    }
    if (!hasEnded) {
      piece = text;
      notifyAll();
    }
  }

  private synchronized void end(@Nullable Throwable thrown) {
    failure = thrown;
    hasEnded = true;
    notifyAll();
  }

  /**
   * The pieces that have not been read yet: text as the model wrote it, such as a word with the
   * space before it; a file is its URL. {@link Iterator#hasNext} waits for the next one, and throws
   * a {@link ReplicateException} where the output does not come to a good end, after everything
   * that was received before. It throws {@link CallInterruptedException} if the thread is
   * interrupted, which ends the stream, and {@link IllegalStateException} if it was closed.
   *
   * @return an iterator, which goes on where an earlier one stopped
   */
  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return awaitPiece() != null;
      }

      @Override
      public String next() {
        String next = awaitPiece();
        if (next == null) {
          throw new NoSuchElementException();
        }
        take();
        return next;
      }
    };
  }

  private synchronized @Nullable String awaitPiece() {
    try {
      while (piece == null && !hasEnded) {
        wait();
      }
    } catch (InterruptedException e) {
      Operation<?> ending = operation;
      close();
      Thread.currentThread().interrupt();
      throw ending.interruptedFailure(e);
    }
    if (failure instanceof CancellationException) {
      throw new IllegalStateException("the stream was closed before it was read to its end");
    }
    if (piece == null && failure != null) {
      throw Operation.rethrown(failure);
    }
    return piece;
  }

  private synchronized void take() {
    piece = null;
    notifyAll();
  }

  /** Ends the stream and its connection. The prediction runs on. */
  @Override
  public void close() {
    Operation<?> ending;
    synchronized (this) {
      ending = operation;
    }
    if (ending != null) {
      ending.cancel(false);
    }
  }
}
