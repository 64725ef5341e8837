package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.io.IOException;

/** A fresh process that reads one prediction with the codec of the given name. */
final class FirstRead {
  private FirstRead() {}

  public static void main(String[] args) throws IOException {
    Object prediction = Peers.codec(args[0]).read(Documents.startingPrediction());
    System.out.println(prediction.getClass());
  }
}
