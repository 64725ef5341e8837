package dev.replicategateway.client.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Moshi;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What GraalVM is told to keep is what Moshi and Retrofit look for by name. */
class NativeImageMetadataTest {
  @Test
  void theAdapterOfEveryModelMayBeCreated() throws Exception {
    List<String> adapters =
        classesOf(Prediction.class)
            .filter(type -> type.isAnnotationPresent(JsonClass.class))
            .map(type -> type.getName() + "JsonAdapter")
            .sorted()
            .toList();

    assertThat(adapters).isNotEmpty();
    assertThat(json("reflect-config.json"))
        .isEqualTo(
            adapters.stream()
                .map(name -> Map.of("name", name, "allDeclaredConstructors", true))
                .toList());
    // Moshi calls the one or the other.
    for (String adapter : adapters) {
      assertThat(Class.forName(adapter).getDeclaredConstructors())
          .singleElement()
          .extracting(constructor -> List.of(constructor.getParameterTypes()))
          .isIn(List.of(), List.of(Moshi.class));
    }
  }

  @Test
  void everyInterfaceMayBeImplementedByAProxy() throws Exception {
    List<List<String>> interfaces =
        classesOf(PredictionsApi.class)
            .filter(Class::isInterface)
            .filter(type -> type.getSimpleName().endsWith("Api"))
            .map(type -> List.of(type.getName()))
            .toList();

    assertThat(interfaces).isNotEmpty();
    assertThat(json("proxy-config.json")).isEqualTo(interfaces);
  }

  private static Object json(String file) throws IOException {
    String path = "/META-INF/native-image/dev.replicategateway/replicate-gateway-client/" + file;
    try (InputStream json = NativeImageMetadataTest.class.getResourceAsStream(path)) {
      return new Moshi.Builder()
          .build()
          .adapter(Object.class)
          .fromJson(new String(json.readAllBytes(), UTF_8));
    }
  }

  /** The classes beside a class, in the same folder. */
  private static Stream<Class<?>> classesOf(Class<?> neighbour)
      throws IOException, URISyntaxException {
    Path folder =
        Path.of(neighbour.getResource(neighbour.getSimpleName() + ".class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .map(name -> neighbour.getPackageName() + "." + name.replace(".class", ""))
          .<Class<?>>map(NativeImageMetadataTest::load)
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
