package dev.replicategateway.examples.cluster;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Where the journal is. It goes to every worker in the job's graph, so it holds the name of the
 * password, and never a password.
 *
 * @param url a JDBC URL, of H2 or PostgreSQL
 * @param passwordVariable the environment variable that holds the password, or null for none
 */
public record JournalAddress(String url, @Nullable String passwordVariable)
    implements Serializable {
  /** A database that is gone without a word is noticed after this time. */
  private static final int SILENCE_MILLIS = 30_000;

  /** A new connection, which commits nothing by itself. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (passwordVariable != null) {
      properties.setProperty("password", System.getenv(passwordVariable));
    }
    // DriverManager does not see a driver that only the job's own jar has.
    for (Driver driver : ServiceLoader.load(Driver.class, getClass().getClassLoader())) {
      Connection connection = driver.acceptsURL(url) ? driver.connect(url, properties) : null;
      if (connection != null) {
        connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        connection.setAutoCommit(false);
        return connection;
      }
    }
    throw new SQLException("No driver for " + url + "; use jdbc:h2:… or jdbc:postgresql:…");
  }
}
