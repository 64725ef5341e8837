package dev.replicategateway.benchmark.peer;

import java.io.IOException;

/** Calls the gateway, blocking, as its user would. */
public interface Client extends AutoCloseable {
  /** Creates the documented prediction from a request that was built before. */
  Object create() throws IOException;

  /** Reads a prediction. */
  Object get(String id) throws IOException;

  @Override
  void close();
}
