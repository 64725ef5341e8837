package dev.replicategateway.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An account's time is divided over all workers. */
class AccountPaceTest {
  private static final long MILLIS = 60_000;

  @Test
  void workersNeverTakeTheSameTime() throws Exception {
    JournalAddress address =
        new JournalAddress(Databases.url(Databases.create(), Databases.port()), null);
    try (Connection database = address.connect();
        Statement statement = database.createStatement()) {
      statement.execute(AccountPace.TABLE);
      statement.execute("insert into account_pace values ('a', 0), ('b', 0)");
      database.commit();
    }
    ExecutorService workers = Executors.newFixedThreadPool(4);
    List<Future<List<Long>>> taken = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Callable<List<Long>> work = () -> take(address, 25);
      taken.add(workers.submit(work));
    }
    List<Long> ends = new ArrayList<>();
    for (Future<List<Long>> worker : taken) {
      ends.addAll(worker.get());
    }
    workers.shutdown();

    Collections.sort(ends);
    assertThat(ends).hasSize(100).doesNotHaveDuplicates();
    for (int i = 1; i < ends.size(); i++) {
      assertThat(ends.get(i) - ends.get(i - 1)).isGreaterThanOrEqualTo(MILLIS);
    }
    try (Connection database = address.connect()) {
      assertThat(AccountPace.reserve(database, "b", MILLIS)).isNotPositive();
      assertThat(AccountPace.reserve(database, "b", MILLIS)).isPositive();
    }
  }

  /** Reserves so often, and returns the ends of the times, in the database's time. */
  private static List<Long> take(JournalAddress address, int times) throws SQLException {
    List<Long> ends = new ArrayList<>();
    try (Connection database = address.connect();
        Statement statement = database.createStatement()) {
      for (int i = 0; i < times; i++) {
        AccountPace.reserve(database, "a", MILLIS);
        var row = statement.executeQuery("select next_at from account_pace where account = 'a'");
        row.next();
        ends.add(row.getLong(1));
        database.commit();
      }
    }
    return ends;
  }
}
