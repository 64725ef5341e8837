package dev.replicategateway.examples.cluster;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What Flink logs while it runs in this process. */
final class FlinkLog {
  // Held here, because a logger that nobody holds forgets its level.
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.apache.flink"), Logger.getLogger("org.apache.pekko"));

  private FlinkLog() {}

  static void showErrorsAlone() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
  }
}
