package dev.replicategateway.benchmark.peer;

import java.io.IOException;

/** Reads and writes the contract's JSON, from and to the bytes that HTTP carries. */
public interface Codec {
  /** Reads a prediction. */
  Object read(byte[] json) throws IOException;

  /** Writes the documented request, which was built before. */
  byte[] write() throws IOException;
}
