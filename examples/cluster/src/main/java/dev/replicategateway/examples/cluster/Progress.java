package dev.replicategateway.examples.cluster;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** A line now and then on how far the batch is, read from the journal. */
final class Progress implements AutoCloseable {
  private static final int SECONDS = 2;

  private final JournalAddress address;
  private final int prompts;
  private final PrintStream out;
  private @Nullable Connection database;
  private String last = "";

  Progress(JournalAddress address, int prompts, PrintStream out) {
    this.address = address;
    this.prompts = prompts;
    this.out = out;
  }

  /** Returns when the job has ended. */
  void showUntil(CompletableFuture<?> job) throws ExecutionException, InterruptedException {
    while (true) {
      try {
        job.get(SECONDS, TimeUnit.SECONDS);
        show();
        return;
      } catch (TimeoutException e) {
        show();
      }
    }
  }

  private void show() {
    try {
      if (database == null) {
        database = address.connect();
      }
      try (Statement statement = database.createStatement()) {
        ResultSet row =
            statement.executeQuery(
                "select count(*), count(prediction), count(state) from prediction_journal");
        row.next();
        String line =
            "%d prompts: %d claimed, %d created, %d ended"
                .formatted(prompts, row.getInt(1), row.getInt(2), row.getInt(3));
        if (!line.equals(last)) {
          out.println(line);
        }
        last = line;
      }
      database.commit();
    } catch (SQLException e) {
      // The job waits for its database as well; this is only for watching.
      close();
    }
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(database);
    database = null;
  }
}
