package dev.replicategateway.examples.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on loopback, started once, with a new database for each test. */
final class Databases {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private Databases() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static int port() {
    return POSTGRES.getPort();
  }

  /** The name of a new database. */
  static String create() throws SQLException {
    String name = "journal" + NUMBER.incrementAndGet();
    try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return name;
  }

  static String url(String database, int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
  }
}
