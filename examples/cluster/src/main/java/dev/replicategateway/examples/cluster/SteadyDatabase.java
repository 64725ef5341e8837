package dev.replicategateway.examples.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection on a thread of its own. A database that is away is waited for, so a transaction
 * may run twice: nobody knows whether one whose answer was lost had an effect.
 */
final class SteadyDatabase {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 1_000;
  private static final String DUPLICATE = "23505";

  /** What waiting cannot mend: invalid values, duplicates, missing rights or tables. */
  private static final List<String> FINAL_STATES = List.of("22", "23", "28", "42");

  private final JournalAddress address;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private @Nullable Connection connection;

  SteadyDatabase(JournalAddress address) {
    this.address = address;
  }

  /** What is done in a transaction, perhaps twice. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Returns at once; the future completes when the database has committed. */
  <T> CompletableFuture<T> inTransaction(Work<T> work) {
    return CompletableFuture.supplyAsync(() -> run(work), thread);
  }

  /** How many rows a statement changes: none where that would make a duplicate. */
  static int update(Connection connection, String sql, @Nullable String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (!DUPLICATE.equals(e.getSQLState())) {
        throw e;
      }
      connection.rollback();
      return 0;
    }
  }

  static void set(PreparedStatement statement, @Nullable String... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }

  /** Ends when what was begun has been done, or has had some time. */
  void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
    disconnect();
  }

  private <T> T run(Work<T> work) {
    long start = System.nanoTime();
    while (true) {
      try {
        if (connection == null) {
          connection = address.connect();
        }
        T value = work.in(connection);
        connection.commit();
        return value;
      } catch (SQLException e) {
        disconnect();
        if (FINAL_STATES.stream().anyMatch(String.valueOf(e.getSQLState())::startsWith)
            || System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new CompletionException(e);
        }
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        throw new CompletionException(e);
      }
    }
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // It is gone already.
    }
    connection = null;
  }
}
