package dev.replicategateway.examples.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which callers share in turns. A database that is away is waited for, so a
 * transaction may run twice: nobody knows whether one whose answer was lost had an effect.
 */
final class SteadyDatabase {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 1_000;

  /** What waiting cannot mend: invalid values, duplicates, missing rights or tables. */
  private static final List<String> FINAL_STATES = List.of("22", "23", "28", "42");

  private final JournalAddress address;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Connection connection;

  SteadyDatabase(JournalAddress address) {
    this.address = address;
  }

  /** What is done in a transaction, perhaps twice. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Returns when the database has committed. */
  synchronized <T> T inTransaction(Work<T> work) {
    long start = System.nanoTime();
    while (closing.getCount() > 0) {
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
          throw new IllegalStateException("The journal cannot be used: " + e.getMessage(), e);
        }
      }
      try {
        boolean unused = closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        close();
      }
    }
    throw new CancellationException("The journal is closed");
  }

  /** How many rows a statement changes: none where that would make a duplicate. */
  int update(String sql, @Nullable String... values) {
    return inTransaction(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
          } catch (SQLException e) {
            if (!isDuplicate(e)) {
              throw e;
            }
            connection.rollback();
            return 0;
          }
        });
  }

  /** The columns of the first row; none where there is no row. */
  Optional<String[]> row(String sql, String... values) {
    return inTransaction(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, values);
              ResultSet row = statement.executeQuery()) {
            String[] columns = new String[row.getMetaData().getColumnCount()];
            boolean isThere = row.next();
            for (int i = 0; isThere && i < columns.length; i++) {
              columns[i] = row.getString(i + 1);
            }
            return Optional.of(columns).filter(any -> isThere);
          }
        });
  }

  /** Whether a row is there already that has the same key. */
  static boolean isDuplicate(SQLException failure) {
    return "23505".equals(failure.getSQLState());
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable String... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }

  /** Ends what is under way too. */
  void close() {
    closing.countDown();
    disconnect();
  }

  private void disconnect() {
    IOUtils.closeQuietly(connection);
    connection = null;
  }
}
