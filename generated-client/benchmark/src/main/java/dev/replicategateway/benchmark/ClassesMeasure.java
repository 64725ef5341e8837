package dev.replicategateway.benchmark;

import dev.replicategateway.benchmark.peer.Peers;
import java.io.IOException;
import java.util.List;

/** Classes, and classes of lambdas, that a fresh JVM loads until the first prediction is read. */
final class ClassesMeasure {
  private ClassesMeasure() {}

  static void run(Samples samples) throws IOException, InterruptedException {
    for (String codec : Peers.CODECS) {
      List<String> lines =
          JavaProcess.run(List.of("-Xlog:class+load:stdout"), FirstRead.class, codec);
      List<String> loaded = lines.stream().filter(line -> line.contains(" source: ")).toList();
      List<String> lambdas = loaded.stream().filter(line -> line.contains("$$Lambda")).toList();
      samples.add("classes", codec, 1, loaded.size(), "classes");
      samples.add("classes.lambdas", codec, 1, lambdas.size(), "classes");
    }
  }
}
