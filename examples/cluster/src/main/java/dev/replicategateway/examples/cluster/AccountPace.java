package dev.replicategateway.examples.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When an account may create its next prediction, bounded over everybody who uses the journal's
 * database. A worker reserves a second's worth there, uses it up, and only then reserves the next:
 * a worker that is lost takes little with it, and a prompt costs a fraction of a statement.
 */
final class AccountPace {
  static final String TABLE =
      "create table if not exists account_pace (account varchar(200) primary key,"
          + " next_at bigint not null)";

  private final String account;
  private final int perMinute;
  private final SteadyDatabase database;
  private final CountDownLatch closing = new CountDownLatch(1);

  // A time that is used up to a second late still falls into the right minute.
  private final long interval;
  private long nextAt;
  private int left;

  /** A pace of so many creates a minute; 0 for no limit. */
  AccountPace(String account, int perMinute, SteadyDatabase database) {
    this.account = account;
    this.perMinute = perMinute;
    this.database = database;
    this.interval = (long) Math.ceil(61_000.0 / perMinute);
  }

  /**
   * Returns when the account may create one more prediction; callers take turns.
   *
   * @throws CancellationException if that comes to nothing, because the job ends
   */
  synchronized void permit() {
    try {
      if (closing.await(perMinute == 0 ? 0 : delay(), TimeUnit.MILLISECONDS)) {
        throw new CancellationException("The job ends");
      }
    } catch (InterruptedException e) {
      throw new CancellationException("The job ends");
    }
  }

  private long delay() {
    long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    if (left == 0 || nextAt < now - 1_000) {
      left = Math.max(1, perMinute / 60);
      long delay = database.inTransaction(to -> reserve(to, account, left * interval));
      nextAt = now + delay;
    }
    left--;
    nextAt += interval;
    return Math.max(0, nextAt - interval - now);
  }

  /**
   * Takes the account's next times.
   *
   * @param millis how much of its time is taken
   * @return in how many milliseconds that time begins
   */
  static long reserve(Connection connection, String account, long millis) throws SQLException {
    try (PreparedStatement take =
            connection.prepareStatement(
                "update account_pace set next_at = greatest(next_at, "
                    + Journal.NOW
                    + ") + ? where account = ?");
        PreparedStatement read =
            connection.prepareStatement(
                "select next_at - ? - " + Journal.NOW + " from account_pace where account = ?")) {
      for (PreparedStatement statement : new PreparedStatement[] {take, read}) {
        statement.setLong(1, millis);
        statement.setString(2, account);
      }
      if (take.executeUpdate() == 0) {
        throw new SQLException("account_pace has no row for " + account + "; insert one", "42000");
      }
      ResultSet row = read.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** Permits nothing any more. */
  void close() {
    closing.countDown();
  }
}
