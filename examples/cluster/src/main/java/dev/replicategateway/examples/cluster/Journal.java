package dev.replicategateway.examples.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which prompt is claimed, which prediction came of it, and how that ended, in a database that all
 * workers share.
 */
final class Journal {
  static final String TABLE =
      "create table if not exists prediction_journal (prompt varchar(200) primary key,"
          + " digest varchar(64) not null, account varchar(200) not null,"
          + " claim varchar(36) not null, claimed_at bigint not null,"
          + " prediction varchar(200) unique, state varchar(20), result text)";

  /** The database's time, the same for all workers, in milliseconds. */
  static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

  private static final String FIND =
      "select digest, account, claim, prediction, result, claimed_at, "
          + NOW
          + " - claimed_at"
          + " from prediction_journal where prompt = ?";
  private static final String CLAIM =
      "insert into prediction_journal (prompt, digest, account, claim, claimed_at)"
          + (" values (?, ?, ?, ?, " + NOW + ")");
  private static final String RELEASE =
      "delete from prediction_journal where prompt = ? and claim = ? and prediction is null";
  private static final String CREATED =
      "update prediction_journal set prediction = ?, state = null, result = null"
          + " where prompt = ? and (prediction is null or prediction = ?)";
  private static final String ENDED =
      "update prediction_journal set state = ?, result = ?"
          + " where prompt = ? and (prediction is null or prediction = ?)";

  private final SteadyDatabase database;
  private final ConcurrentLinkedQueue<Result> ends = new ConcurrentLinkedQueue<>();

  Journal(SteadyDatabase database) {
    this.database = database;
  }

  /** What is known of a prompt; times in milliseconds. */
  record Entry(
      String digest,
      String account,
      String claim,
      @Nullable String prediction,
      @Nullable String result,
      long claimedAt,
      long age) {}

  /** Whether nobody has claimed anything. */
  CompletableFuture<Boolean> isEmpty() {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("select 1 from prediction_journal limit 1")) {
            return !statement.executeQuery().next();
          }
        });
  }

  CompletableFuture<Optional<Entry>> find(String prompt) {
    return database.inTransaction(connection -> find(connection, prompt));
  }

  /**
   * Claims a prompt; false where somebody else has done so.
   *
   * @param claim tells this claim from every other
   */
  CompletableFuture<Boolean> claim(Prompt prompt, String account, String claim) {
    return database.inTransaction(
        connection ->
            SteadyDatabase.update(connection, CLAIM, prompt.key(), prompt.digest(), account, claim)
                    == 1
                // Where the answer to an earlier attempt was lost.
                || find(connection, prompt.key())
                    .filter(entry -> entry.claim().equals(claim))
                    .isPresent());
  }

  /** Gives a claim back, of which it is certain that nothing was created. */
  CompletableFuture<Integer> release(String prompt, String claim) {
    return database.inTransaction(
        connection -> SteadyDatabase.update(connection, RELEASE, prompt, claim));
  }

  /** Notes the prediction; false where another prompt has it, or this one has another. */
  CompletableFuture<Boolean> created(String prompt, String prediction) {
    return database.inTransaction(
        connection ->
            SteadyDatabase.update(connection, CREATED, prediction, prompt, prediction) == 1);
  }

  /** Notes the end. Those that come while others are written are written together. */
  CompletableFuture<Result> ended(Result result) {
    ends.add(result);
    return database.inTransaction(this::writeEnds).thenApply(written -> result);
  }

  private int writeEnds(Connection connection) throws SQLException {
    List<Result> batch = new ArrayList<>(ends);
    if (batch.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(ENDED)) {
      for (Result end : batch) {
        SteadyDatabase.set(statement, end.state().toString(), end.toJson(), end.prompt(), end.id());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    connection.commit();
    ends.removeAll(batch);
    return batch.size();
  }

  private static Optional<Entry> find(Connection connection, String prompt) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      SteadyDatabase.set(statement, prompt);
      ResultSet row = statement.executeQuery();
      return row.next() ? Optional.of(entry(row)) : Optional.empty();
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getLong(7));
  }
}
