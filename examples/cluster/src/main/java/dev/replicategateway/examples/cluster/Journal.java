package dev.replicategateway.examples.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which prompt is claimed, which prediction came of it, and how that ended, in a database that all
 * workers share. One connection on a thread of its own: each method returns at once, and its future
 * completes when the database has committed. A database that is away is waited for.
 *
 * <p>Every statement may run twice, because nobody knows whether one whose answer was lost had an
 * effect.
 */
final class Journal {
  static final String TABLE =
      "create table if not exists prediction_journal (prompt varchar(200) primary key,"
          + " digest varchar(64) not null, account varchar(200) not null,"
          + " claim varchar(36) not null, claimed_at bigint not null,"
          + " prediction varchar(200) unique, state varchar(20), result text)";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What waiting cannot mend: invalid values, duplicates, missing rights or tables. */
  private static final List<String> FINAL_STATES = List.of("22", "23", "28", "42");

  private final JournalAddress address;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final ConcurrentLinkedQueue<End> ends = new ConcurrentLinkedQueue<>();
  private @Nullable Connection connection;

  Journal(JournalAddress address) {
    this.address = address;
  }

  /** What is known of a prompt. */
  record Entry(
      String digest,
      String account,
      String claim,
      long claimedAt,
      long ageMillis,
      @Nullable String prediction,
      @Nullable String result) {}

  CompletableFuture<Optional<Entry>> find(String prompt) {
    return inTransaction(database -> find(database, prompt));
  }

  /** Whether nobody has claimed anything. */
  CompletableFuture<Boolean> isEmpty() {
    return inTransaction(
        database -> {
          try (PreparedStatement statement =
              database.prepareStatement("select 1 from prediction_journal limit 1")) {
            return !statement.executeQuery().next();
          }
        });
  }

  /**
   * Claims a prompt; false where somebody else has done so.
   *
   * @param claim tells this claim from every other
   */
  CompletableFuture<Boolean> claim(Prompt prompt, String account, String claim) {
    String insert =
        "insert into prediction_journal (prompt, digest, account, claim, claimed_at)"
            + (" values (?, ?, ?, ?, " + AccountPace.NOW + ")");
    return inTransaction(
        database -> {
          if (update(database, insert, prompt.key(), prompt.digest(), account, claim) == 1) {
            return true;
          }
          // Its own, where the answer to an earlier attempt was lost.
          return find(database, prompt.key())
              .filter(entry -> entry.claim().equals(claim))
              .isPresent();
        });
  }

  /** Gives a claim back, of which it is certain that nothing was created. */
  CompletableFuture<Integer> release(String prompt, String claim) {
    String delete =
        "delete from prediction_journal where prompt = ? and claim = ? and prediction is null";
    return inTransaction(database -> update(database, delete, prompt, claim));
  }

  /** Notes the prediction; false where another prompt has it, or this one has another. */
  CompletableFuture<Boolean> created(String prompt, String prediction) {
    String update =
        "update prediction_journal set prediction = ?, state = null, result = null"
            + " where prompt = ? and (prediction is null or prediction = ?)";
    return inTransaction(database -> update(database, update, prediction, prompt, prediction) == 1);
  }

  /** Notes the end. Those that come while another is written are written together. */
  CompletableFuture<Result> ended(Result result) {
    End end = new End(result, new CompletableFuture<>());
    ends.add(end);
    thread.execute(this::writeEnds);
    return end.written();
  }

  private void writeEnds() {
    List<End> batch = new ArrayList<>();
    for (End end = ends.poll(); end != null; end = ends.poll()) {
      batch.add(end);
    }
    try {
      if (!batch.isEmpty()) {
        patiently(database -> writeEnds(database, batch));
      }
      batch.forEach(end -> end.written().complete(end.result()));
    } catch (CompletionException e) {
      batch.forEach(end -> end.written().completeExceptionally(e));
    }
  }

  private static int[] writeEnds(Connection database, List<End> batch) throws SQLException {
    String update =
        "update prediction_journal set state = ?, result = ?"
            + " where prompt = ? and (prediction is null or prediction = ?)";
    try (PreparedStatement statement = database.prepareStatement(update)) {
      for (End end : batch) {
        Result result = end.result();
        set(statement, result.state().toString(), result.toJson(), result.prompt(), result.id());
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  void close() throws InterruptedException {
    thread.shutdownNow();
    thread.awaitTermination(10, TimeUnit.SECONDS);
    disconnect();
  }

  private static Optional<Entry> find(Connection database, String prompt) throws SQLException {
    String select =
        "select digest, account, claim, claimed_at, "
            + AccountPace.NOW
            + " - claimed_at, prediction, result"
            + " from prediction_journal where prompt = ?";
    try (PreparedStatement statement = database.prepareStatement(select)) {
      set(statement, prompt);
      ResultSet row = statement.executeQuery();
      return row.next()
          ? Optional.of(
              new Entry(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getString(6),
                  row.getString(7)))
          : Optional.empty();
    }
  }

  /** How many rows it changes: none where that would make a duplicate. */
  private static int update(Connection database, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (!"23505".equals(e.getSQLState())) {
        throw e;
      }
      database.rollback();
      return 0;
    }
  }

  private static void set(PreparedStatement statement, @Nullable String... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }

  <T> CompletableFuture<T> inTransaction(Work<T> work) {
    return CompletableFuture.supplyAsync(() -> patiently(work), thread);
  }

  private <T> T patiently(Work<T> work) {
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
        Thread.sleep(1_000);
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

  /** What is done in a transaction, perhaps twice. */
  interface Work<T> {
    T in(Connection database) throws SQLException;
  }

  private record End(Result result, CompletableFuture<Result> written) {}
}
